import { type Document, jsonType, resolve, type Source } from '@tags/scripts/spec'
import { leastSure, sourceAt } from '../source.ts'
import type { MappedMethod, Section } from './fact.ts'

/** Where in a request an input goes. */
export interface Place {
  section: Section
  /** How sure it is that it goes there. */
  source: Source | undefined
  /** How sure the limits of what stands there are. */
  limits: Source | undefined
}

/**
 * Where a unified method sends an input: in a parameter, or in the body.
 * @throws an error if it sends it nowhere.
 */
export function placeOf(
  document: Document,
  { route, link }: Pick<MappedMethod, 'route' | 'link'>,
  input: string,
): Place {
  const { operation, parameters } = route
  const asSureAs = (node: unknown, path: string[]) =>
    leastSure([operation['x-source'], sourceAt(document, node, path)])
  const parameter = parameters.find(({ name }) => link.parameters?.[name] === input)
  if (parameter) {
    return {
      section: 'parameters',
      source: asSureAs(parameter, []),
      limits: asSureAs(parameter, ['schema']),
    }
  }
  const keys = keysOf(link.requestBody, input)
  if (!keys) throw new Error(`${operation.operationId} does not send ${input}.`)
  const content = resolve(document, operation.requestBody)?.content ?? {}
  const body = ['requestBody', 'content', jsonType(content) ?? '']
  const properties = keys.flatMap((key) => ['properties', key])
  return {
    section: 'request-body',
    source: asSureAs(operation, body),
    limits: asSureAs(operation, [...body, 'schema', ...properties]),
  }
}

/** The keys that lead to an input in the body that a Link Object describes. */
function keysOf(body: unknown, input: string): string[] | undefined {
  if (body === input) return []
  if (typeof body !== 'object' || body === null) return undefined
  for (const [key, value] of Object.entries(body)) {
    const keys = keysOf(value, input)
    if (keys) return [key, ...keys]
  }
}
