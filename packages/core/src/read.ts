import { callError } from './call.ts'
import type { TagsResult } from './contract.ts'
import { defined, withoutPrototype } from './object.ts'
import type { Reply } from './result.ts'

type Get<Data, Key> = Data extends readonly (infer Item)[]
  ? Key extends `${number}` | '*'
    ? Item
    : never
  : Data extends unknown
    ? Key extends keyof Data
      ? Data[Key]
      : never
    : never

export type At<Data, Path extends readonly string[]> = Path extends readonly [
  infer Key,
  ...infer Rest extends string[],
]
  ? At<NonNullable<Get<NonNullable<Data>, Key>>, Rest>
  : Data

/** `Path`, if `Data` has a `Wanted` there; otherwise `never`. */
export type PathTo<Data, Path extends readonly string[], Wanted> = [At<Data, Path>] extends [never]
  ? never
  : [At<Data, Path>] extends [Wanted]
    ? Path
    : never

/** Reads the list of strings at `path`. */
export function strings<Data, const Path extends readonly string[]>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, readonly string[]>,
  presence?: 'optional',
): string[] | undefined {
  const list = find(reply, path, presence)
  if (list === undefined) return undefined
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list
  throw mismatch(reply, path, 'a list of strings', list)
}

/** An object with a text at a key, or at the end of several. */
type WithText<Key> = Key extends readonly [infer First extends string, ...infer Rest]
  ? { [Name in First]?: (Rest extends readonly [] ? string : WithText<Rest>) | null }
  : { [Name in Key & string]?: string | null }

/** Reads the text `key` of each object in the list at `path`. Several keys lead to it one after the other. */
export function texts<
  Data,
  const Path extends readonly string[],
  const Key extends string | readonly string[],
>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, readonly WithText<Key>[]>,
  key: Key,
  presence?: 'optional',
): string[] | undefined {
  const list = find(reply, path, presence)
  if (list === undefined) return undefined
  const keys = [key].flat()
  if (Array.isArray(list)) {
    const found = list.map((item) => keys.reduce((value, name) => value?.[name], item))
    if (found.every((text) => typeof text === 'string')) return found
  }
  throw mismatch(reply, path, `a list of objects with a ${keys.join('.')}`, list)
}

/** Reads the parts of the comma-separated string at `path`. */
export function commaSeparated<Data, const Path extends readonly string[]>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, string>,
  presence?: 'optional',
): string[] | undefined {
  const text = find(reply, path, presence)
  if (text === undefined) return undefined
  if (typeof text !== 'string') throw mismatch(reply, path, 'a comma-separated string', text)
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/**
 * Returns a reply whose list at `path` has items.
 * @throws {TagsError} with code `not_found` if the list is empty: it would have the contact.
 */
export function withItems<Data, const Path extends readonly string[]>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, readonly unknown[]>,
): Reply<Data> {
  const { call, status, data } = reply
  const list = find(reply, path, 'optional')
  if (!Array.isArray(list) || list.length) return reply
  const place = path.length ? `the list at /${path.join('/')}` : 'the list'
  throw callError(call, 'not_found', `${status}, but ${place} is empty.`, { status, body: data })
}

/** Reads the id at `path`, a string or an integer, as a string. An optional one that is empty is absent. */
export function id<Data, const Path extends readonly string[]>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, string | number>,
  presence?: 'optional',
): string | undefined {
  const value = find(reply, path, presence)
  if (value === undefined || (value === '' && presence)) return undefined
  if (isId(value)) return String(value)
  throw mismatch(reply, path, 'an id', value)
}

/** Reads a parameter from the query of the URL at `path`. Its host is not used. An optional URL may be empty. */
export function parameterAt(
  reply: Reply<unknown>,
  path: readonly string[],
  name: string,
  presence?: 'optional',
): string | undefined {
  const url = find(reply, path, presence)
  if (url === undefined || (url === '' && presence)) return undefined
  let value: string | null = null
  try {
    value = new URL(String(url), 'http://localhost').searchParams.get(name)
  } catch {}
  if (value !== null) return value
  throw mismatch(reply, path, `a URL with the parameter ${name}`, url)
}

/** Checks whether a value is an id: a string that is not empty, or an integer. */
export const isId = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : Number.isSafeInteger(value)

/** Chooses the value that belongs to the status of a reply. */
export function byStatus<Value>(
  { call, status, data }: Reply<unknown>,
  values: Record<number, Value>,
): Value {
  const value = values[status]
  if (value !== undefined) return value
  const known = Object.keys(values).join(' or ')
  const why = `${status}, where the spec has ${known}.`
  throw callError(call, 'unexpected_response', why, { status, body: data })
}

/**
 * Drops absent fields of a result.
 * @throws {TagsError} if none is left, because the reply then differs from the spec.
 */
export function tagsResult(
  reply: Reply<unknown>,
  result: { [Key in keyof TagsResult]: TagsResult[Key] | undefined },
): TagsResult {
  const known = defined(result) as TagsResult
  if (Object.keys(known).length) return known
  throw mismatch(
    reply,
    [],
    `as the spec says, with ${Object.keys(result).join(' or ')}`,
    reply.data,
  )
}

export function find(
  reply: Reply<unknown>,
  path: readonly string[],
  presence?: 'optional',
): unknown {
  let value = reply.data
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(value) ? !/^\d+$/.test(key) : typeof value !== 'object' || value === null) {
      throw mismatch(reply, path.slice(0, depth), 'an object', value)
    }
    value = withoutPrototype(value as Record<string, unknown>)[key]
    if (value === undefined || value === null) {
      if (presence === 'optional') return undefined
      throw mismatch(reply, path.slice(0, depth + 1), 'there', value)
    }
  }
  return value
}

export function mismatch(
  reply: Reply<unknown>,
  path: readonly string[],
  wanted: string,
  found: unknown,
) {
  const { call, status, data } = reply
  const pointer = path.length ? `/${path.join('/')}` : 'the body'
  const kind = Array.isArray(found) ? 'a list' : found === null ? 'null' : typeof found
  return callError(
    call,
    'unexpected_response',
    `${status}, but ${pointer} is not ${wanted}: it is ${kind}.`,
    {
      status,
      body: data,
    },
  )
}
