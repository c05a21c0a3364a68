import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { emitSamples } from './samples.ts'
import type {
  Document,
  Link,
  MediaType,
  Operation,
  Parameter,
  Sample,
  SecurityScheme,
  Unified,
} from './spec.ts'
import { pageWidth } from './text.ts'

/** The parts of an operation that differ between rows. */
interface Given {
  method?: string
  path?: string
  parameters?: Partial<Parameter>[]
  servers?: { url: string }[]
  body?: MediaType
  type?: string
  responses?: Operation['responses']
  scheme?: SecurityScheme
  contact?: Unified['contact']
  links?: Partial<Record<'addTags' | 'removeTags' | 'getTags', Partial<Link>>>
}

function samplesOf(given: Given): Sample[] {
  const { method = 'get', path = '/contacts', parameters = [], body, links } = given
  const { type = 'application/json' } = given
  const operation = {
    operationId: 'one',
    ...(given.servers && { servers: given.servers }),
    parameters: parameters.map((parameter) => ({ name: 'at', in: 'query', ...parameter })),
    ...(body && { requestBody: { content: { [type]: body } } }),
    responses: given.responses ?? { 200: { content: { 'application/json': {} } } },
  }
  const unified = Object.entries(links ?? {}).map(([name, link]) => {
    return [name, { operationId: 'one', ...link }]
  })
  const document = {
    info: { title: 'Acme', version: '1' },
    servers: [{ url: 'https://api.example.com/v1/' }],
    security: [{ key: [] }],
    paths: { [path]: { [method]: operation } } as never,
    components: { securitySchemes: { key: given.scheme ?? { type: 'http', scheme: 'bearer' } } },
    ...(links && {
      'x-unified': {
        contact: given.contact ?? { id: '$inputs.contact.id' },
        ...Object.fromEntries(unified),
      },
    }),
  } satisfies Document
  return emitSamples('my-crm', document)[0] as Sample[]
}

/** Splits the command into words like a shell, with every credential as in the environment. */
async function wordsOf(given: Given): Promise<string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${samplesOf(given).at(-1)?.source}`
  const env = {
    MY_CRM_TOKEN: "it's $1 `x`",
    MY_CRM_API_KEY: 'k',
    MY_CRM_USERNAME: 'u',
    MY_CRM_PASSWORD: 'p',
  }
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env })
  return stdout.split('\0').slice(0, -1)
}

const inPath: Partial<Parameter> = { name: 'id', in: 'path', required: true, example: 'id:1' }
const add: Partial<Link> = {
  parameters: { id: '$inputs.contact' },
  requestBody: { tags: '$inputs.tags' },
}
const adds: Given = {
  method: 'post',
  path: '/contacts/{id}',
  parameters: [inPath],
  body: { example: { tags: ['vip', 'hot lead'] } },
}

describe('a call in TypeScript', () => {
  const rows: [name: string, given: Given, want: string][] = [
    ['nothing to give', {}, "const { data, error } = await client.api.GET('/contacts')"],
    [
      'a reply without a body',
      { method: 'delete', responses: { 204: {}, 404: { content: { 'application/json': {} } } } },
      "const { error } = await client.api.DELETE('/contacts')",
    ],
    [
      'only the required arguments',
      {
        path: '/contacts/{id}',
        parameters: [
          inPath,
          { example: 1 },
          { name: 'to', required: true, examples: { a: { value: [1] } } },
        ],
      },
      "GET('/contacts/{id}', { params: { path: { id: 'id:1' }, query: { to: [1] } } })",
    ],
    [
      'the first optional argument if none is required',
      { parameters: [{ example: false }, { name: 'to', example: 1 }] },
      '{ params: { query: { at: false } } })',
    ],
    [
      'a header with one value, which the client sends, and one of the caller',
      {
        parameters: [
          { in: 'header', name: 'Version', required: true, example: '1', schema: { const: '1' } },
          { in: 'header', name: 'X-Mode', required: true, example: 'a' },
        ],
      },
      "{ params: { header: { 'X-Mode': 'a' } } })",
    ],
    [
      'a constant in the query, which the types require',
      { parameters: [{ required: true, example: 'json', schema: { const: 'json' } }] },
      "{ params: { query: { at: 'json' } } })",
    ],
    ['a bare array', { method: 'post', body: { example: ['vip'] } }, "{ body: ['vip'] })"],
    ['null as body', { method: 'post', body: { example: null } }, '{ body: null })'],
    [
      'names and values that look alike',
      { method: 'post', body: { example: { null: null, true: true, 1: 1, '01': '', 'a-b': {} } } },
      "{ body: { 1: 1, null: null, true: true, '01': '', 'a-b': {} } })",
    ],
    [
      'quotes, lines and letters',
      { method: 'post', body: { example: 'it\'s "so"\n\\ Zoë ☂' } },
      `{ body: 'it\\'s "so"\\n\\\\ Zoë ☂' })`,
    ],
    ['a token', {}, 'myCrm({ token: process.env.MY_CRM_TOKEN! })'],
    [
      'a key',
      { scheme: { type: 'apiKey', in: 'query', name: 'key' } },
      'myCrm({ apiKey: process.env.MY_CRM_API_KEY! })',
    ],
    [
      'a name and a password',
      { scheme: { type: 'http', scheme: 'Basic' } },
      'myCrm({ username: process.env.MY_CRM_USERNAME!, password: process.env.MY_CRM_PASSWORD! })',
    ],
  ]

  it.each(rows)('%s', (_, given, want) => {
    const [typescript] = samplesOf(given)
    expect(typescript).toMatchObject({ lang: 'typescript', label: 'TypeScript' })
    expect(typescript?.source).toContain(want)
    expect(typescript?.source).toContain("import { myCrm } from '@tags/my-crm'\n")
  })
})

describe('a unified method', () => {
  const rows: [name: string, given: Given, want: string][] = [
    [
      'a prefix before the contact, and a reply that tells nothing',
      {
        ...adds,
        links: { addTags: add },
        contact: { email: 'e:{$inputs.contact.email}', id: 'id:{$inputs.contact.id}' },
      },
      "\nawait client.addTags({ id: '1' }, ['vip', 'hot lead'])",
    ],
    [
      'the outputs',
      { ...adds, links: { addTags: { ...add, outputs: { tags: '', changed: '' } } } },
      "\nconst { tags, changed } = await client.addTags({ id: 'id:1' }, ['vip', 'hot lead'])",
    ],
    [
      'tags joined by commas, and a number deep in the body',
      {
        ...adds,
        body: { example: { to: { id: 7 }, tags: 'vip, hot lead' } },
        links: {
          removeTags: { requestBody: { to: { id: '$inputs.contact' }, tags: '$inputs.tags' } },
        },
      },
      "\nawait client.removeTags({ id: '7' }, ['vip', 'hot lead'])",
    ],
    [
      'a contact that is only looked up',
      {
        ...adds,
        links: { addTags: add },
        contact: { email: { operationId: 'one', outputs: { id: '$response.body#/id' } } },
      },
      "\nawait client.addTags({ email: 'mina@example.com' }, ['vip', 'hot lead'])",
    ],
    [
      'an object for each tag',
      {
        ...adds,
        body: { example: { tags: [{ name: 'a' }, { name: 'b' }] } },
        links: { addTags: { ...add, requestBody: { tags: [{ name: '$inputs.tag' }] } } },
      },
      "\nawait client.addTags({ id: 'id:1' }, ['a', 'b'])",
    ],
    [
      'an example without tags',
      { ...adds, body: { example: {} }, links: { addTags: add } },
      "({ id: 'id:1' }, ['vip', 'hot lead'])",
    ],
    [
      'reading',
      {
        path: '/contacts/{id}',
        parameters: [inPath],
        links: { getTags: { parameters: add.parameters } },
      },
      "\nawait client.getTags({ id: 'id:1' })",
    ],
  ]

  it.each(rows)('%s', (_, given, want) => {
    const [unified, raw, ...rest] = samplesOf(given)
    expect(unified?.source).toContain(want)
    expect(raw?.source).toContain('client.api.')
    expect([unified, raw, ...rest].map((sample) => sample?.label)).toEqual([
      'TypeScript',
      'TypeScript, by path',
      'curl',
    ])
  })

  it('is named if an operation serves several', () => {
    const samples = samplesOf({ ...adds, links: { addTags: add, removeTags: add } })
    expect(samples.map(({ label }) => label)).toEqual([
      'TypeScript, addTags',
      'TypeScript, removeTags',
      'TypeScript, by path',
      'curl',
    ])
  })

  it('needs an example of a contact', () => {
    const given = { ...adds, links: { addTags: { requestBody: add.requestBody } } }
    expect(() => samplesOf(given)).toThrow(
      'x-unified.addTags: no example of its operation names a contact.',
    )
  })
})

describe('curl', () => {
  const url = 'https://api.example.com/v1/contacts'
  const auth = ['--header', "Authorization: Bearer it's $1 `x`"]
  const json = ['--header', 'Content-Type: application/json', '--data']
  const rows: [name: string, given: Given, want: string[]][] = [
    ['a GET', {}, [url, ...auth]],
    ['a method', { method: 'delete' }, ['--request', 'DELETE', url, ...auth]],
    [
      'a path and a query',
      {
        path: '/contacts/{id}',
        parameters: [
          { ...inPath, example: "a/b 'ü'" },
          { name: 'to[]', required: true, example: ['x y', '&'] },
          { name: 'list', required: true, explode: false, example: ['1,2', '3'] },
        ],
      },
      [`${url}/a%2Fb%20'%C3%BC'?to%5B%5D=x%20y&to%5B%5D=%26&list=1%2C2,3`, ...auth],
    ],
    [
      'headers of the client and of the caller',
      {
        parameters: [
          { in: 'header', name: 'Version', required: true, example: '1', schema: { const: '1' } },
          { in: 'header', name: 'X-Who', required: true, example: "$HOME 'me'" },
        ],
      },
      [url, ...auth, '--header', 'Version: 1', '--header', "X-Who: $HOME 'me'"],
    ],
    [
      'a body with all that a shell would take for its own',
      { method: 'post', body: { example: `'"$(exit)\`!\\\n ☂` } },
      ['--request', 'POST', url, ...auth, ...json, JSON.stringify(`'"$(exit)\`!\\\n ☂`)],
    ],
    [
      'objects in the query',
      {
        parameters: [
          { name: 'filter', required: true, style: 'deepObject', example: { a: 1 } },
          { name: 'by', required: true, content: { 'application/json': { example: { b: 2 } } } },
        ],
      },
      [`${url}?filter%5Ba%5D=1&by=%7B%22b%22%3A2%7D`, ...auth],
    ],
    [
      'a server of its own',
      { servers: [{ url: 'https://files.example.com/' }] },
      ['https://files.example.com/contacts', ...auth],
    ],
    [
      'other media types of JSON',
      {
        method: 'patch',
        type: 'application/merge-patch+json',
        body: { example: 1 },
        responses: { 200: { content: { 'application/vnd.api+json': {} } } },
      },
      [
        ...['--request', 'PATCH', url, ...auth],
        ...['--header', 'Accept: application/vnd.api+json'],
        ...['--header', 'Content-Type: application/merge-patch+json', '--data', '1'],
      ],
    ],
    [
      'a key in a header',
      { scheme: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      [url, '--header', 'X-Key: k'],
    ],
    [
      'a key in the query',
      { scheme: { type: 'apiKey', in: 'query', name: 'a key' } },
      [url, '--url-query', 'a%20key=k'],
    ],
    [
      'a name and a password',
      { scheme: { type: 'http', scheme: 'basic' } },
      [url, '--user', 'u:p'],
    ],
    [
      'a key with the password of all',
      { scheme: { type: 'http', scheme: 'basic', 'x-password': '' } },
      [url, '--user', 'k:'],
    ],
  ]

  it.each(rows)('%s', async (_, given, want) => {
    expect(await wordsOf(given)).toEqual(want)
  })

  it('writes a long body in short lines of the same JSON', async () => {
    const example = { name: "it's", lists: [['a'.repeat(40), 'b'.repeat(40)], []], empty: {} }
    const given: Given = { method: 'post', body: { example } }
    expect(JSON.parse((await wordsOf(given)).at(-1) ?? '')).toEqual(example)
    const lines = samplesOf(given).at(-1)?.source.split('\n') ?? []
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(pageWidth)
  })
})
