import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aelyst } from '@tags/aelyst'
import { type Drift, driftOf, watchDrift } from '@tags/drift'
import { beforeAll, expect, it } from 'vitest'
import { main as check } from '../../check.ts'
import { main as drift } from '../../drift.ts'
import type { Command } from '../../lib/main.ts'
import { run as runCommand } from '../../test/command.ts'

const root = join(import.meta.dirname, '../../..')
const document = JSON.parse(await readFile(join(root, 'packages/aelyst/openapi.json'), 'utf8'))

const path = '/contact/{identifier}'
const requested = '/contact/id:12345'
const contact = '#/components/schemas/Contact'
const operation = `#/paths/~1contact~1{identifier}/get`

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
type Loose = any

/** An answer of the vendor. */
interface Answer {
  method: string
  status: number
  headers: Record<string, string>
  /** Text is sent unchanged, other values as JSON. */
  body: unknown
}

interface Row {
  name: string
  /** The answers that differ from the spec. */
  answer: Partial<Answer>
  /** The same in a document that the vendor publishes. */
  publish(document: Loose): void
  want: Omit<Drift, 'fingerprint'>
}

const right = document.paths[path].get.responses[200].content['application/json'].example
const at = (place: string, rule: Drift['rule'], pointer: string, expected: string, found: string) =>
  ({ rule, operation: `GET ${path}`, place, pointer, expected, found }) satisfies Row['want']
const schemasOf = (document: Loose) => document.components.schemas
const responsesOf = (document: Loose) => document.paths[path].get.responses

const rows: Row[] = [
  {
    name: 'an unknown status',
    answer: { status: 418, body: { code: 418, message: 'No.' } },
    publish(document) {
      responsesOf(document)[418] = responsesOf(document)[400]
    },
    want: at(
      '418',
      'undocumented-status',
      `${operation}/responses/418`,
      '200, 400, 401, 404, 429 or 500',
      '418',
    ),
  },
  {
    name: 'an extra property',
    answer: { body: { ...right, nickname: 'Mimi' } },
    publish(document) {
      schemasOf(document).Contact.properties.nickname = { type: 'string' }
    },
    want: at(
      '200 body.nickname',
      'undocumented-property',
      `${contact}/properties/nickname`,
      'no such property',
      'string',
    ),
  },
  {
    name: 'an extra property in the items of a list',
    answer: { body: { ...right, custom_fields: [{ ...right.custom_fields[0], order: 1 }] } },
    publish(document) {
      schemasOf(document).CustomField.properties.order = { type: 'integer' }
    },
    want: at(
      '200 body.custom_fields[].order',
      'undocumented-property',
      '#/components/schemas/CustomField/properties/order',
      'no such property',
      'integer',
    ),
  },
  {
    name: 'a missing required property',
    answer: { body: { ...right, firstName: undefined } },
    publish(document) {
      delete schemasOf(document).Contact.required
    },
    want: at('200 body.firstName', 'missing-property', `${contact}/required`, 'string', 'nothing'),
  },
  {
    name: 'a wrong type',
    answer: { body: { ...right, id: 'id-12345' } },
    publish(document) {
      schemasOf(document).Contact.properties.id.type = 'string'
    },
    want: at('200 body.id', 'wrong-type', `${contact}/properties/id/type`, 'integer', 'string'),
  },
  {
    name: 'a wrong type through $ref',
    answer: { body: { ...right, assignee: { ...right.assignee, firstName: 7 } } },
    publish(document) {
      schemasOf(document).User.properties.firstName.type = 'integer'
    },
    want: at(
      '200 body.assignee.firstName',
      'wrong-type',
      '#/components/schemas/User/properties/firstName/type',
      'string',
      'integer',
    ),
  },
  {
    name: 'an unknown value of an enum',
    answer: { body: { ...right, status: 'snoozed' } },
    publish(document) {
      schemasOf(document).Contact.properties.status.enum.push('snoozed')
    },
    want: at(
      '200 body.status',
      'undocumented-value',
      `${contact}/properties/status/enum`,
      '"open", "closed" or "blocked"',
      'another string',
    ),
  },
  {
    name: 'null where none may be',
    answer: { body: { ...right, tags: null } },
    publish(document) {
      schemasOf(document).Contact.properties.tags.type = ['array', 'null']
    },
    want: at('200 body.tags', 'wrong-type', `${contact}/properties/tags/type`, 'array', 'null'),
  },
  {
    name: 'another content type',
    answer: { headers: { 'content-type': 'text/csv; charset=utf-8' }, body: 'id\n12345\n' },
    publish(document) {
      responsesOf(document)[200].content['text/csv'] = { schema: { type: 'string' } }
    },
    want: at(
      '200 body',
      'undocumented-content-type',
      `${operation}/responses/200/content/text~1csv`,
      'application/json',
      'text/csv',
    ),
  },
  {
    name: 'an undocumented header',
    answer: { headers: { 'X-Workspace-Plan': 'growth' } },
    publish(document) {
      responsesOf(document)[200].headers = { 'X-Workspace-Plan': { schema: { type: 'string' } } }
    },
    want: at(
      '200 header x-workspace-plan',
      'undocumented-header',
      `${operation}/responses/200/headers/x-workspace-plan`,
      'no such header',
      'a header',
    ),
  },
  {
    name: 'an added operation',
    answer: { method: 'PATCH' },
    publish(document) {
      document.paths[path].patch = { ...document.paths[path].get, operationId: 'patchContact' }
    },
    want: {
      rule: 'undocumented-operation',
      operation: `PATCH ${path}`,
      place: '',
      pointer: '#/paths/~1contact~1{identifier}/patch',
      expected: 'GET, POST, PUT or DELETE',
      found: 'PATCH',
    },
  },
]

const answerOf = ({ answer }: Row): Answer => {
  const headers = { 'content-type': 'application/json', ...answer.headers }
  return { method: 'GET', status: 200, body: right, ...answer, headers }
}

const textOf = ({ body }: Answer): string =>
  typeof body === 'string' ? body : JSON.stringify(body)

/** Returns the drift that a running client reports for the answer over loopback. */
async function live(answer: Answer): Promise<Drift[]> {
  const server = createServer((request, response) => {
    response.statusCode = request.method === answer.method ? answer.status : 500
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
    response.end(textOf(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const found: Drift[] = []
  const checks: Promise<unknown>[] = []
  const fetch = watchDrift(document, {
    onDrift: (drift) => found.push(drift),
    waitUntil: (check) => checks.push(check),
  })
  const client = aelyst({ token: 'secret', baseUrl, fetch, maxRetries: 0 })
  const { method } = answer
  const asked =
    method === 'GET'
      ? client.api.GET(path, { params: { path: { identifier: 'id:12345' } } })
      : fetch(baseUrl + requested, { method } as never)
  // A body that is not JSON makes the call fail, but is also reported.
  await asked.catch(() => {})
  await Promise.all(checks)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return found
}

/** Returns the drift that `specs:check` reports for a recording of the answers. */
async function recorded(folder: string): Promise<Drift[]> {
  const entries = rows.map(answerOf).map((answer) => ({
    startedDateTime: '2026-11-22T00:00:00.000Z',
    time: 1,
    request: {
      method: answer.method,
      url: document.servers[0].url + requested,
      httpVersion: 'HTTP/1.1',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: answer.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
      cookies: [],
      content: { size: -1, mimeType: answer.headers['content-type'], text: textOf(answer) },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  }))
  const file = join(folder, 'traffic.har')
  const log = { version: '1.2', creator: { name: 'a test', version: '1' }, entries }
  await writeFile(file, JSON.stringify({ log }))
  const report = await run(check, file)
  return report.vendors[0].findings.map((finding: Loose) => {
    const { method, path } = finding.operation
    return termsOf({ ...finding, operation: `${method} ${path}`, pointer: finding.spec.pointer })
  })
}

/** Returns the drift that `specs:drift` reports for a document with all these answers. */
async function published(folder: string): Promise<Drift[]> {
  const upstream = structuredClone(document)
  for (const { publish } of rows) publish(upstream)
  const file = join(folder, 'upstream.json')
  await writeFile(file, JSON.stringify(upstream))
  const report = await run(drift, 'aelyst', '--upstream', file)
  return report.vendors[0].findings.flatMap(({ drift }: Loose) => drift ?? [])
}

function termsOf(given: Drift): Drift {
  const { fingerprint, rule, operation, place, pointer, expected, found } = given
  return { fingerprint, rule, operation, place, pointer, expected, found }
}

/** Runs a command that exits with 1 because of findings, and returns its JSON. */
async function run(command: Command, ...args: string[]): Promise<Loose> {
  const given = [...args, '--format', 'json', '--fail-on', 'any']
  const { code, stdout, stderr } = await runCommand(command, given, { root })
  if (code !== 1) throw new Error(`${code} ${stdout}${stderr}`)
  return JSON.parse(stdout)
}

let findings: { recorded: Drift[]; published: Drift[] }

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ways '))
  try {
    findings = { recorded: await recorded(folder), published: await published(folder) }
  } finally {
    await rm(folder, { recursive: true })
  }
})

it.each(rows)('a running client reports: $name', async (row) => {
  expect(await live(answerOf(row))).toEqual([driftOf(row.want)])
})

it.each(rows)('a recording reports: $name', ({ want }) => {
  expect(findings.recorded).toContainEqual(driftOf(want))
})

it.each(rows)("the vendor's document reports: $name", ({ want }) => {
  expect(findings.published).toContainEqual(driftOf(want))
})

it('nothing else is reported', () => {
  const wanted = rows.map(({ want }) => driftOf(want).fingerprint).sort()
  const fingerprints = (all: Drift[]) => all.map(({ fingerprint }) => fingerprint).sort()
  expect(fingerprints(findings.recorded)).toEqual(wanted)
  // Other operations share the schemas.
  const ours = findings.published.filter(({ operation }) => operation.endsWith(` ${path}`))
  expect(fingerprints(ours)).toEqual(wanted)
})
