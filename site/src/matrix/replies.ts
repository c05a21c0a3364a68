import { jsonType, responses } from '@tags/scripts/document'
import { methodNames } from '@tags/scripts/method'
import { type Output, readOutputs } from '@tags/scripts/reply'
import type { Document, Link, Route } from '@tags/scripts/spec'
import { leastCertain, mostCertain, sourceAt } from '../source.ts'
import { type Column, type Fact, fact, methodColumns, pageOf, readingOf } from './fact.ts'

/** The values in the result of each unified method. */
export const replies: Column[] = methodColumns(methodNames, (vendor, { route, link, sending }) => {
  const { document } = vendor
  const href = pageOf(vendor, route, 'responses')
  const facts: Fact[] = [
    ...outputsOf(document, route, link).map(({ name, optional, isSeparated, source }) => {
      const text = `\`${name}${optional ? '?' : ''}\`${isSeparated ? ' from a comma-separated string' : ''}`
      return fact(text, href, source)
    }),
    ...statesOf(link).map((text) => fact(text, href, route.operation['x-source'])),
  ]
  const reading = sending === 'set' ? readingOf(document) : undefined
  if (reading) {
    const page = pageOf(vendor, reading, 'responses')
    if (!link.outputs?.tags) facts.push({ text: '`tags` as sent', href: page })
    facts.push({ text: '`changed` by comparison', href: page })
  }
  return facts.length ? facts : [{ text: 'none', href }]
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

/** Describes the outputs that follow from the status: `changed`: the tag after 201, none after 200. */
const statesOf = ({ outputs = {} }: Link): string[] =>
  Object.entries(outputs).flatMap(([name, output]) => {
    if (typeof output === 'string') return []
    const states = Object.entries(output).sort(([, one], [, other]) => other.length - one.length)
    const texts = states.map(
      ([status, list]) => `${list.length ? 'the tag' : 'none'} after ${status}`,
    )
    return [`\`${name}\`: ${texts.join(', ')}`]
  })

const sourcesOf = (document: Document, { operation }: Route, { path }: Pick<Output, 'path'>) =>
  responses(document, operation)
    .filter(([status]) => status < 300)
    .map(([status, { content }]) =>
      sourceAt(document, operation, [
        ...['responses', String(status), 'content', jsonType(content) ?? '', 'schema'],
        ...path.flatMap((key) => (/^\d+$/.test(key) ? ['items'] : ['properties', key])),
      ]),
    )
