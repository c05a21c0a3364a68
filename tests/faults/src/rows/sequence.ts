import { isDeepStrictEqual } from 'node:util'
import type { TagsResult } from '@tags/core'
import { canary } from '../canary.ts'
import { failureOf, isCoherent } from '../checks.ts'
import { answered, type Directory, directories, done, email, three } from '../directories.ts'
import { gate } from '../gate.ts'
import type { Options, Row, Stage, Want } from '../row.ts'
import type { Exchange, Step } from '../server.ts'
import { arrived, inTurn, json, reset, respond, silence } from '../steps.ts'
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

/** Faults that pass: the first answer, and the options and the wait that belong to it. */
const passing: Record<
  string,
  { step: (directory: Directory) => Step; options?: () => Partial<Options>; gap?: number }
> = {
  'is reset': { step: () => reset },
  'is done, but its reply is lost': { step: (directory) => inTurn(done(directory), reset) },
  'is answered with 503': { step: () => json(503, {}) },
  'is answered with 503 for a second': {
    step: () => json(503, {}, { 'retry-after': 1 }),
    gap: 1_000,
  },
  'is answered with 429 for a second': {
    step: () => json(429, {}, { 'retry-after': 1 }),
    gap: 1_000,
  },
  'is answered with 401': { step: () => json(401, {}), options: renewable },
  'is not answered in time': { step: () => silence, options: () => ({ timeout: 3_000 }) },
}

/** Faults that stay. */
const staying: Record<string, { step: Step; want: Want }> = {
  'is answered with 503': { step: json(503, {}), want: { code: 'unavailable', status: 503 } },
  'is answered with 429': {
    step: json(429, {}, { 'retry-after': 120 }),
    want: { code: 'rate_limited', status: 429 },
  },
  'is answered with 403': { step: json(403, {}), want: { code: 'forbidden', status: 403 } },
  'is answered with HTML': { step: respond(200, '<p>'), want: { code: 'unexpected_response' } },
}

const add = ({ options }: Stage, name: Name, given?: object): Promise<TagsResult> =>
  directories[name].client(options).addTags({ email }, three, given)

/** The faults in the middle of a call of several requests. */
export const sequence: readonly Row[] = [
  ...places.flatMap(([fault, name, number]): Row[] => {
    const directory: Directory = directories[name]
    const { requests } = directory
    const place = `${requests[number - 1]} of ${name}`
    const before = Array.from({ length: number - 1 }, () => answered(directory))
    const isWrite = fault === 'M4'
    return [
      ...Object.entries(passing).map(([what, { step, options, gap }]): Row => {
        const isLost = what.includes('lost')
        // A write that fails begins again at the read, and ends there if it was done.
        const again = isWrite && !what.includes('401') ? (isLost ? 1 : 2) : 1
        return {
          id: `${fault}/${place} ${what}`,
          title: `${place} ${what}, once`,
          steps: [...before, step(directory), answered(directory)],
          ...(options && { options }),
          call: (stage) => add(stage, name),
          want: { value: isLost ? afterLostReply(name, number) : directory.result },
          requests: requests.length + again,
          ...(gap && { gaps: [...before.map(() => 0), gap] }),
          check: ({ server, events }, expect) => {
            expect(server.tags.size === 3, `the contact has ${server.tags.size} tags`)
            expect(isCoherent(events), 'its events do not fit together')
          },
        }
      }),
      ...Object.entries(staying).map(
        ([what, { step, want }]): Row => ({
          id: `${fault}/${place} ${what} always`,
          title: `${place} ${what}, and each request after it`,
          steps: [...before, step],
          options: { maxRetries: 0, deadline: 60_000 },
          call: (stage) => add(stage, name),
          want,
          requests: number,
          check: (seen, expect) => deliveredBefore(number, seen, expect),
        }),
      ),
      {
        id: `${fault}/${place} is cancelled`,
        title: `the caller cancels during ${place}`,
        steps: [...before, arrived],
        call: (stage) =>
          cancelled(stage, (stage, given) => ({
            call: add(stage, name, given),
            there: gate(stage.server).promise,
          })),
        want: { code: 'aborted' },
        requests: number,
        check: (seen, expect) => deliveredBefore(number, seen, expect),
      },
    ]
  }),
  {
    id: 'M4/retries',
    title: 'the write of a replaced set is always answered with 503',
    steps: [
      answered(directories.chatwoot),
      ...[1, 2, 3].flatMap(() => [answered(directories.chatwoot), json(503, {})]),
    ],
    options: { maxRetries: 2 },
    call: (stage) => add(stage, 'chatwoot'),
    want: { code: 'unavailable', status: 503 },
    requests: 7,
    check: ({ events }, expect) => expect(isCoherent(events), 'its events do not fit together'),
  },
  {
    id: 'M4/other',
    title: 'another program adds a tag while the write of a replaced set fails',
    steps: [
      ...[1, 2].map(() => answered(directories.chatwoot)),
      inTurn(({ server }) => void server.tags.add('theirs'), json(503, {})),
      answered(directories.chatwoot),
    ],
    call: (stage) => add(stage, 'chatwoot'),
    want: { value: { contactId: '420', tags: ['theirs', ...three], changed: three } },
    requests: 5,
  },
  {
    id: 'M4/removed',
    title: 'the reply to the removal of tags from a replaced set is lost',
    steps: [
      ...[1, 2].map(() => answered(directories.chatwoot)),
      inTurn(done(directories.chatwoot), reset),
      answered(directories.chatwoot),
    ],
    call: ({ options, server }) => {
      server.tags = new Set([...three, 'd'])
      return directories.chatwoot.client(options).removeTags({ email }, three)
    },
    // Another program may have removed them.
    want: { value: { contactId: '420', tags: ['d'] } },
    requests: 4,
  },
  ...(['intercom', 'kit'] as const).flatMap((name): Row[] => {
    const ok = answered(directories[name])
    const twice = async ({ options }: Stage) => {
      const { addTags } = directories[name].client(options)
      await addTags({ email }, ['a'])
      return (await addTags({ email }, ['a'])).contactId
    }
    return [
      {
        id: `M5/${name}`,
        title: `${name} does not know the ids any more that the client remembers`,
        steps: [ok, ok, ok, json(404, {}), ok],
        call: twice,
        want: { value: directories[name].result.contactId },
        requests: 7,
      },
      {
        id: `M5/${name} always`,
        title: `${name} does not know the ids that the client remembers, nor those it finds then`,
        steps: [ok, ok, ok, json(404, {}), ok, ok, json(404, {})],
        call: twice,
        want: { code: 'not_found', status: 404 },
        requests: 7,
      },
    ]
  }),
  {
    id: 'M5/each',
    title: 'Intercom does not know any of three ids of tags any more that the client remembers',
    steps: [staleOnce],
    call: async ({ options, server }) => {
      const { addTags } = directories.intercom.client(options)
      await addTags({ email }, three)
      server.tags.clear()
      return addTags({ email }, three)
    },
    want: { value: directories.intercom.result },
    check: ({ server: { requests, tags } }, expect) => {
      expect(tags.size === 3, `the contact has ${tags.size} tags`)
      const created = requests.filter(({ path }) => path === '/tags').length
      expect(created === 6, `the ids were asked for ${created} times, not six`)
    },
  },
]

/** The result after the reply to a request was lost, which the vendor had done. */
function afterLostReply(name: Name, number: number): TagsResult {
  const { result } = directories[name]
  // Nobody knows whether the lost write added the tags, or another program.
  if (name === 'chatwoot' && number === 3) return { contactId: '420', tags: three }
  // Kit answers the repeated request with 200, as it would if another program had added the tag.
  return name === 'kit' && number === 5 ? { contactId: '1' } : result
}

/** Expects the tags whose requests were answered before that of this number: two for each, after the look-up. */
function deliveredBefore(
  number: number,
  seen: Parameters<NonNullable<Row['check']>>[0],
  expect: Stage['expect'],
) {
  expect(isCoherent(seen.events), 'its events do not fit together')
  const { delivered } = failureOf(seen) ?? {}
  const count = number > 3 ? Math.floor((number - 2) / 2) : 0
  const want = count ? three.slice(0, count) : undefined
  expect(isDeepStrictEqual(delivered, want), `it says that ${delivered} was delivered, not ${want}`)
}

function renewable(): Partial<Options> {
  let calls = 0
  const token = () => {
    calls += 1
    return `${canary}-${calls}`
  }
  return { token }
}

/** Answers the second request for each tag of a contact with 404, and the others as Intercom does. */
function staleOnce(exchange: Exchange): void | Promise<void> {
  const { request, server } = exchange
  const isSame = ({ path, body }: typeof request) => path === request.path && body === request.body
  const isStale = /^.contacts.c1/.test(request.path) && server.requests.filter(isSame).length === 2
  return (isStale ? json(404, {}) : answered(directories.intercom))(exchange)
}
