import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { main } from '../../check.ts'
import { type Ended, run as runCommand } from '../../test/command.ts'

/** The specs, which all runs read, are parsed once. */
vi.mock(import('../../diff/side/document.ts'), async (load) => {
  const { parse } = await load()
  const parsed = new Map<string, ReturnType<typeof parse>>()
  return {
    parse(text, label) {
      const key = `${label.file}\n${text}`
      const known = parsed.get(key) ?? parse(text, label)
      parsed.set(key, known)
      return known
    },
  }
})

export const root = join(import.meta.dirname, '../../..')

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
export type Loose = any

export const document: Loose = JSON.parse(
  readFileSync(join(root, 'packages/aelyst/openapi.json'), 'utf8'),
)

/** The example of the spec for `GET /contact/{identifier}`. */
export const contact: Loose =
  document.paths['/contact/{identifier}'].get.responses[200].content['application/json'].example

/** An exchange to record. The defaults are valid. */
export interface Given {
  method?: string
  /** The path below the server of the spec. */
  path?: string
  url?: string
  sent?: Record<string, string>
  /** The body of the request. */
  body?: unknown
  status?: number
  received?: Record<string, string>
  /** The answer. Text is recorded unchanged. */
  answer?: unknown
}

export const server: string = document.servers[0].url

/** Creates an entry of a HAR file in the form of a browser. */
export function entry(given: Given = {}): Loose {
  const { method = 'GET', path = '/contact/id:12345', status = 200, body, sent, received } = given
  const answer = given.answer === undefined ? contact : given.answer
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  return {
    startedDateTime: '2026-11-22T00:00:00.000Z',
    time: 12,
    _priority: 'High',
    request: {
      method,
      url: given.url ?? server + path,
      httpVersion: 'h2',
      cookies: [],
      headers: headers({
        ':authority': 'api.aelyst.ai',
        accept: 'application/json',
        authorization: 'Bearer abc',
        'sec-ch-ua-platform': '"Linux"',
        'user-agent': 'Mozilla/5.0',
        ...sent,
      }),
      queryString: [],
      headersSize: -1,
      bodySize: body === undefined ? 0 : -1,
      ...(body !== undefined && {
        postData: { mimeType: 'application/json', text: JSON.stringify(body) },
      }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      cookies: [],
      headers: headers({
        'content-type': 'application/json; charset=utf-8',
        date: 'Sun, 22 Nov 2026 00:00:00 GMT',
        'cf-ray': '1',
        ...received,
      }),
      content: { size: Buffer.byteLength(text), mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
  }
}

const headers = (given: Record<string, string>) =>
  Object.entries(given).map(([name, value]) => ({ name, value }))

/** Writes a recording. */
export const har = (...entries: unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'a browser', version: '1' }, entries } })

/** Runs `specs:check` in `cwd`, with `input` on standard input. */
export const run = (args: string[], input = '', cwd = root): Promise<Ended> =>
  runCommand(main, args, { root, cwd, input })

/** Returns the report on a recording, from its JSON. */
export async function report(recording: string, ...args: string[]): Promise<Loose> {
  const { code, stdout, stderr } = await run(['-', '--format=json', ...args], recording)
  if (code !== 0 && code !== 1) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Returns the findings of exchanges with Aelyst, a line each: `rule place: expected, found`. */
export async function differences(...given: Given[]): Promise<string[]> {
  const { vendors } = await report(har(...given.map(entry)))
  return vendors.flatMap(({ findings }: Loose) =>
    findings.map(
      ({ rule, operation, place, expected, found }: Loose) =>
        `${operation.method} ${operation.path} ${rule} ${place}: ${expected}, ${found}`,
    ),
  )
}
