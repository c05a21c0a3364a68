import type { Call } from './call.ts'
import type { ItemOf } from './list.ts'
import { withoutPrototype } from './object.ts'
import { type At, find, isId, mismatch, type PathTo } from './read.ts'
import type { Reply } from './result.ts'

/** What a look-up found. */
export interface Hits {
  list: Hit[]
  call: Call
  status: number
}

interface Hit {
  id: string
  /** The e-mail addresses, the phone numbers or the name, where the search may find others as well. */
  values?: string[] | undefined
}

/**
 * Reads the hits of a look-up from the list at `path`, or from the values of the object there. In `value`, `*` stands
 * for each item of a list: `['emails', '*', 'value']`. A reply may lack the list if it is `optional`. A hit that has
 * other `constants` fits no value.
 */
export function hits<
  Data,
  const Path extends readonly string[],
  const Id extends readonly string[],
  const Value extends readonly string[],
>(
  reply: Reply<Data>,
  path: Path & PathTo<Data, Path, object>,
  id: Id & PathTo<ItemOf<At<Data, Path>>, Id, string | number>,
  value?: Value & PathTo<ItemOf<At<Data, Path>>, Value, string | number | null | undefined>,
  presence?: 'optional',
  constants?: Partial<ItemOf<At<Data, Path>>>,
): Hits {
  const { call, status, data } = reply
  // A status without content says that nothing was found.
  const found = data === undefined ? [] : find(reply, path, presence)
  const list = presence ? (found ?? []) : found
  if (typeof list !== 'object' || list === null) throw mismatch(reply, path, 'a list', list)
  const items = Object.values(list as object)
  const read = (data: unknown) => hitOf({ data, call, status }, id, value, constants)
  return { list: items.map(read), call, status }
}

/** Returns the id of the hit with this value; absent if there is none. */
export function idOf(
  { list }: Hits,
  value: string,
  options?: { ignoreCase: boolean },
): string | undefined {
  const { ignoreCase } = withoutPrototype(options)
  const plain = (text: string) => (ignoreCase ? text.toLowerCase() : text)
  return list.find(({ values = [] }) => values.some((text) => plain(text) === plain(value)))?.id
}

/** Reads the only hit of a look-up that returns one object. */
export function hit<Data, const Id extends readonly string[]>(
  reply: Reply<Data>,
  id: Id & PathTo<Data, Id, string | number>,
): Hits {
  const { call, status } = reply
  return { list: [hitOf(reply, id)], call, status }
}

function hitOf(
  reply: Reply<unknown>,
  path: readonly string[],
  value?: readonly string[],
  constants: object = {},
): Hit {
  const id = find(reply, path)
  if (!isId(id)) throw mismatch(reply, path, 'an id', id)
  const isSame = Object.entries(constants).every(
    ([key, constant]) => (find(reply, [key], 'optional') ?? constant) === constant,
  )
  return { id: String(id), values: value && isSame ? textsAt(reply, value) : undefined }
}

/** Reads the text at `path`, or each text of a list; none where it is absent. */
function textsAt(reply: Reply<unknown>, path: readonly string[]): string[] {
  const star = path.indexOf('*')
  const found = find(reply, star < 0 ? path : path.slice(0, star), 'optional') ?? []
  if (star < 0) return [found].flat().map(String)
  if (!Array.isArray(found)) throw mismatch(reply, path.slice(0, star), 'a list', found)
  return found.flatMap((data) => textsAt({ ...reply, data }, path.slice(star + 1)))
}
