import type { Limit } from './limits.ts'
import {
  type PlannedCall,
  type Rehearsal,
  rehearse,
  type Step,
  type TagState,
} from './rehearsal.ts'
import { type Internals, internalsOf } from './twin.ts'
import { compile, type Vendor } from './vendor.ts'

/** The methods of a client, with the same arguments. They return what a call would send. */
export type Planner<Client> = {
  [Name in keyof Client as Extract<Name, 'addTags' | 'removeTags' | 'getTags'>]: NonNullable<
    Client[Name]
  > extends (...args: infer Arguments) => unknown
    ? (...args: Arguments) => Promise<Plan>
    : never
}

/**
 * The requests that a call sends, if it succeeds at once. Repetitions after a failure are not counted, nor is the end of
 * a call whose contact does not exist, or whose tag neither exists nor can be created. The plan does not depend on what
 * the client remembers.
 */
export interface Plan {
  /** The requests in their order. One that depends on the account has `when`. */
  requests: PlannedRequest[]
  /** The smallest number of requests: of a client that remembers the ids. */
  least: number
  /** The largest number of requests; absent if a list may have any number of pages. */
  most?: number
  /** The rate limits of the vendor, with the number of requests that count towards each. */
  limits: PlannedLimit[]
}

/** A request that a call would send. It has no headers. */
export interface PlannedRequest {
  /** The operation. */
  operationId: string
  /** The method in upper case. */
  method: string
  /** The URL, with placeholders: `https://api.kit.com/v4/tags/{tagId}/subscribers/1245`. */
  url: string
  /** The body, with placeholders; absent if there is none. */
  body?: unknown
  /**
   * The placeholders that the URL and the body have, such as `contactId` for `{contactId}`: only replies tell their
   * values. `{tags}` in a list stands for the other tags that the contact has, any number of them.
   */
  unknowns: ('contactId' | 'tagId' | 'taggingId' | 'tags')[]
  /** The tags of the call that it is for; empty if it is for all of them, or for the contact alone. */
  tags: string[]
  /**
   * The states of its tags in which it is sent; absent if in all. `unknown`: the account does not have the tag;
   * `known`: the account has it, and the contact does not; `present`: the contact has it. Of several tags, one is enough.
   */
  when?: ('unknown' | 'known' | 'present')[]
  /** Present if it is not sent while the client remembers an id from an earlier call. */
  unlessRemembered?: true
  /** Present if it may be repeated for the further pages of a list. `when` is then that of a list with one page. */
  perPage?: true
}

/** A rate limit of the vendor, and the requests of a call that count towards it. */
export interface PlannedLimit {
  /** The number of requests that the vendor allows. */
  requests: number
  /** The period, in seconds. 0: the number limits concurrent requests. */
  seconds: number
  /** `credential`: all requests count together. `path`: each method and path counts separately. */
  scope: string
  /** The method and the URL whose requests are counted here; absent where all count together. */
  route?: string
  /** The smallest number of requests that count towards it. */
  least: number
  /** The largest number of requests that count towards it; absent if a list may have any number of pages. */
  most?: number
}

/**
 * Creates methods that plan the calls of a client: what a call would send, as data. The client's own code runs
 * against accounts in memory. Nothing is sent, and the client's credential, limiter and memory are not used. Middleware
 * does not run.
 * @param document is the `openapi.json` of the client's package.
 * @throws {TypeError} if the document or the client is not right. The methods throw the `TagsError` of the call on bad
 * input.
 */
export function planTags<Client extends object>(document: object, client: Client): Planner<Client> {
  const vendor = compile(document, 'planTags')
  const internals = internalsOf(client)
  const routes = new Set(
    [...vendor.operations.values()].map(({ method, path }) => `${method} ${path}`),
  )
  const strange = Object.keys(internals.vendor.operations).find((route) => !routes.has(route))
  if (strange !== undefined) {
    throw new TypeError(
      `planTags takes the document of the client's package; that of ${vendor.name} has no operation ${strange}.`,
    )
  }
  const methods = (['addTags', 'removeTags', 'getTags'] as const).filter(
    (name) => typeof (client as Record<string, unknown>)[name] === 'function',
  )
  const plans = methods.map((method) => [
    method,
    (contact: unknown, ...rest: unknown[]) => {
      const [tags, options] = method === 'getTags' ? [undefined, rest[0]] : rest
      return plan(vendor, internals, { method, contact, tags: tags as string[], options })
    },
  ])
  return Object.fromEntries(plans) as Planner<Client>
}

const states: readonly TagState[] = ['unknown', 'known', 'present']

async function plan(vendor: Vendor, internals: Internals, given: PlannedCall): Promise<Plan> {
  const { tags } = given
  const call = { ...given, tags: Array.isArray(tags) ? [...new Set(tags)] : tags }
  const rehearsals: [TagState, Rehearsal[]][] = []
  const { length } = call.tags ?? []
  let isEach: boolean | undefined
  const { tag } = vendor.unified
  const mustExist = call.method === 'addTags' && tag !== undefined && tag.create === undefined
  for (const state of mustExist ? states.slice(1) : states) {
    const all = await rehearse(vendor, internals, call, state, isEach)
    rehearsals.push([state, all])
    isEach ??= all.length === length
  }
  const parts = (isEach ? (call.tags ?? []) : [undefined]).map((tag, index) => {
    const variants = rehearsals.map(([state, all]): Variant => {
      const own = isEach ? all.slice(index, index + 1) : all
      const join = (run: keyof Rehearsal) => own.flatMap(({ [run]: steps }) => steps)
      return { state, first: join('first'), again: join('again') }
    })
    return { variants, requests: merge(variants, tag) }
  })
  const variants = parts.map(({ variants }) => variants)
  return {
    requests: parts.flatMap(({ requests }) => requests),
    ...countOf(variants, () => true),
    limits: limitsOf(vendor, variants),
  }
}

/** The requests for a tag, or for all, in one state. */
interface Variant extends Rehearsal {
  state: TagState
}

/** Joins the requests of all states into one list, from which each state's follow by `when`. */
function merge(variants: readonly Variant[], tag: string | undefined): PlannedRequest[] {
  const merged: { step: Step; states: TagState[]; isRemembered: boolean }[] = []
  for (const { state, first, again } of variants.toReversed()) {
    let next = 0
    let nextAgain = 0
    for (const step of first) {
      const { key } = step
      const index = merged.findIndex((one, index) => index >= next && one.step.key === key)
      const entry = merged[index] ?? { step, states: [], isRemembered: false }
      if (index < 0) merged.splice(next, 0, entry)
      next = (index < 0 ? next : index) + 1
      const found = again.findIndex((one, index) => index >= nextAgain && one.key === key)
      entry.states.push(state)
      if (found < 0) entry.isRemembered = true
      else nextAgain = found + 1
    }
  }
  return merged.map(({ step, states: found, isRemembered }): PlannedRequest => {
    const { key: _, role, isPage, tags, ...request } = step
    const isAboutTag = tag !== undefined && !role.startsWith('contact.')
    return {
      ...request,
      tags: isAboutTag ? [tag] : tags,
      ...(found.length < variants.length && { when: found.toReversed() }),
      ...(isRemembered && { unlessRemembered: true }),
      ...(isPage && { perPage: true }),
    }
  })
}

/** Counts the requests that fit. Each part may be in any state. */
function countOf(
  parts: readonly (readonly Variant[])[],
  isCounted: (step: Step) => boolean,
): Pick<Plan, 'least' | 'most'> {
  const count = (steps: readonly Step[]) => steps.filter(isCounted).length
  const sum = (counts: number[]) => counts.reduce((one, other) => one + other, 0)
  const least = sum(
    parts.map((all) => Math.min(...all.flatMap(({ first, again }) => [first, again].map(count)))),
  )
  const most = sum(parts.map((all) => Math.max(...all.map(({ first }) => count(first)))))
  const hasPages = parts
    .flat()
    .some(({ first }) => first.some((step) => step.isPage && isCounted(step)))
  return { least, ...(!hasPages && { most }) }
}

function limitsOf({ root }: Vendor, parts: readonly (readonly Variant[])[]): PlannedLimit[] {
  const { 'x-rate-limit': documented = [] } = root.value as { 'x-rate-limit'?: Limit[] }
  const routeOf = ({ method, url }: Step) => `${method} ${url.replace(/\?.*/, '')}`
  const steps = parts.flat().flatMap(({ first }) => first)
  const routes = [...new Set(steps.map(routeOf))]
  return documented.flatMap(({ requests, seconds, scope }): PlannedLimit[] => {
    const limit = { requests, seconds, scope }
    if (scope !== 'path') return [{ ...limit, ...countOf(parts, () => true) }]
    return routes.map((route) => {
      return { ...limit, route, ...countOf(parts, (step) => routeOf(step) === route) }
    })
  })
}
