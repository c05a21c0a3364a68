import { type Output, readOutputs } from '@tags/scripts/reply'
import { type Document, jsonType, type Link, type Route, responses } from '@tags/scripts/spec'
import { methodNames } from '@tags/scripts/tags'
import { leastSure, sourceAt, surest } from '../source.ts'
import { type Column, fact, methodColumns, pageOf } from './fact.ts'

/** What the reply of each unified method tells. */
export const replies: Column[] = methodColumns(methodNames, (vendor, { route, link }) => {
  const href = pageOf(vendor, route, 'responses')
  const outputs = toldBy(vendor.document, route, link)
  if (outputs.length === 0) return [{ text: 'nothing', href }]
  return outputs.map(({ name, optional, isSeparated, source }) => {
    const text = `\`${name}${optional ? '?' : ''}\`${isSeparated ? ' from a comma-separated string' : ''}`
    return fact(text, href, source)
  })
})

/** Each output with how sure it is: what one successful response is sure to tell is told. */
const toldBy = (document: Document, route: Route, link: Link) =>
  readOutputs(document, route, link).map(({ reader, ...output }) => ({
    ...output,
    isSeparated: reader === 'separated',
    source: leastSure([route.operation['x-source'], surest(sourcesOf(document, route, output))]),
  }))

const sourcesOf = (document: Document, { operation }: Route, { path }: Pick<Output, 'path'>) =>
  responses(document, operation)
    .filter(([status]) => status < 300)
    .map(([status, { content }]) =>
      sourceAt(document, operation, [
        ...['responses', String(status), 'content', jsonType(content) ?? '', 'schema'],
        ...path.flatMap((key) => ['properties', key]),
      ]),
    )
