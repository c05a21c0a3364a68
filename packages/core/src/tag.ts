import { createCache } from './cache.ts'
import { internalsOf } from './client.ts'
import type { Hits } from './hits.ts'
import { invalid, show } from './input.ts'
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
  /**
   * Returns the id of a tag that the account has.
   * @throws {TagsError} with code `invalid` if it has none of this name.
   */
  existing(name: string, options: UnifiedOptions): Promise<string>
  /** Creates a tag and returns its id. */
  create(name: string, options: UnifiedOptions): Promise<string>
}

/** Creates a finder of a client's tags. */
export function tagFinder<Next extends object>(
  api: object,
  { find, create, ignoreCase }: TagRequests<Next>,
): TagFinder {
  const { vendor } = internalsOf(api)
  const cache = createCache(api)
  const keyOf = (name: string) => (ignoreCase ? name.toLowerCase() : name)

  const search = async (name: string, options: UnifiedOptions): Promise<string | undefined> => {
    const seen = new Set<string>()
    let page: Next | undefined = {} as Next
    while (page && find) {
      const { list, next }: TagPage<Next> = await find(name, options, page)
      // Of several tags with one name, the first counts.
      const ids = new Map(list.map(({ id, value = '' }) => [keyOf(value), id] as const).reverse())
      for (const [key, id] of ids) cache.set(key, id)
      const id = ids.get(keyOf(name))
      if (id !== undefined) return id
      // A vendor that does not know the parameters answers with the first page again.
      const isNew = list.some(({ id }) => !seen.has(id))
      for (const { id } of list) seen.add(id)
      page = isNew ? followingPage(page, next) : undefined
    }
    return undefined
  }

  const finder: TagFinder = {
    find: (name, options) => cache.get(keyOf(name), options, (options) => search(name, options)),
    async existing(name, options) {
      const id = await finder.find(name, options)
      if (id !== undefined) return id
      throw invalid(vendor.name, `there is no tag ${show(name)}; create it before you add it.`)
    },
    create: (name, options) =>
      cache.get(keyOf(name), options, async (options) =>
        create?.(name, options),
      ) as Promise<string>,
  }
  return finder
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
