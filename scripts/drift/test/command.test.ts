import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { changed, get, same, spec } from './documents.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace
let url: string

beforeAll(async () => {
  const lost = changed((document) => {
    get(document).responses[404] = { $ref: 'parts.yaml#/none' }
  })
  workspace = await createWorkspace({
    'specs/alpha.yaml': spec,
    'specs/beta.yaml': spec,
    'same.json': same(),
    'lost.yaml': stringify(lost),
    'parts.yaml': 'some: {}',
    'far.yaml':
      'openapi: 3.1.0\ninfo: { title: A, version: x }\npaths: { /a: { $ref: deep/near.yaml } }\n',
    'deep/near.yaml': 'get:\n  responses:\n    200: { $ref: none.yaml }\n',
    'swagger.yaml': "swagger: '2.0'\ninfo: { title: A, version: '1' }\npaths: {}\n",
    'newer.json': {
      ...same(),
      openapi: '3.2.0',
      paths: { '/search': { query: { responses: {} } } },
    },
    'page.html': '<html></html>',
    'other.json': '{ "name": "x" }',
    'broken.json': '{ "openapi": ',
    'struct.json': changed((document) => {
      document.paths = { '/v1/contacts': { get: { responses: [1], parameters: 7 } } }
    }),
  })
  url = await workspace.serve()
})

afterAll(() => workspace.remove())

describe('bad input is reported on stderr and exits with 2', () => {
  it.each<[string[], string | RegExp]>([
    [[], 'Give one vendor: `pnpm specs:drift highlevel`.'],
    [['alpha', 'beta'], 'Give one vendor: `pnpm specs:drift highlevel`.'],
    [['gamma'], 'There is no vendor gamma, only: alpha, beta.'],
    [
      ['alpha'],
      'We know of no OpenAPI document that alpha publishes: specs/alpha.drift.yaml names none. ' +
        'Give one: `pnpm specs:drift alpha --upstream FILE-OR-URL`.',
    ],
    [['alpha', '--upstream=no.json'], 'There is no file no.json.'],
    [['alpha', '--upstream=specs'], 'There is no file specs.'],
    [['alpha', '--upstream={url}/no.json'], '{url}/no.json: it cannot be read: 404 Not Found.'],
    [
      ['alpha', '--upstream=http://127.0.0.1:1/a.json'],
      /^http:\/\/127\.0\.0\.1:1\/a\.json: it cannot be read: fetch failed\.$/,
    ],
    [
      ['alpha', '--upstream=swagger.yaml'],
      'swagger.yaml: it is Swagger 2.0, and only OpenAPI 3.0 and 3.1 can be compared. ' +
        'Convert it first: `npx @scalar/cli document upgrade swagger.yaml --output openapi.json`.',
    ],
    [
      ['alpha', '--upstream=newer.json'],
      'newer.json: it is OpenAPI 3.2.0 and has `query`, which only OpenAPI 3.2 has. ' +
        'Only the keys of OpenAPI 3.0 and 3.1 can be compared; leave it out on both sides to compare the rest.',
    ],
    [
      ['alpha', '--upstream=same.json', '--upstream=other.json'],
      'other.json: it cannot be read: Unsupported specification.',
    ],
    [
      ['alpha', '--upstream=page.html'],
      'page.html: it cannot be read: Document must be JSON object, got string.',
    ],
    [['alpha', '--upstream=broken.json'], /^broken\.json: it cannot be read: .+\.$/],
    [['alpha', '--upstream=lost.yaml'], 'lost.yaml:42:11: its `$ref` cannot be followed.'],
    [
      ['alpha', '--upstream=far.yaml'],
      /^deep\/near\.yaml:3:\d+: its `\$ref` cannot be followed: .*none\.yaml/,
    ],
    [
      ['alpha', '--upstream={url}/lost.yaml'],
      '{url}/lost.yaml:42:11: its `$ref` cannot be followed.',
    ],
    [
      ['alpha', '--format=html'],
      '--format html is unknown; there are: terminal, json, markdown, github, entries.',
    ],
    [['alpha', '--fail-on=minor'], '--fail-on minor is unknown; there are: any, major, none.'],
    ...['0', '-1', 'x', '', '3601', 'Infinity'].map((timeout): [string[], string] => [
      ['alpha', `--timeout=${timeout}`],
      `--timeout ${timeout}: give a number of seconds up to 3600, as in --timeout 60.`,
    ]),
    [['--wat'], "Unknown option '--wat'. See `pnpm specs:drift --help`."],
    [
      ['alpha', '--upstream'],
      "Option '--upstream <value>' argument missing. See `pnpm specs:drift --help`.",
    ],
  ])('%j', async (args, message) => {
    const given = args.map((arg) => arg.replace('{url}', url))
    const { code, stdout, stderr } = await workspace.drift(...given)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const said = stderr.trimEnd().replaceAll(url, '{url}')
    if (typeof message === 'string') expect(said).toBe(message)
    else expect(said).toMatch(message)
  })
})

it('--help shows every option', async () => {
  const { code, stdout } = await workspace.drift('--help')
  expect(code).toBe(0)
  for (const option of ['upstream', 'timeout', 'all', 'format', 'fail-on', 'help']) {
    expect(stdout).toContain(`  --${option} `)
  }
})
