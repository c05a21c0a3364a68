import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { TagsResult } from '@tags/core'
import { intercom } from '@tags/intercom'
import type { Failure } from '@tags/sandbox'
import { operationsOf, sandboxOf } from '../account.ts'
import { canary } from '../canary.ts'
import { failureOf, isCoherent } from '../checks.ts'
import { accountOf, type Directory, directories, email, own, three } from '../directories.ts'
import type { Options, Row, Seen, Stage, Want } from '../row.ts'
import type { FaultServer } from '../server.ts'
import { cancelled } from './cancel.ts'

type Name = keyof typeof directories

/** The places of a fault within a call: its vendor and the number of the request. */
const places: readonly [fault: string, name: Name, number: number][] = [
  ['M1', 'intercom', 1],
  ['M1', 'kit', 1],
  ['M1', 'chatwoot', 1],
  ['M2', 'intercom', 2],
  ['M2', 'kit', 2],
  ['M2', 'chatwoot', 2],
  ['M3', 'intercom', 4],
  ['M3', 'intercom', 5],
  ['M3', 'kit', 4],
  ['M3', 'kit', 5],
  ['M4', 'chatwoot', 3],
]

/** A fault that passes: the failure, whether the vendor did what was asked, and the options and the wait for it. */
interface Passing {
  failure: Failure
  isDone?: boolean
  options?: () => Partial<Options>
  gap?: number
}

const later = { 'retry-after': '1' }

/** Longer than any call waits. */
const never = 600_000

const impatient = (): Partial<Options> => ({ timeout: 3_000 })

const passing: Record<string, Passing> = {
  'is reset': { failure: { fault: 'cut' } },
  'is done, but its reply is lost': { failure: { fault: 'cut-body' }, isDone: true },
  'is done, but its reply comes too late': {
    failure: { bodyDelay: never },
    isDone: true,
    options: impatient,
  },
  'is answered with 503': { failure: { status: 503 } },
  'is answered with 503 for a second': { failure: { status: 503, headers: later }, gap: 1_000 },
  'is answered with 429 for a second': { failure: { status: 429, headers: later }, gap: 1_000 },
  'is answered with 401': { failure: { status: 401 }, options: renewable },
  'is answered with a page of a proxy': { failure: { fault: 'html' } },
  'is not answered in time': { failure: { delay: never }, options: impatient },
}

/** Faults that stay. */
const staying: Record<string, { failure: Failure; want: Want }> = {
  'is answered with 503': {
    failure: { status: 503 },
    want: { code: 'unavailable', status: 503 },
  },
  'is answered with 429': {
    failure: { status: 429, headers: { 'retry-after': '120' } },
    want: { code: 'rate_limited', status: 429 },
  },
  'is answered with 403': { failure: { status: 403 }, want: { code: 'forbidden', status: 403 } },
  'is answered with HTML': {
    failure: { fault: 'html', status: 200 },
    want: { code: 'unexpected_response' },
  },
  'is answered with half of a JSON text': {
    failure: { fault: 'not-json' },
    want: { code: 'unexpected_response' },
  },
}

const add = (
  { options }: Pick<Stage, 'options'>,
  name: Name,
  given?: object,
): Promise<TagsResult> => directories[name].client(options).addTags({ email }, three, given)

/** Lists the tags whose requests were answered before that of this number: two for each, after the look-up. */
const deliveredBefore = (number: number): string[] =>
  number > 3 ? three.slice(0, Math.floor((number - 2) / 2)) : []

/** The faults in the middle of a call of several requests. */
export const sequence: readonly Row[] = [
  ...places.flatMap(([fault, name, number]): Row[] => {
    const directory: Directory = directories[name]
    const { requests } = directory
    const operations = requests.map(([, operation]) => operation)
    const sent = operations.slice(0, number)
    const place = `${requests[number - 1]?.[0]} of ${name}`
    return [
      ...Object.entries(passing).map(([what, { failure, isDone, options, gap }]): Row => {
        // A write that fails begins again at the read, and ends there if it was done.
        const isAgain = fault === 'M4' && failure.status !== 401
        const rest = operations.slice(
          number - (isAgain ? 2 : 1),
          isAgain && isDone ? -1 : undefined,
        )
        return {
          id: `${fault}/${place} ${what}`,
          title: `${place} ${what}, once`,
          account: accountOf(directory, number, { ...failure, times: 1 }),
          ...(options && { options }),
          call: (stage) => add(stage, name),
          want: { value: isDone ? afterLostReply(name, number) : directory.result },
          operations: [...sent, ...rest],
          left: [...own, ...three],
          ...(gap && { gaps: [...sent.slice(1).map(() => 0), gap] }),
          check: ({ events }, expect) =>
            expect(isCoherent(events), 'its events do not fit together'),
        }
      }),
      ...Object.entries(staying).map(
        ([what, { failure, want }]): Row => ({
          id: `${fault}/${place} ${what} always`,
          title: `${place} ${what}, and each request after it`,
          account: accountOf(directory, number, failure),
          options: { maxRetries: 0, deadline: 60_000 },
          call: (stage) => add(stage, name),
          want,
          operations: sent,
          left: [...own, ...deliveredBefore(number)],
          check: (seen, expect) => saysDelivered(number, seen, expect),
        }),
      ),
      {
        id: `${fault}/${place} is cancelled`,
        title: `the caller cancels during ${place}`,
        account: accountOf(directory, number, { delay: never }),
        call: (stage) =>
          cancelled(stage, (stage, given) => ({
            call: add(stage, name, given),
            there: arrivalOf(stage.server, number),
          })),
        want: { code: 'aborted' },
        operations: sent,
        left: [...own, ...deliveredBefore(number)],
        check: (seen, expect) => saysDelivered(number, seen, expect),
      },
    ]
  }),
  {
    id: 'M4/retries',
    title: 'the write of a replaced set is always answered with 503',
    account: accountOf(directories.chatwoot, 3, { status: 503 }),
    options: { maxRetries: 2 },
    call: (stage) => add(stage, 'chatwoot'),
    want: { code: 'unavailable', status: 503 },
    requests: 7,
    left: own,
    check: ({ events }, expect) => expect(isCoherent(events), 'its events do not fit together'),
  },
  {
    id: 'M4/other',
    title: 'another program adds a tag while the write of a replaced set fails',
    account: accountOf(directories.chatwoot, 3, { status: 503, times: 1 }),
    call: ({ options, server }) => {
      const onEvent: Options['onEvent'] = (event) => {
        options.onEvent?.(event)
        const tags = [...own, 'theirs']
        if (event.type === 'retry') sandboxOf(server).contacts.set('420', { email, tags })
      }
      return add({ options: { ...options, onEvent } }, 'chatwoot')
    },
    want: { value: { contactId: '420', tags: [...own, 'theirs', ...three], changed: three } },
    requests: 5,
    left: [...own, 'theirs', ...three],
  },
  {
    id: 'M4/removed',
    title: 'the reply to the removal of tags from a replaced set is lost',
    account: {
      ...accountOf(directories.chatwoot, 3, { fault: 'cut-body', times: 1 }),
      contacts: [{ id: '420', email, tags: [...own, ...three] }],
    },
    call: ({ options }) => directories.chatwoot.client(options).removeTags({ email }, three),
    // Another program may have removed them.
    want: { value: { contactId: '420', tags: own } },
    requests: 4,
    left: own,
  },
  ...(['intercom', 'kit'] as const).flatMap((name): Row[] => {
    const directory: Directory = directories[name]
    const other = name === 'kit' ? '2' : 'c2'
    /** Adds a tag before and after the contact has got another id. */
    const twice = async ({ options, server }: Stage) => {
      const { contacts } = sandboxOf(server)
      const { addTags } = directory.client(options)
      await addTags({ email }, ['a'])
      contacts.delete(directory.id)
      contacts.set(other, { email, tags: own })
      return (await addTags({ email }, ['b'])).contactId
    }
    return [
      {
        id: `M5/${name}`,
        title: `${name} does not know the id any more that the client remembers`,
        account: accountOf(directory),
        call: twice,
        want: { value: other },
        requests: 8,
        left: [...own, 'b'],
      },
      {
        id: `M5/${name} always`,
        title: `${name} does not know the id that the client remembers, nor the one it finds then`,
        account: accountOf(directory, 3, { delay: 0, times: 1 }, { status: 404 }),
        call: twice,
        want: { code: 'not_found', status: 404 },
        requests: 8,
        left: own,
      },
    ]
  }),
  {
    id: 'M5/each',
    title: 'Intercom does not know any of three ids of tags any more that the client remembers',
    account: accountOf(directories.intercom),
    call: async ({ options, server }) => {
      const { addTags, api } = intercom(options)
      await addTags({ email }, three)
      const { data } = await api.GET('/tags')
      for (const { id, name } of data?.data ?? []) {
        const params = { path: { tag_id: String(id) } }
        if (three.includes(String(name))) await api.DELETE('/tags/{tag_id}', { params })
      }
      sandboxOf(server).requests.length = 0
      return addTags({ email }, three)
    },
    want: { value: directories.intercom.result },
    left: [...own, ...three],
    check: ({ server }, expect) => {
      const created = operationsOf(server).filter((operation) => operation === 'createTag').length
      expect(created === 3, `the ids were asked for ${created} times, not three`)
    },
  },
]

/** The result after the reply to a request was lost, which the vendor had done. */
function afterLostReply(name: Name, number: number): TagsResult {
  const { result } = directories[name]
  // Nobody knows whether the lost write added the tags, or another program.
  if (name === 'chatwoot' && number === 3) return { contactId: '420', tags: [...own, ...three] }
  // Kit answers the repeated request with 200, as it would if another program had added the tag.
  return name === 'kit' && number === 5 ? { contactId: '1' } : result
}

/** Expects the error to list what was delivered before the request of this number. */
function saysDelivered(number: number, seen: Seen, expect: Stage['expect']) {
  expect(isCoherent(seen.events), 'its events do not fit together')
  const { delivered = [] } = failureOf(seen) ?? {}
  const want = deliveredBefore(number)
  expect(isDeepStrictEqual(delivered, want), `it says that ${delivered} was delivered, not ${want}`)
}

/** Resolves when a server has received that many requests. */
async function arrivalOf({ requests }: FaultServer, count: number): Promise<void> {
  while (requests.length < count) await sleep(5)
}

function renewable(): Partial<Options> {
  let calls = 0
  const token = () => {
    calls += 1
    return `${canary}-${calls}`
  }
  return { token }
}
