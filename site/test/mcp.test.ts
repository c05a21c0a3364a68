import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import spec from '@tags/intercom/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import { afterEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const samples = join(root, 'samples/mcp')
const page = await readFile(join(root, 'src/content/docs/guides/mcp.mdx'), 'utf8')
const manifest = createRequire(import.meta.url).resolve('@tags/cli/package.json')
const program = join(dirname(manifest), 'src/tags.ts')

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Starts the server of a configuration as an assistant does, in a folder with a list of contacts. */
async function connect(sample: string, ...further: string[]): Promise<Client> {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-'))
  ends.push(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'lists'))
  await writeFile(
    join(folder, 'lists', 'contacts.csv'),
    'Email\nmina@example.com\njoe@example.com\n',
  )
  const { mcpServers } = JSON.parse(await readFile(join(samples, sample), 'utf8'))
  const { command, args, env } = mcpServers.tags
  expect([command, ...args.slice(0, 3)]).toEqual(['npx', '-y', '@tags/cli', 'mcp'])
  const client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, ...args.slice(2), ...further],
      cwd: folder,
      env,
    }),
  )
  ends.push(() => client.close())
  return client
}

type Json = Record<string, unknown>

/** Calls tools in turn. The answer of one may be part of the arguments of the next. */
async function converse(client: Client, turns: [tool: string, args: (before: Json) => Json][]) {
  let text = ''
  let before: Json = {}
  for (const [name, args] of turns) {
    const given = args(before)
    const { structuredContent } = await client.callTool({ name, arguments: given })
    before = structuredContent as Json
    text += `${name} ${format(given)}\n→ ${format(before)}\n\n`
  }
  // A plan is signed with a key of the server.
  return `${text.trimEnd().replaceAll(/"[0-9a-f]{16}"/g, '"5ca1ab1e0ddba115"')}\n`
}

/** Formats JSON. What fits into a line stands in one. */
function format(value: unknown, indent = '', used = indent.length): string {
  const inline = JSON.stringify(value, undefined, 1)
    .replace(/\n */g, ' ')
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']')
  if (typeof value !== 'object' || value === null || used + inline.length <= 72) return inline
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Object.entries(value).map(([key, part]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `
    return `${inner}${name}${format(part, inner, inner.length + name.length)}`
  })
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

// If an answer has changed, `npx vitest run --update` updates the samples.
it('the page shows what an assistant and the server say', async () => {
  const client = await connect('sandbox.json')
  const vip = { vendor: 'intercom', contact: { email: 'mina@example.com' }, tags: ['vip'] }
  const text = await converse(client, [
    ['plan_tags', () => ({ action: 'add', ...vip })],
    ['add_tags', ({ plan }) => ({ ...vip, plan })],
  ])
  await expect(text).toMatchFileSnapshot(join(samples, 'session.txt'))
})

it('the page shows a failure', async () => {
  const { url, stop } = await listen(createSandbox(spec))
  ends.push(stop)
  const client = await connect('config.json', '--base-url', url)
  const text = await converse(client, [
    ['get_tags', () => ({ vendor: 'intercom', contact: { id: '63a07ddf05a32042dffac999' } })],
  ])
  await expect(text).toMatchFileSnapshot(join(samples, 'failure.txt'))
})

it('the page shows what they say about a file', async () => {
  const client = await connect('sandbox.json')
  const call = { file: 'contacts.csv', action: 'add', vendor: 'intercom', tags: ['vip'] }
  const text = await converse(client, [
    ['check_file', () => call],
    ['start_run', ({ plan }) => ({ ...call, plan })],
  ])
  await expect(text).toMatchFileSnapshot(join(samples, 'run.txt'))
})

it('the page lists the tools, and those that --write adds', async () => {
  const found = page.matchAll(/^\| `(\w+)` \|(.*?)\|/gm)
  const rows = [...found].map(([, name = '', needs = '']) => [name, needs.trim()] as const)
  const all = (await (await connect('sandbox.json')).listTools()).tools
  expect(rows.map(([name]) => name)).toEqual(all.map(({ name }) => name))
  const reading = (await (await connect('config.json')).listTools()).tools
  const free = rows.filter(([, needs]) => needs === '')
  expect(free.map(([name]) => name)).toEqual(reading.map(({ name }) => name))
  for (const { name, annotations } of all) {
    const [, needs = ''] = rows.find(([tool]) => tool === name) ?? []
    expect(needs.includes('--write'), name).toBe(annotations?.readOnlyHint === false)
    expect(needs.includes('--files'), name).toBe(/file|run/.test(name))
  }
})
