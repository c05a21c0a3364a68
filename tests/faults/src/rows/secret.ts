import { isTagsError, type Limiter, type TagsErrorCode } from '@tags/core'
import { highlevel, unwrap } from '@tags/highlevel'
import { whautomate } from '@tags/whautomate'
import { thrown } from '../calls.ts'
import { canary, leaks } from '../canary.ts'
import type { Options, Row } from '../row.ts'
import type { Step } from '../server.ts'
import { added, json, redirect, respond } from '../steps.ts'

/** Invalid credentials. */
const unfit: Record<string, unknown> = {
  CR: `${canary}\r`,
  LF: `${canary}\nx`,
  'CR LF and a header': `${canary}\r\nx-injected: 1`,
  NUL: `${canary}\0x`,
  DEL: `${canary}\x7fx`,
  'a letter of Latin-1': `${canary}é`,
  'a letter beyond Latin-1': `${canary}ł`,
  'half of a surrogate pair': `${canary}\ud800`,
  'a space at its end': `${canary} `,
  nothing: '',
  undefined: undefined,
  null: null,
  'a number': 5,
  'an object': { token: canary },
  'a list': [canary],
}

/** Calls with the other ways to pass a credential. */
function waysToGive(options: Options, value: string): Record<string, () => Promise<unknown>> {
  const contact = { id: 'c1' }
  const vip = ['vip']
  return {
    'a function': () => highlevel({ ...options, token: () => value }).addTags(contact, vip),
    'an async function': () =>
      highlevel({ ...options, token: async () => value }).addTags(contact, vip),
    'an API key': async () => whautomate({ ...options, apiKey: value }).addTags(contact, vip),
    'a function for an API key': () =>
      whautomate({ ...options, apiKey: () => value }).addTags(contact, vip),
  }
}

/** Answers with the credential of the request in the body. */
function echo(status: number, make: (header: string) => unknown): Step {
  return (exchange) => {
    const body = make(exchange.request.headers.authorization ?? '')
    const answer =
      typeof body === 'string'
        ? respond(status, body, { 'content-type': 'text/html' })
        : json(status, body)
    return answer(exchange)
  }
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Answers that quote the credential, and the outcome of the call. */
const echoes: Record<string, [Step, TagsErrorCode]> = {
  'in JSON': [echo(400, (message) => ({ message })), 'invalid'],
  'in a list within JSON': [echo(422, (header) => ({ message: [[header]] })), 'invalid'],
  'as a key of JSON': [echo(404, (header) => ({ [header]: 1 })), 'not_found'],
  'in JSON within JSON': [
    echo(403, (header) => ({ message: JSON.stringify({ header }) })),
    'forbidden',
  ],
  'as the request id': [echo(500, (traceId) => ({ traceId })), 'unavailable'],
  'in a page': [echo(400, (header) => `<p>${header}</p>`), 'invalid'],
  'in a page, with entities': [echo(400, (header) => `<p>${escapeHtml(header)}</p>`), 'invalid'],
  'in a URL': [echo(409, (header) => ({ url: `/?${encodeURIComponent(header)}` })), 'conflict'],
  'in a form': [echo(409, (a) => ({ form: `${new URLSearchParams({ a })}` })), 'conflict'],
  'in a page with 200': [echo(200, (header) => `<p>${header}</p>`), 'unexpected_response'],
  'in place of the tags': [echo(200, (tags) => ({ tags })), 'unexpected_response'],
  'in a 200 that reports a failure': [
    echo(200, (message) => ({ success: false, message, tags: [], tagsAdded: [] })),
    'unexpected_response',
  ],
  'in the status line': [
    ({ request, socket }) =>
      void socket.write(
        `HTTP/1.1 400 ${request.headers.authorization}\r\ncontent-length: 0\r\n\r\n`,
      ),
    'invalid',
  ],
  'in the headers': [
    (exchange) => {
      const { authorization = '' } = exchange.request.headers
      const headers = { 'x-request-id': authorization, 'content-type': authorization }
      return respond(200, 'no JSON', headers)(exchange)
    },
    'unexpected_response',
  ],
  'as the header with the request id': [
    (exchange) => {
      const { authorization = '' } = exchange.request.headers
      return json(400, { message: 'no' }, { 'x-request-id': authorization })(exchange)
    },
    'invalid',
  ],
  'in the address of a redirect': [
    redirect(
      307,
      ({ request }) => `/?key=${encodeURIComponent(request.headers.authorization ?? '')}`,
    ),
    'unexpected_response',
  ],
}

/** The faults that could show a credential in errors and logs. */
export const secret: readonly Row[] = [
  ...Object.entries(unfit).flatMap(([name, value]): Row[] => [
    {
      id: `A6/${name}`,
      title: `the credential is or contains ${name}`,
      anyClient: /CR|LF|NUL|beyond|surrogate/.test(name),
      steps: [added],
      options: { token: value as string },
      want: { code: 'invalid', message: /token/ },
      requests: 0,
    },
    {
      id: `A6/${name}, passed in another way`,
      title: `a credential from a function or an API key is or contains ${name}`,
      steps: [added],
      call: async ({ options, expect }) => {
        for (const [way, call] of Object.entries(waysToGive(options, value as string))) {
          const error = await thrown(call)
          const { code } = Object(error)
          expect(isTagsError(error) && code === 'invalid', `${way}: its code was ${code}`)
          for (const leak of leaks(error)) expect(false, `${way}: ${leak}`)
        }
      },
      want: { value: undefined },
      requests: 0,
    },
  ]),
  ...Object.entries(echoes).map(
    ([name, [step, code]]): Row => ({
      id: `A7/${name}`,
      title: `the vendor quotes the credential: ${name}`,
      anyClient: true,
      steps: [step],
      options: { token: `${canary}"\\/+ %'x`, maxRetries: 0 },
      want: { code },
      requests: 1,
    }),
  ),
  {
    id: 'A7/fetch',
    title: 'a custom fetch throws an error that holds the request',
    steps: [added],
    options: {
      maxRetries: 1,
      fetch: (url, init) => {
        const { authorization } = init.headers
        const cause = new AggregateError([new Error(`${authorization}`)], `${authorization}`)
        Object.assign(cause, { name: authorization, code: authorization })
        const error = new TypeError(`cannot send ${authorization}`, { cause })
        return Promise.reject(
          Object.assign(error, { request: { url, ...init }, options: { authorization } }),
        )
      },
    },
    want: { code: 'network' },
    requests: 0,
    attempts: 2,
  },
  {
    id: 'A7/limiter',
    title: 'the limiter throws an error with the credential in it',
    steps: [added],
    options: {
      limiter: {
        acquire: () => Promise.reject(new Error(`no permit for ${canary}`)),
      } satisfies Limiter,
    },
    want: { code: 'unavailable' },
    requests: 0,
  },
  {
    id: 'A7/raw',
    title: 'the vendor answers 400 to a raw call and quotes the credential',
    steps: [echo(400, (header) => ({ message: `not good: ${header}` }))],
    call: async ({ options, expect }) => {
      const { api } = highlevel(options)
      const result = await api.POST('/contacts/{contactId}/tags', {
        params: { path: { contactId: 'c1' } },
        body: { tags: ['vip'] },
      })
      for (const leak of leaks(result)) expect(false, `the result: ${leak}`)
      return unwrap(result)
    },
    want: { code: 'invalid', status: 400 },
    requests: 1,
  },
  {
    id: 'A7/client',
    title: 'a client is logged',
    steps: [added],
    call: async ({ options, expect }) => {
      for (const leak of leaks(highlevel(options))) expect(false, `the client: ${leak}`)
    },
    want: { value: undefined },
    requests: 0,
  },
]
