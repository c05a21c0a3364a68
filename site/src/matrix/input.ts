import { findRoute, jsonType, resolve } from '@tags/scripts/document'
import type { Method } from '@tags/scripts/method'
import type { Document, Link, Route, Source } from '@tags/scripts/spec'
import { leastCertain, sourceAt } from '../source.ts'
import type { Section } from './fact.ts'

/** The place of an input in a request. */
export interface InputPlace {
  route: Route
  section: Section
  /** The source of the fact that it goes there. */
  source: Source | undefined
  /** The source of the limits of the value there. */
  limits: Source | undefined
}

/**
 * Finds the place where a Link Object sends an input: a parameter, or the body.
 * @throws {Error} if it does not send the input.
 */
export function inputPlace(
  document: Document,
  { route, link }: { route: Route; link: Link },
  ...inputs: string[]
): InputPlace {
  const { operation, parameters } = route
  const sourceOf = (node: unknown, path: string[]) =>
    leastCertain([operation['x-source'], sourceAt(document, node, path)])
  const parameter = parameters.find(({ name }) => holds(link.parameters?.[name], inputs))
  if (parameter) {
    return {
      route,
      section: 'parameters',
      source: sourceOf(parameter, []),
      limits: sourceOf(parameter, ['schema']),
    }
  }
  const path = pathOf(link.requestBody, inputs)
  if (!path) throw new Error(`${operation.operationId} does not send ${inputs.join(' or ')}.`)
  const content = resolve(document, operation.requestBody)?.content ?? {}
  const body = ['requestBody', 'content', jsonType(content) ?? '']
  return {
    route,
    section: 'request-body',
    source: sourceOf(operation, body),
    limits: sourceOf(operation, [...body, 'schema', ...path]),
  }
}

/** Finds the place of the tags' names in the requests of a method. */
export function tagPlace(document: Document, method: Pick<Method, 'route' | 'link'>): InputPlace {
  const { find, create } = document['x-unified']?.tag ?? {}
  // Where the method sends the id of a tag, its name is in the request that creates or finds the tag.
  for (const link of [create, find]) {
    if (!link || !holds(link, ['$inputs.tag'])) continue
    return inputPlace(
      document,
      { route: findRoute(document, 'x-unified.tag', link), link },
      '$inputs.tag',
    )
  }
  return inputPlace(document, method, '$inputs.tags', '$inputs.tag')
}

/** Checks whether a value is an input, or holds one at any depth. */
function holds(value: unknown, inputs: string[]): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((child) => holds(child, inputs))
  }
  return inputs.some((input) => value === input || String(value).includes(`{${input}}`))
}

/** Returns the path, in the schema of a body, to the input that a mapping has in it. */
function pathOf(mapping: unknown, inputs: string[]): string[] | undefined {
  if (!holds(mapping, inputs)) return undefined
  if (typeof mapping !== 'object' || mapping === null) return []
  for (const [key, child] of Object.entries(mapping)) {
    const path = pathOf(child, inputs)
    if (path) return [...(Array.isArray(mapping) ? ['items'] : ['properties', key]), ...path]
  }
  return undefined
}
