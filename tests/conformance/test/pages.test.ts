import { isTagsError, type TagsError } from '@tags/core'
import { type Case, cases, exampleOf, json, loadVendors, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { mocked, stubbed } from './client.ts'

/** A list that has pages. */
interface List {
  route: string
  one: Case
  pages: {
    items: string
    more?: string
    next: { parameters?: object; url?: object; requestBody?: object }
  }
}

type Json = Record<string, unknown>

const listsOf = (vendor: Vendor): List[] =>
  cases(vendor).flatMap((one) => {
    const pages = one.operation['x-pages']
    return pages ? [{ route: `${one.method} ${one.path}`, one, pages }] : []
  })

const keysOf = (expression: string): string[] => expression.split('#/')[1]?.split('/') ?? []

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.filter(Boolean).reduce<unknown>((inner, key) => (inner as Json)?.[key], value)

function put(value: unknown, [key = '', ...rest]: readonly string[], leaf: unknown): unknown {
  if (!key) return leaf
  const holder = Object(value ?? {}) as Json
  return { ...holder, [key]: rest.length ? put(holder[key], rest, leaf) : leaf }
}

/** The value of the next page: its kind, its place in the request, and its expression. */
function nextOf({ pages }: List): { kind: string; keys: string[]; expression: string } {
  const path: string[] = []
  let node: unknown = pages.next
  while (typeof node === 'object' && node !== null) {
    const [[name, child] = ['', '']] = Object.entries(node)
    path.push(name)
    node = child
  }
  const [kind = '', ...keys] = path
  return { kind, keys, expression: String(node) }
}

/** Whether the next page begins at the values by which the items are sorted, and not at an id of the last one. */
function isSorted(list: List): boolean {
  const [, keys = ''] = nextOf(list).expression.split('/*/')
  const success = list.one.responses.find(([status]) => status < 300)
  const [item] = Object.values(Object(at(exampleOf(json(success?.[1])), keysOf(list.pages.items))))
  return Array.isArray(at(item, keys.split('/')))
}

/** Makes the body of a page from the spec's example: some items, and where the next page begins. */
function page(list: List, marks: readonly string[], next?: string): Response {
  const { one, pages } = list
  const success = one.responses.find(([status]) => status < 300)
  const media = json(success?.[1])
  const body = exampleOf(media)
  const path = keysOf(pages.items)
  const listed = at(body, path)
  const [item] = Object.values(Object(listed))
  const { kind, keys, expression } = nextOf(list)
  const isInItem = expression.includes('*')
  const items = marks.map((mark) => {
    const marked = { ...Object(item), mark }
    const keys = keysOf(expression).slice(path.length + 1)
    return isInItem ? put(marked, keys, isSorted(list) ? [mark, next] : mark) : marked
  })
  let written = put(
    body,
    path.filter(Boolean),
    Array.isArray(listed) ? items : Object.fromEntries(items.map((item) => [item.mark, item])),
  )
  if (pages.more) written = put(written, keysOf(pages.more), next !== undefined)
  if (expression.startsWith('$response') && !isInItem) {
    const url = `https://elsewhere.example.com/other?${encodeURIComponent(keys.at(-1) ?? '')}=${next}`
    const value = kind === 'url' ? url : next
    written = put(written, keysOf(expression), next === undefined ? null : value)
  }
  return Response.json(written)
}

const isCounted = (list: List) => nextOf(list).expression.startsWith('$inputs')
/** Whether only an empty page ends the list. */
const endsEmpty = (list: List) =>
  (isCounted(list) || nextOf(list).expression.includes('*')) && !list.pages.more

const vendors = (await loadVendors()).filter((vendor) => listsOf(vendor).length > 0)

/** Returns the arguments of a call, without the values that say where a page begins. */
function initOf(list: List): object {
  const { params, body } = structuredClone(list.one.request)
  const { kind, keys } = nextOf(list)
  const holder = kind === 'requestBody' ? (body as Json) : (params.query as Json | undefined)
  if (holder) delete holder[keys[0] ?? '']
  return { params, ...(body !== undefined && { body }) }
}

/** Returns the value of a request that says where its page begins. */
async function placeOf(list: List, request: Request): Promise<unknown> {
  const { kind, keys } = nextOf(list)
  if (kind === 'requestBody') return at(JSON.parse(await request.clone().text()), keys)
  return new URL(request.url).searchParams.get(keys.at(-1) ?? '')
}

for (const vendor of vendors) {
  const { paginate, name } = vendor
  describe(name, () => {
    it('exports paginate', () => expect(paginate).toBeTypeOf('function'))
    it('exports listContacts if the spec maps it', () => {
      const { listContacts } = vendor.document['x-unified'] ?? {}
      if (listContacts) expect(vendor.listContacts).toBeTypeOf('function')
    })
    if (!paginate) return

    /** Walks through a list whose pages are these responses. */
    async function walk(list: List, responses: readonly (() => Response)[], most = Infinity) {
      let count = 0
      const respond = () => (responses[count++] as () => Response)()
      const { client, sent } = stubbed(vendor, respond)
      const marks: unknown[] = []
      let error: TagsError | undefined
      try {
        for await (const item of paginate?.(client, list.route, initOf(list)) ?? []) {
          marks.push((item as { mark?: unknown }).mark)
          if (marks.length === most) break
        }
      } catch (reason) {
        error = reason as TagsError
        expect(isTagsError(error)).toBe(true)
      }
      return { marks, error, sent }
    }

    describe.each(listsOf(vendor))('$route', (list) => {
      const empty = () => page(list, [])
      const end = endsEmpty(list) ? [empty] : []
      const several = [
        () => page(list, ['a', 'b'], '2'),
        () => page(list, ['c'], '3'),
        () => page(list, ['d']),
        ...end,
      ]

      it('has the items of all pages, each asked for as the spec says', async () => {
        const { marks, error, sent } = await walk(list, several)
        expect(error).toBeUndefined()
        expect(marks).toEqual(['a', 'b', 'c', 'd'])
        expect(sent).toHaveLength(several.length)
        const places = await Promise.all(sent.map((request) => placeOf(list, request)))
        const { expression, keys } = nextOf(list)
        const isNumbered = expression === '$inputs.page'
        const counter = list.one.parameters.find((one) => one.name === keys.at(-1))
        const start = counter?.schema?.default ?? 1
        const last = isSorted(list)
          ? [
              ['b', '2'],
              ['c', '3'],
              ['d', null],
            ]
          : ['b', 'c', 'd']
        const expected = expression.includes('*')
          ? last
          : ['2', '3', '4'].map((text) => (isNumbered ? `${Number(text) - 1 + start}` : text))
        expect(places[0] ?? null).toBeNull()
        expect(places.slice(1)).toEqual(expected.slice(0, several.length - 1))
        // The host of a URL in a reply is never called.
        const [first] = sent
        for (const { url } of sent) expect(new URL(url).host).toBe(new URL(first?.url ?? '').host)
      })

      it('may be empty', async () => {
        const { marks, error, sent } = await walk(list, [empty])
        expect([marks, error, sent.length]).toEqual([[], undefined, 1])
      })

      it('sends nothing more once the loop is left', async () => {
        const { marks, error, sent } = await walk(list, several, 3)
        expect([marks, error, sent.length]).toEqual([['a', 'b', 'c'], undefined, 2])
      })

      it('yields what came before an error', async () => {
        const refuse = () => new Response('no', { status: 418 })
        const { marks, error, sent } = await walk(list, [several[0] as () => Response, refuse])
        expect(marks).toEqual(['a', 'b'])
        expect(error).toMatchObject({ code: 'unexpected_response', status: 418, vendor: name })
        expect(sent).toHaveLength(2)
      })

      it('is an error if its pages go in a circle', async () => {
        const same = () => page(list, ['a'], '2')
        const { marks, error, sent } = await walk(list, [same, same, same, same])
        expect(error).toMatchObject({ code: 'unexpected_response', status: 200, vendor: name })
        expect(error?.message).toMatch(/was read before|once more/)
        expect(sent).toHaveLength(2)
        expect(marks.length).toBeOneOf([1, 2])
      })

      it('has the items of the mock, which sends the same page for ever', async () => {
        const success = list.one.responses.find(([status]) => status < 300)
        const example = exampleOf(json(success?.[1]))
        const expected = Object.values(Object(at(example, keysOf(list.pages.items))))
        let requests = 0
        const client = mocked(vendor, undefined, () => {
          requests += 1
        })
        const found: unknown[] = []
        const whole = async () => {
          for await (const item of paginate(client, list.route, initOf(list))) found.push(item)
        }
        const error = await whole().catch((reason: TagsError) => reason)
        if (error) expect(error).toMatchObject({ code: 'unexpected_response', status: 200 })
        expect(JSON.parse(JSON.stringify(found.slice(0, expected.length)))).toEqual(
          JSON.parse(JSON.stringify(expected)),
        )
        expect(requests).toBeLessThanOrEqual(2)
      })
    })
  })
}
