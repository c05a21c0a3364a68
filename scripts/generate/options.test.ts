import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { typeFaults } from '../test/compiled.ts'
import { emitClient } from './client.ts'
import { checkServerFile, requiredOptions } from './options.ts'
import { emitSchema } from './schema.ts'
import type { Document, Parameter, SecurityScheme, Server } from './spec.ts'

const root = join(import.meta.dirname, '../..')

/** The parts of a vendor with two operations that differ between rows. */
interface Given {
  server?: Partial<Server>
  scheme?: SecurityScheme
  /** The parameters of both operations, and of the second alone. */
  shared?: Partial<Parameter>[]
  own?: Partial<Parameter>[]
  /** Whether `src/server.ts` exists. */
  isWritten?: boolean
}

const id: Parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const account: Partial<Parameter> = {
  name: 'account_id',
  in: 'path',
  description: 'The account.',
  schema: { type: 'integer', minimum: 1 },
  example: 12,
}

function documentOf({ server, scheme, shared = [], own = [] }: Given): Document {
  const parameters = shared.map((parameter) => ({ required: true, ...parameter })) as Parameter[]
  const path = parameters.some(({ in: place }) => place === 'path') ? '/accounts/{account_id}' : ''
  const operation = (operationId: string, more: Partial<Parameter>[]) => ({
    operationId,
    parameters: [id, ...(more as Parameter[])],
    responses: { 204: { description: 'Done.' } },
  })
  return {
    info: { title: 'Acme', version: '1' },
    servers: [{ url: 'https://api.acme.com', ...server }],
    security: [{ key: [] }],
    paths: {
      [`${path}/contacts/{id}`]: {
        parameters,
        put: operation('add', []),
        get: operation('read', own),
      },
    } as never,
    components: { securitySchemes: { key: scheme ?? { type: 'http', scheme: 'bearer' } } },
    'x-unified': {
      contact: { id: '$inputs.contact.id' },
      addTags: { operationId: 'add', parameters: { id: '$inputs.contact' } },
    },
  }
}

const emit = (given: Given): string => {
  const written = { error: false, tags: false, server: given.isWritten ?? false }
  return emitClient('acme', '1.0.0', documentOf(given), written)
    .replace(/\n *\* /g, ' ')
    .replace(/\s+/g, ' ')
}

const rows: [name: string, given: Given, required: string[], ...wants: string[]][] = [
  [
    'a server variable',
    {
      server: {
        url: 'https://{subdomain}.acme.com',
        variables: { subdomain: { default: 'demo', description: 'The subdomain.' } },
      },
    },
    ['token', 'subdomain'],
    '/** The subdomain. */ subdomain: string',
    "baseUrl: serverUrl('acme', options, 'https://{subdomain}.acme.com'),",
    '- `https://{subdomain}.acme.com` */ baseUrl?: string',
  ],
  [
    'a server variable without a description, and a name of two words',
    {
      server: {
        url: 'https://{sub-domain}.acme.com',
        variables: { 'sub-domain': { default: 'demo' } },
      },
    },
    ['token', 'subDomain'],
    "/** Part of every request, such as 'demo'. */ subDomain: string",
    "serverUrl('acme', options, 'https://{subDomain}.acme.com'),",
  ],
  [
    'a server variable with values',
    {
      server: {
        url: 'https://{region}.acme.com',
        variables: { region: { default: 'eu', enum: ['eu', 'us'], description: 'The region.' } },
      },
    },
    ['token'],
    "/** The region. Default: 'eu'. */ region?: 'eu' | 'us'",
    "serverUrl('acme', options, 'https://{region}.acme.com', { region: ['eu', 'us'] }),",
  ],
  [
    'a server variable that the package finds',
    {
      isWritten: true,
      server: {
        url: 'https://{dc}.acme.com',
        variables: { dc: { default: 'us3', 'x-optional': true } },
      },
    },
    ['token'],
    'dc?: string',
    "import { serverVariables } from '../server.ts'",
    "baseUrl: serverUrl('acme', { ...options, ...serverVariables(options) }, 'https://{dc}.acme.com'),",
  ],
  [
    'two server variables',
    {
      server: {
        url: 'https://{host}.acme.com/{version}',
        variables: { host: { default: 'a' }, version: { default: 'v1', enum: ['v1', 'v2'] } },
      },
    },
    ['token', 'host'],
    "'https://{host}.acme.com/{version}', { version: ['v1', 'v2'] }),",
  ],
  [
    'a whole URL',
    {
      server: {
        url: '{baseUrl}',
        variables: { baseUrl: { default: 'https://acme.example.com', description: 'The URL.' } },
      },
    },
    ['token', 'baseUrl'],
    '/** The URL. Such as `https://acme.example.com`. */ baseUrl: string',
    "baseUrl: '',",
  ],
  [
    'an integer of every path',
    { shared: [account] },
    ['token', 'accountId'],
    '/** The account. */ accountId: string | number',
    "parameters: { path: { account_id: requestOption('acme', options, 'accountId', 12, { minimum: 1 }) } },",
  ],
  [
    'a text of every path',
    { shared: [{ ...account, schema: { type: 'string', pattern: '^a' }, example: 'a1' }] },
    ['token', 'accountId'],
    'accountId: string',
    "{ account_id: requestOption('acme', options, 'accountId', 'a1', { pattern: /^a/u }) }",
  ],
  [
    'a text of every query, with values',
    {
      shared: [
        { name: 'mode', in: 'query', schema: { type: 'string', enum: ['a', 'b'] }, example: 'a' },
      ],
    },
    ['token', 'mode'],
    "mode: 'a' | 'b'",
    "parameters: { query: { mode: requestOption('acme', options, 'mode', 'a') } },",
  ],
  [
    'a header of every request',
    { shared: [{ name: 'X-Team-Id', in: 'header', schema: { type: 'string' }, example: 't1' }] },
    ['token', 'xTeamId'],
    'xTeamId: string',
    "headers: { 'X-Team-Id': headerOption('acme', options, 'xTeamId', 't1') },",
  ],
  [
    'secrets of every request',
    {
      shared: [
        {
          name: 'X-App-Key',
          in: 'header',
          schema: { type: 'string', format: 'password' },
          example: 'k1',
        },
        {
          name: 'hook',
          in: 'query',
          schema: { type: 'string', format: 'password', minLength: 8, pattern: '^h' },
          example: 'h1234567',
        },
      ],
    },
    ['token', 'xAppKey', 'hook'],
    'xAppKey: string',
    "headers: { 'X-App-Key': headerOption('acme', options, 'xAppKey', 'k1', { format: 'password' }) },",
    "parameters: { query: { hook: requestOption('acme', options, 'hook', 'h1234567', { format: 'password', minLength: 8, pattern: /^h/u }) } },",
    "secrets: optionSecrets(options, ['xAppKey', 'hook']),",
  ],
  [
    'a header with one value, and one of the caller',
    {
      shared: [
        { name: 'Version', in: 'header', schema: { const: 'v1' }, example: 'v1' },
        { name: 'X-Team', in: 'header', schema: { type: 'string' }, example: 't1' },
      ],
    },
    ['token', 'xTeam'],
    "headers: { Version: 'v1', 'X-Team': headerOption('acme', options, 'xTeam', 't1') },",
  ],
  [
    'a parameter of every request that is optional, and one of a single operation',
    {
      shared: [{ name: 'a', in: 'query', required: false, schema: { type: 'string' } }],
      own: [{ name: 'b', in: 'query', required: true, schema: { type: 'string' } }],
    },
    ['token'],
    "credential: bearer('acme', options, 'token'), operations, limits,",
  ],
  [
    'a bearer token that is a key',
    { scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'API key' } },
    ['apiKey'],
    "credential: bearer('acme', options, 'apiKey'),",
  ],
  [
    'a scheme of HTTP by its name',
    { scheme: { type: 'http', scheme: 'Token' } },
    ['token'],
    "credential: bearer('acme', options, 'token', 'Token'),",
  ],
  [
    'a key in a header',
    { scheme: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    ['apiKey'],
    "credential: apiKeyHeader('acme', options, 'apiKey', 'X-Key'),",
  ],
  [
    'a name and a password',
    { scheme: { type: 'http', scheme: 'basic', description: 'An agent and a token.' } },
    ['username', 'password'],
    '/** An agent and a token. */ username: Credential /** See `username`. */ password: Credential',
    "credential: basic('acme', options),",
  ],
  [
    'a key with the password of all',
    { scheme: { type: 'http', scheme: 'Basic', 'x-password': '', description: 'A key.' } },
    ['apiKey'],
    '/** A key. */ apiKey: Credential /** The URL',
    "credential: basic('acme', options, 'apiKey', ''),",
  ],
]

describe('the options of a client', () => {
  let faults: string[][]

  beforeAll(async () => {
    const server =
      'export const serverVariables = (options: { dc?: string }) => ({ dc: options.dc })\n'
    const documents = rows.map(([, given]) => ({
      document: documentOf(given),
      ...(given.isWritten && { more: { '../server.ts': server } }),
    }))
    faults = await typeFaults(root, documents)
  })

  it.each(rows.map((row, index) => [row[0], row, index] as const))('%s', (_, row, index) => {
    const [, given, required, ...wants] = row
    const code = emit(given)
    for (const want of wants) expect(code).toContain(want)
    expect(requiredOptions(documentOf(given))).toEqual(required)
    expect(faults[index]).toEqual([])
  })
})

describe('the types of calls', () => {
  /** The types of the parameters of the second operation. */
  const typesOf = async (given: Given) => {
    const text = (await emitSchema(documentOf(given), { removeComments: true })).replace(
      /\s+/g,
      ' ',
    )
    return /read: \{ parameters: (\{.*?\}); requestBody/.exec(text)?.[1]
  }

  it.each<[name: string, given: Given, want: string]>([
    [
      'an option in the path',
      { shared: [account] },
      '{ query?: never; header?: never; path: { account_id?: number; id: string; }; cookie?: never; }',
    ],
    [
      'an option in the query, whose place may be left out',
      { shared: [{ name: 'mode', in: 'query', schema: { type: 'string' }, example: 'a' }] },
      '{ query?: { mode?: string; }; header?: never; path: { id: string; }; cookie?: never; }',
    ],
    [
      'an option, and a parameter of its name in another place',
      {
        shared: [{ name: 'mode', in: 'query', schema: { type: 'string' }, example: 'a' }],
        own: [{ name: 'mode', in: 'header', required: true, schema: { type: 'string' } }],
      },
      '{ query?: { mode?: string; }; header: { mode: string; }; path: { id: string; }; cookie?: never; }',
    ],
  ])('%s', async (_, given, want) => {
    expect(await typesOf(given)).toBe(want)
  })

  it('the bodies keep their properties', async () => {
    const document = documentOf({ shared: [account] })
    document.components.schemas = {
      Query: {
        type: 'object',
        required: ['parameters'],
        properties: {
          parameters: {
            type: 'object',
            required: ['path'],
            properties: {
              path: {
                type: 'object',
                required: ['account_id'],
                properties: { account_id: { type: 'string' } },
              },
            },
          },
        },
      },
    }
    const text = (await emitSchema(document)).replace(/\s+/g, ' ')
    expect(text).toContain('Query: { parameters: { path: { account_id: string; }; }; };')
  })
})

describe('src/server.ts', () => {
  const dc = { default: 'us3', 'x-optional': true }
  const withVariable = { server: { url: 'https://{dc}.acme.com', variables: { dc } } }

  it.each<[name: string, given: Given, isWritten: boolean, message: string | undefined]>([
    ['finds an optional variable', withVariable, true, undefined],
    ['is not needed', {}, false, undefined],
    [
      'is missing',
      withVariable,
      false,
      'the server variable dc is x-optional, and there is no packages/acme/src/server.ts to find its value. Write it, or remove x-optional.',
    ],
    [
      'is not used',
      {},
      true,
      'packages/acme/src/server.ts is not used: no variable of the server is x-optional.',
    ],
  ])('%s', (_, given, isWritten, message) => {
    const check = () => checkServerFile('acme', documentOf(given), isWritten)
    if (message) expect(check).toThrow(message)
    else expect(check).not.toThrow()
  })
})
