import { type Document, jsonType, resolve, type Source } from '@tags/scripts/spec'
import { leastCertain, sourceAt } from '../source.ts'
import type { MappedMethod, Section } from './fact.ts'

/** The place of an input in a request. */
export interface InputPlace {
  section: Section
  /** The source of the fact that it goes there. */
  source: Source | undefined
  /** The source of the limits of the value there. */
  limits: Source | undefined
}

/**
 * Finds the place where a unified method sends an input: a parameter, or the body.
 * @throws {Error} if the method does not send the input.
 */
export function inputPlace(
  document: Document,
  { route, link }: Pick<MappedMethod, 'route' | 'link'>,
  input: string,
): InputPlace {
  const { operation, parameters } = route
  const sourceOf = (node: unknown, path: string[]) =>
    leastCertain([operation['x-source'], sourceAt(document, node, path)])
  const parameter = parameters.find(({ name }) => link.parameters?.[name] === input)
  if (parameter) {
    return {
      section: 'parameters',
      source: sourceOf(parameter, []),
      limits: sourceOf(parameter, ['schema']),
    }
  }
  const keys = keysOf(link.requestBody, input)
  if (!keys) throw new Error(`${operation.operationId} does not send ${input}.`)
  const content = resolve(document, operation.requestBody)?.content ?? {}
  const body = ['requestBody', 'content', jsonType(content) ?? '']
  const properties = keys.flatMap((key) => ['properties', key])
  return {
    section: 'request-body',
    source: sourceOf(operation, body),
    limits: sourceOf(operation, [...body, 'schema', ...properties]),
  }
}

/** Returns the keys that lead to an input in the body of a Link Object. */
function keysOf(body: unknown, input: string): string[] | undefined {
  if (body === input) return []
  if (typeof body !== 'object' || body === null) return undefined
  for (const [key, value] of Object.entries(body)) {
    const keys = keysOf(value, input)
    if (keys) return [key, ...keys]
  }
}
