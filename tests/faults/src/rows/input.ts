import { isDeepStrictEqual } from 'node:util'
import { aelyst } from '@tags/aelyst'
import { clientCommander } from '@tags/client-commander'
import { isTagsError } from '@tags/core'
import { highlevel } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { batch, requestsFor10000 } from '../batch.ts'
import { thrown } from '../calls.ts'
import type { Options, Row, Stage } from '../row.ts'
import type { FaultServer, Step } from '../server.ts'
import { json } from '../steps.ts'

/** An answer that is valid for every operation of every vendor. */
const answered: Step = json(200, {
  id: 'c1',
  contactId: 1,
  contact: { id: 'c1', tags: [] },
  tags: [],
  tagsAdded: [],
  tagsRemoved: [],
  data: { id: 'c1', tags: '', person: { id: 'c1', tags: '' } },
})

/** Creates every client, with the same options. */
const clients = (options: Options) => ({
  aelyst: aelyst(options),
  clientCommander: clientCommander(options),
  highlevel: highlevel(options),
  whautomate: whautomate({ ...options, apiKey: options.token }),
})

/** Returns every call that sends a contact's id. */
function callsOn(id: string, options: Options): Record<string, () => Promise<unknown>> {
  const { highlevel, whautomate, aelyst, clientCommander } = clients(options)
  const params = { path: { contactId: id } }
  return {
    'highlevel.addTags': () => highlevel.addTags({ id }, ['vip']),
    'highlevel.removeTags': () => highlevel.removeTags({ id }, ['vip']),
    'highlevel.getTags': () => highlevel.getTags({ id }),
    'highlevel.api.GET': () => highlevel.api.GET('/contacts/{contactId}', { params }),
    'whautomate.addTags': () => whautomate.addTags({ id }, ['vip']),
    'whautomate.api.DELETE': () => whautomate.api.DELETE('/v1/contacts/{contactId}', { params }),
    'aelyst.addTags': () => aelyst.addTags({ id }, ['vip']),
    'aelyst.api.GET': () =>
      aelyst.api.GET('/contact/{identifier}', { params: { path: { identifier: id } } }),
    'clientCommander.addTags': () => clientCommander.addTags({ id }, ['vip']),
    'clientCommander.api.GET': () =>
      clientCommander.api.GET('/v1/people/{id}', { params: { path: { id } } }),
  }
}

/** Returns the requests that `call` sends, and the error that it throws. */
async function watched(call: () => unknown, { requests }: FaultServer) {
  const before = requests.length
  const error = await thrown(call)
  const isInvalid = isTagsError(error) && error.code === 'invalid'
  return { error, isInvalid, sent: requests.slice(before) }
}

/** Expects that each call refuses the id, or sends it as exactly one segment of the path. */
const idStaysInItsSegment =
  (id: string, mayBeSent: boolean, isVisible = true) =>
  async ({ options, server, expect }: Stage): Promise<void> => {
    for (const [name, call] of Object.entries(callsOn(id, options))) {
      const { error, isInvalid, sent } = await watched(call, server)
      const isRaw = name.includes('api')
      if (!isVisible && !isRaw) {
        expect(isInvalid && !sent.length, `${name} accepted it: ${error}`)
        expect(/\\u\{\w+\}/.test(`${error}`), `${name} does not show the character: ${error}`)
        continue
      }
      if (isInvalid && !sent.length) {
        const isPlain = name.startsWith('highlevel') || isRaw
        expect(!mayBeSent || !isPlain, `${name} refused it: ${error}`)
        continue
      }
      const [{ path = '' } = {}] = sent
      const segments = path.split('?')[0]?.split('/') ?? []
      const isThere = segments.some((text) => decodeURIComponent(text).replace(/^id:/, '') === id)
      const isRight = mayBeSent && !error && sent.length === 1 && isThere && !path.includes('?')
      expect(isRight, `${name} sent ${sent.length} requests, to ${path.slice(0, 80)}: ${error}`)
    }
  }

const dangerous = {
  '..': '..',
  '.': '.',
  '%2e%2e': '%2e%2e',
  '%2E%2E': '%2E%2E',
  '.%2e': '.%2e',
  '%2e': '%2e',
  empty: '',
  NUL: 'c\0',
  'half of a surrogate pair': 'c\ud800',
}

const odd = {
  'a|b': 'a/b',
  '..|..': '../..',
  'a|..|b': 'a/../b',
  'a?b': 'a?b',
  'a#b': 'a#b',
  'a%2Fb': 'a%2Fb',
  backslash: '\\',
  'two dots and a backslash': '..\\',
  'ten kilobytes': 'x'.repeat(10_240),
  'an emoji': '🏷️',
  'a joiner between letters': 'می\u200cخواهم',
  'three dots': '...',
  '{contactId}': '{contactId}',
}

/** Invisible characters, with which two different names would look the same. */
const invisible = {
  'a line break': 'a\r\nb',
  'a tab': 'a\tb',
  'a zero-width space': 'a\u200bb',
  'a byte order mark': '\ufeffab',
  'a soft hyphen': 'a\u00adb',
  'a directional mark': 'ab\u202e',
  'a joiner at the end': 'ab\u200d',
}

const emoji = '👩🏽‍💻'
const flag = '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'
const composed = 'caf\u00e9'
const decomposed = 'cafe\u0301'

/** Tags that look alike or odd, and are all different. */
const lookalikes = [emoji, composed, decomposed, 'VIP', 'vip', ' vip', 'vip ', 'a  b', flag]

const tagsOf = ({ body }: { body: string }): string[] => {
  const value = JSON.parse(body)
  return Array.isArray(value) ? value : value.tags
}

const long = { 50: 'x'.repeat(50), 51: 'x'.repeat(51) }

/** Returns a contact that the vendor accepts. */
const idFor = (name: string) => ({ id: name === 'aelyst' ? '12345678' : 'contact-1' })

/** Expects that every client refuses the input before anything is sent. */
const refused =
  (tags: unknown): Row['call'] =>
  async ({ options, server, expect }) => {
    for (const [name, client] of Object.entries(clients(options))) {
      const call = () => client.addTags(idFor(name), tags as string[])
      const { isInvalid, error, sent } = await watched(call, server)
      expect(isInvalid, `${name} threw ${error}`)
      expect(!sent.length, `${name} sent ${sent.length} requests`)
    }
  }

/** The faults of input, which must be refused or sent unchanged. */
export const input: readonly Row[] = [
  ...Object.entries(dangerous).map(
    ([name, id]): Row => ({
      id: `I1/${name}`,
      title: `the id of a contact is or contains ${name}: it is refused`,
      steps: [answered],
      call: idStaysInItsSegment(id, false),
      want: { value: undefined },
      requests: 0,
    }),
  ),
  ...Object.entries(odd).map(
    ([name, id]): Row => ({
      id: `I1/${name}`,
      title: `the id of a contact is ${name}: it is sent unchanged`,
      steps: [answered],
      call: idStaysInItsSegment(id, true),
      want: { value: undefined },
    }),
  ),
  ...Object.entries(invisible).map(
    ([name, id]): Row => ({
      id: `I1/${name}`,
      title: `the id of a contact contains ${name}: unified methods refuse it, and show the character`,
      steps: [answered],
      call: idStaysInItsSegment(id, true, false),
      want: { value: undefined },
    }),
  ),
  {
    id: 'I1/not a string',
    title: 'the id of a contact is not a string',
    steps: [answered],
    call: async ({ options, server, expect }) => {
      const { addTags, api } = highlevel(options)
      const values = [undefined, null, {}, [], ['..'], new String('..'), { toString: () => '..' }]
      for (const [index, value] of [...values, Number.NaN, 1.5, 2 ** 53].entries()) {
        const id = value as string
        const params = { path: { contactId: index < values.length ? id : '..' } }
        const calls = [
          () => addTags({ id }, ['vip']),
          () => api.GET('/contacts/{contactId}', { params }),
        ]
        for (const call of calls) {
          const { isInvalid, error, sent } = await watched(call, server)
          expect(isInvalid && !sent.length, `value ${index} led to ${error}`)
        }
      }
    },
    want: { value: undefined },
    requests: 0,
  },
  {
    id: 'I2',
    title: 'tags that look alike are sent unchanged, once each, in order',
    steps: [answered],
    call: async ({ options, server, expect }) => {
      for (const [name, client] of Object.entries(clients(options))) {
        const call = () => client.addTags(idFor(name), [...lookalikes, 'vip', emoji])
        const { error, sent } = await watched(call, server)
        expect(!error, `${name} refused them: ${error}`)
        const tags = sent.flatMap(tagsOf)
        expect(isDeepStrictEqual(tags, lookalikes), `${name} sent ${JSON.stringify(tags)}`)
      }
    },
    want: { value: undefined },
    requests: 3 + Math.ceil(lookalikes.length / batch),
  },
  {
    id: 'I2/comma',
    title: 'a tag with a comma is sent as one tag to a vendor that returns tags as one string',
    steps: [answered],
    call: async ({ options, server }) => {
      await clientCommander(options).addTags({ id: 'contact-1' }, ['a, b'])
      return server.requests.flatMap(tagsOf)
    },
    want: { value: ['a, b'] },
    requests: 1,
  },
  ...Object.entries({
    'white space': [' \t'],
    'an empty string': ['vip', ''],
    'a number': ['vip', 5],
    null: [null],
    'a hole': Object.assign(new Array(2), { 0: 'vip' }),
    'an object with a toString': [{ toString: () => 'vip' }],
    ...Object.fromEntries(
      Object.entries(invisible).map(([name, text]) => [`a tag with ${name}`, [text]]),
    ),
  }).map(
    ([name, tags]): Row => ({
      id: `I2/${name}`,
      title: `one of the tags is ${name}: all are refused`,
      steps: [answered],
      call: refused(tags),
      want: { value: undefined },
      requests: 0,
    }),
  ),
  {
    id: 'I2/surrogate',
    title: 'a tag has half of a surrogate pair',
    steps: [answered],
    call: async ({ options, server, expect }) => {
      for (const [name, client] of Object.entries(clients(options))) {
        const { isInvalid, error } = await watched(
          () => client.addTags(idFor(name), ['vip \ud83d']),
          server,
        )
        expect(isInvalid, `${name} threw ${error}`)
      }
    },
    requests: 0,
    want: { value: undefined },
  },
  ...Object.entries({
    'no tags': [],
    nothing: undefined,
    'a string': 'vip',
    'a set': new Set(['vip']),
  }).map(
    ([name, tags]): Row => ({
      id: `I3/${name}`,
      title: `the tags are ${name}`,
      steps: [answered],
      call: refused(tags),
      want: { value: undefined },
      requests: 0,
    }),
  ),
  {
    id: 'I3/10000',
    title: 'ten thousand tags are sent in the requests that the limit of the vendor requires',
    steps: [answered],
    call: async ({ options, server, expect }) => {
      const all = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`)
      for (const [name, client] of Object.entries(clients(options))) {
        const { error, sent } = await watched(() => client.addTags(idFor(name), all), server)
        expect(!error, `${name} threw ${error}`)
        const wanted = requestsFor10000[name as keyof typeof requestsFor10000]
        expect(sent.length === wanted, `${name} sent ${sent.length} requests, not ${wanted}`)
        expect(isDeepStrictEqual(sent.flatMap(tagsOf), all), `${name} sent other tags`)
      }
    },
    want: { value: undefined },
    requests: Object.values(requestsFor10000).reduce((sum, requests) => sum + requests),
    within: 120_000,
    alone: true,
  },
  {
    id: 'I3/51',
    title: 'a tag after 10,000 others has 51 characters, where 50 are allowed',
    steps: [answered],
    call: ({ options }) => {
      const others = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`)
      return clientCommander(options).addTags({ id: 'contact-1' }, [...others, long[51]])
    },
    want: { code: 'invalid', message: /tags\[10000\].*51.*50/ },
    requests: 0,
  },
  {
    id: 'I3/50',
    title: 'a tag has 50 characters, or 51 where the vendor documents no limit',
    steps: [answered],
    call: async ({ options, server }) => {
      const { clientCommander, highlevel } = clients(options)
      await clientCommander.addTags({ id: 'contact-1' }, [long[50], '🏷'.repeat(50)])
      await highlevel.addTags({ id: 'c1' }, [long[51]])
      return server.requests.flatMap(tagsOf)
    },
    want: { value: [long[50], '🏷'.repeat(50), long[51]] },
    requests: 2,
  },
]
