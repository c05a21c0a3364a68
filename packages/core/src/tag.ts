import { createCache } from './cache.ts'
import { callError } from './call.ts'
import { internalsOf } from './client.ts'
import { isTagsError } from './error.ts'
import type { Hits } from './hits.ts'
import { invalid, show } from './input.ts'
import { withoutPrototype } from './object.ts'
import type { UnifiedOptions } from './unified.ts'

/** One page of a vendor's tags. */
interface TagPage<Next> extends Hits {
  /** The parameters of the next page. The list ends where one is absent, and with a page that has no other tags. */
  next?: { [Name in keyof Next]: Next[Name] | undefined }
}

/** The requests that find and create the tags of an account. */
interface TagRequests<Next> {
  /** Lists the tags that fit a name, or all. `next` are the parameters of a page after the first. */
  find?: (name: string, options: UnifiedOptions, next: Next) => Promise<TagPage<Next>>
  /** Creates a tag and returns its id. */
  create?: (name: string, options: UnifiedOptions) => Promise<string | undefined>
  /** Whether the vendor takes names that differ only in case for one tag. */
  ignoreCase?: boolean
}

/** Finds the ids of tags by their names, and remembers them for some minutes. */
export interface TagFinder {
  /** Returns the id of a tag; absent if the account has none of this name. */
  find(name: string, options: UnifiedOptions): Promise<string | undefined>
  /** Creates a tag and returns its id. */
  create(name: string, options: UnifiedOptions): Promise<string>
}

/** Creates a finder of a client's tags. */
export function tagFinder<Next extends object>(
  api: object,
  requests: TagRequests<Next>,
): TagFinder {
  const { find, create, ignoreCase } = withoutPrototype(requests)
  const cache = createCache(api)
  const keyOf = (name: string) => (ignoreCase ? name.toLowerCase() : name)

  const search = async (name: string, options: UnifiedOptions): Promise<string | undefined> => {
    // The ids of tags, and the next pages as JSON.
    const seen = new Set<string>()
    const names = new Set<string>()
    let page: Next | undefined = {} as Next
    while (page && find) {
      const reply: TagPage<Next> = withoutPrototype(await find(name, options, page))
      const { list, next, call, status } = reply
      const found = list.map(({ id, values: [value = ''] = [] }) => [keyOf(value), id] as const)
      // Of several tags with one name, the first counts.
      const ids = new Map(found.filter(([key]) => !names.has(key)).reverse())
      for (const [key, id] of ids) {
        names.add(key)
        cache.set(key, id)
      }
      const id = ids.get(keyOf(name))
      if (id !== undefined) return id
      const following: Next | undefined = followingPage(page, next)
      const cursor = JSON.stringify(following)
      if (seen.has(cursor)) {
        const why = `${status}, but the next page that it names was read before.`
        throw callError(call, 'unexpected_response', why, { status })
      }
      const { size } = seen
      for (const { id } of list) seen.add(id)
      // A vendor that does not know the parameters answers with the first page again.
      page = seen.size > size ? following : undefined
      seen.add(cursor)
    }
    return undefined
  }

  return {
    find: (name, options) => cache.get(keyOf(name), options, (options) => search(name, options)),
    create: (name, options) =>
      cache.get(keyOf(name), options, async (options) =>
        create?.(name, options),
      ) as Promise<string>,
  }
}

/**
 * Returns the id of a tag that the account has.
 * @throws {TagsError} with code `invalid` if it has none of this name.
 */
export async function existing(
  api: object,
  { find }: TagFinder,
  name: string,
  options: UnifiedOptions,
): Promise<string> {
  const id = await find(name, options)
  if (id !== undefined) return id
  const message = `there is no tag ${show(name)}; create it before you add it.`
  throw invalid(internalsOf(api).vendor.name, message)
}

/**
 * Returns the id of a tag, which is created if the account has none of this name. If that fails, looks for it once more:
 * another program may have created it since, or an attempt whose reply was lost.
 */
export async function findOrCreate(
  { find, create }: TagFinder,
  name: string,
  options: UnifiedOptions,
): Promise<string> {
  const known = await find(name, options)
  if (known !== undefined) return known
  try {
    return await create(name, options)
  } catch (error) {
    const mayExist = isTagsError(error) && /^(conflict|invalid|network|timeout)$/.test(error.code)
    const id = mayExist ? await find(name, options).catch(() => undefined) : undefined
    if (id === undefined) throw error
    return id
  }
}

/** Returns the parameters of the next page, unless one is absent or all are those of this page. */
function followingPage<Next extends object>(
  page: Next,
  next: TagPage<Next>['next'],
): Next | undefined {
  const entries = Object.entries(next ?? {})
  const isNext = entries.every(([, value]) => value !== undefined)
  return isNext && entries.some(([name, value]) => page[name as keyof Next] !== value)
    ? (next as Next)
    : undefined
}
