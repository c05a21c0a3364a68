import { createRouter } from '@tags/drift/document'
import type { Contact } from './account.ts'
import { answerOf } from './pipeline.ts'
import { mark, type Unknown } from './placeholders.ts'
import { type Match, matchRoles, type RoleName } from './roles.ts'
import { answer, seeded, valuesOf } from './tenant.ts'
import { responseOf } from './transport.ts'
import { type Internals, twinOf } from './twin.ts'
import type { Vendor } from './vendor.ts'

/** The state of the tags of a call: unknown to the account, known to it, or present on the contact. */
export type TagState = 'unknown' | 'known' | 'present'

/** A call of a unified method. */
export interface PlannedCall {
  method: string
  contact: unknown
  /** Absent if the method takes none. */
  tags: readonly string[] | undefined
  options: unknown
}

/** A request of a rehearsed call. */
export interface Step {
  /** Equal for requests that are the same up to their unknowns. */
  key: string
  role: RoleName
  operationId: string
  method: string
  url: string
  body?: unknown
  unknowns: Unknown[]
  /** The tags of the call that it names. */
  tags: string[]
  /** Whether it reads a page of a list that may have more. */
  isPage: boolean
}

/** The requests of a call, and of the same call once more by a client that remembers the ids. */
export interface Rehearsal {
  first: Step[]
  again: Step[]
}

/**
 * Runs a call by a client of its own against an account of its own, in one state of the tags.
 * @param isEach says whether each tag has requests of its own; without it, that is tried out.
 * @returns the rehearsal of each tag, if each has requests of its own, or one of the whole call.
 */
export async function rehearse(
  vendor: Vendor,
  internals: Internals,
  call: PlannedCall,
  state: TagState,
  isEach?: boolean,
): Promise<Rehearsal[]> {
  const { tags } = call
  const stage = createStage(vendor, internals, call, state)
  if (isEach) return rehearseEach(stage, tags, await inTurn(tags, (tag) => stage.run([tag])))
  const first = await stage.run(tags)
  const { length } = tags ?? []
  if (isEach === undefined && length > 1 && first.length >= length) {
    const other = createStage(vendor, internals, call, state)
    const firsts = await inTurn(tags, (tag) => other.run([tag]))
    if (keysOf(firsts.flat()) === keysOf(first)) return rehearseEach(other, tags, firsts)
  }
  stage.reset()
  return [{ first, again: await stage.run(tags) }]
}

async function rehearseEach(
  { run, reset }: ReturnType<typeof createStage>,
  tags: PlannedCall['tags'],
  firsts: Step[][],
): Promise<Rehearsal[]> {
  reset()
  const agains = await inTurn(tags, (tag) => run([tag]))
  return firsts.map((first, index) => ({ first, again: agains[index] ?? [] }))
}

const keysOf = (steps: readonly Step[]): string => steps.map(({ key }) => key).join('\n')

async function inTurn<Item, Result>(
  items: readonly Item[] = [],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

/** Creates an account with the contact of a call, and a client of it. */
function createStage(
  vendor: Vendor,
  internals: Internals,
  { method, contact: reference, tags: given, options }: PlannedCall,
  state: TagState,
) {
  // A plan is about a contact of any number of tags.
  const roomy = { ...vendor, facts: { ...vendor.facts, maxTags: Infinity } }
  const account = seeded(vendor, [])
  const names = texts(given)
  const fields = Object.entries(Object(reference)).flatMap(([kind, value]) =>
    /^(string|number)$/.test(typeof value) ? [[kind, String(value)]] : [],
  )
  const [[kind = 'id'] = []] = fields
  let contact: Contact | undefined
  const reset = () => {
    for (const id of [...account.contacts.keys()]) account.delete(id)
    contact = account.create({ ...Object.fromEntries(fields), ...(contact && { id: contact.id }) })
    account.add(contact, ownTag(names))
    if (state === 'present') for (const name of names) account.add(contact, name)
  }
  reset()
  if (state !== 'unknown') for (const name of names) account.tag(name)

  const isFound = typeof vendor.unified.contact[kind] === 'object'
  const unknownOf =
    (role: RoleName) =>
    (expression: string): Unknown | undefined => {
      if (expression === '$inputs.contact') return isFound ? 'contactId' : undefined
      if (expression === '$inputs.tagging') return 'taggingId'
      const isId = vendor.facts.hasTagIds && /^(add|remove)Tags$/.test(role)
      return expression === '$inputs.tag' && isId ? 'tagId' : undefined
    }
  /** Returns the tags of the call that a request names. */
  const tagsOf = ({ name, values }: Match): string[] => {
    if (name === 'setTags') return names
    const texts = [
      ...values('$inputs.tag')
        .map(String)
        .map((text) => account.findTag('id', text)?.name ?? text),
      ...values('$inputs.tagging').map((id) => account.findTagging(String(id))?.tag.name),
    ]
    return names.filter((tag) => texts.includes(tag))
  }

  const route = createRouter(vendor.root, internals.settings.baseUrl)
  let steps: Step[] = []
  const { [method]: run } = twinOf(internals, async (href, init) => {
    const { path, values = {} } = route(init.method, href) ?? {}
    const operation = [...vendor.operations.values()].find(
      (one) => one.path === path && one.method === init.method,
    )
    if (!operation) throw new Error(`no operation ${init.method} ${href}`)
    const request = { operation, url: new URL(href), values, body: init.body ?? '' }
    const matches = matchRoles(vendor.roles, operation, valuesOf(request))
    const match = matches.find(({ name }) => name === method) ?? matches[0]
    if (match && !match.isLater) {
      const { name } = match
      const marked = mark(request, match, unknownOf(name), names)
      const url = withoutSecrets(marked.url, internals)
      steps.push({
        key: JSON.stringify([init.method, url, marked.body]),
        role: name,
        operationId: operation.id,
        method: init.method,
        ...marked,
        url,
        tags: tagsOf(match),
        isPage: name === 'tag.find' && operation.pages !== undefined,
      })
    }
    return responseOf(answerOf(answer(roomy, account, request)))
  })

  return {
    reset,
    async run(tags: unknown): Promise<Step[]> {
      steps = []
      await run?.(reference, ...(given === undefined ? [] : [tags]), options)
      return steps
    },
  }
}

/** A list may hold anything before the client has checked it. */
const texts = (tags: unknown): string[] =>
  Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []

/** Returns the name of a tag that the contact has beside those of the call. */
function ownTag(names: readonly string[]): string {
  let count = 0
  while (names.some((name) => name.toLowerCase() === `own${count}`)) count += 1
  return `own${count}`
}

const withoutSecrets = (url: string, { vendor: { secrets } }: Internals): string =>
  secrets ? url.replace(new RegExp(secrets, 'g'), '[redacted]') : url
