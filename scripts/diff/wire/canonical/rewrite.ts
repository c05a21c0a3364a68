import { step } from '../../../lib/pointer.ts'
import { type Json, object } from '../../../redocly/context.ts'
import { follow, keyOf, type Located, put, start, textOf } from './node.ts'

/** Returns the canonical form of a child, or `undefined` if it has no meaning. */
export type Form = (child: Located) => unknown

/**
 * Follows a node, and rewrites its children that have a form; the others stay. `false` is dropped, because it is
 * always the default. Children in `always` get their form even if they are missing. With a list of `fields`, others
 * are dropped, unless they are extensions.
 */
export function rewrite(
  document: Json,
  located: Located,
  forms: Record<string, Form>,
  always: string[] = [],
  fields?: Set<string>,
): Json {
  const { node, at } = follow(document, located)
  const given = (node ?? {}) as Json
  const rewritten = start(at)
  for (const key of new Set([...Object.keys(given), ...always])) {
    if (fields && !fields.has(key) && !key.startsWith('x-')) continue
    const child = { node: given[key], at: `${at}${step(key)}` }
    const form = forms[key]
    put(rewritten, key, form ? form(child) : child.node || undefined, child.at)
  }
  return rewritten
}

const fieldsOf = (words: string): Set<string> => new Set(words.split(' '))

const value = 'description deprecated example examples schema content style explode required'

/** The fields of objects of OpenAPI; a parser ignores others, such as `enum` beside the `schema` of a parameter. */
export const fields = {
  operation: fieldsOf(
    'tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated ' +
      'security servers',
  ),
  parameter: fieldsOf(`name in allowEmptyValue allowReserved ${value}`),
  header: fieldsOf(value),
  requestBody: fieldsOf('description content required'),
  response: fieldsOf('summary description headers content links'),
  mediaType: fieldsOf('schema itemSchema example examples encoding prefixEncoding itemEncoding'),
}

/** Returns the fields of a parameter or header; all, if it has no schema, as in older versions of the standard. */
export function fieldsIn(
  document: Json,
  located: Located,
  type: 'parameter' | 'header',
): Set<string> | undefined {
  const node = object(follow(document, located).node)
  return 'schema' in node || 'content' in node ? fields[type] : undefined
}

/** Creates a form for objects whose keys are names: applies `form` to each child, under the key of `keyOf`. */
export const each =
  (form: (child: Located, name: string) => unknown, rename = (name: string) => name): Form =>
  ({ node, at }) => {
    const map = start(at)
    for (const [name, child] of Object.entries((node ?? {}) as Json)) {
      const located = { node: child, at: `${at}${step(name)}` }
      const key = keyOf(rename(name))
      put(map, key in map ? keyOf(name) : key, form(located, name), located.at)
    }
    return map
  }

/** Creates a form as `each` does for objects that may be a `$ref`, which the standard does not allow, and all tools follow. */
export const eachIn =
  (document: Json, ...[form, rename]: Parameters<typeof each>): Form =>
  (located) =>
    each(form, rename)(follow(document, located))

/** Writes a child as text, into which Redocly does not descend. */
export const asText =
  (document: Json): Form =>
  (child) =>
    textOf(follow(document, child).node)
