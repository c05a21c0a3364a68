import { type Output, readOutputs } from '@tags/scripts/reply'
import { type Document, jsonType, type Link, type Route, responses } from '@tags/scripts/spec'
import { methodNames } from '@tags/scripts/tags'
import { leastCertain, mostCertain, sourceAt } from '../source.ts'
import { type Column, fact, methodColumns, pageOf } from './fact.ts'

/** The values in the reply of each unified method. */
export const replies: Column[] = methodColumns(methodNames, (vendor, { route, link }) => {
  const href = pageOf(vendor, route, 'responses')
  const outputs = outputsOf(vendor.document, route, link)
  if (outputs.length === 0) return [{ text: 'none', href }]
  return outputs.map(({ name, optional, isSeparated, source }) => {
    const text = `\`${name}${optional ? '?' : ''}\`${isSeparated ? ' from a comma-separated string' : ''}`
    return fact(text, href, source)
  })
})

/** Returns each output with its certainty: the highest among the successful responses. */
const outputsOf = (document: Document, route: Route, link: Link) =>
  readOutputs(document, route, link).map(({ reader, ...output }) => ({
    ...output,
    isSeparated: reader === 'commaSeparated',
    source: leastCertain([
      route.operation['x-source'],
      mostCertain(sourcesOf(document, route, output)),
    ]),
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
