import { constantOf, jsonType, resolve } from './document.ts'
import type { Document, MediaType, Parameter, RequestBody, Response, Route } from './spec.ts'

type Place = 'path' | 'query' | 'header'

/** A request built from the examples of a spec. */
export interface ExampleRequest {
  /** The required parameters; of a place without required parameters, the first one. */
  params: Partial<Record<Place, Record<string, unknown>>>
  body?: unknown
  /** The example of every parameter, by its name. */
  all: Record<string, unknown>
}

/** Builds a request from an operation's examples, without headers that the client adds itself. */
export function exampleRequest(document: Document, route: Route): ExampleRequest {
  const given = route.parameters
    .filter(
      (parameter) => parameter.in !== 'header' || constantOf(document, parameter) === undefined,
    )
    .map((parameter) => ({ ...parameter, value: exampleOf(document, exampled(parameter)) }))
  const required = given.filter((parameter) => parameter.required)
  const { content = {} } = resolve<Partial<RequestBody>>(
    document,
    route.operation.requestBody ?? {},
  )
  const media = content[jsonType(content) ?? '']
  const first = media ? [] : given.filter((parameter) => parameter.in === 'query').slice(0, 1)
  const params: ExampleRequest['params'] = {}
  for (const { in: place, name, value } of required.length ? required : first) {
    params[place as Place] = { ...params[place as Place], [name]: value }
  }
  return {
    params,
    ...(media && { body: exampleOf(document, media) }),
    all: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  }
}

/** Returns the holder of a parameter's examples, which may be its JSON text. */
export const exampled = (parameter: Parameter): Parameter | MediaType =>
  parameter.content?.[jsonType(parameter.content) ?? ''] ?? parameter

/** Finds the first example of a parameter or a body. */
export function exampleOf(
  document: Document,
  { example, examples = {} }: Parameter | MediaType,
): unknown {
  if (example !== undefined) return example
  return Object.values(examples).map((node) => resolve(document, node).value)[0]
}

/** Lists the values at a place in the examples of an operation's successes; `*` is each item of a list. */
export const valuesInReplies = (
  document: Document,
  { operation }: Route,
  path: readonly string[],
): unknown[] =>
  Object.entries(operation.responses).flatMap(([status, node]) => {
    const { content = {} } = resolve<Partial<Response>>(document, node)
    const media = content[jsonType(content) ?? '']
    return media && status.startsWith('2') ? valuesAt(exampleOf(document, media), path) : []
  })

function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  const children = key === '*' ? Object.values(value) : [(value as Record<string, unknown>)[key]]
  return children.flatMap((child) => valuesAt(child, rest))
}
