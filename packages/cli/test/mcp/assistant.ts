import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterEach } from 'vitest'
import { clean } from '../command.ts'

/** The clients of the official SDKs: of version 1, and of version 2 with the older and the newer protocol. */
export const generations = ['1', '2 as of 2025', '2 as of 2026'] as const
export type Generation = (typeof generations)[number]

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
export type Loose = any

/** A tool as a server lists it. */
interface Listed {
  name: string
  description?: string
  inputSchema: Loose
  outputSchema?: Loose
  annotations?: Loose
}

/** The end of a call. */
interface Answer {
  /** The structured content. */
  result: Loose
  isError: boolean
  text: string
}

/** An assistant that has started a server, or connected to one. */
export interface Assistant {
  tools: Listed[]
  instructions: string
  call: (name: string, args?: object, signal?: AbortSignal) => Promise<Answer>
  /** Everything that the server answered, and wrote on standard error. */
  heard: () => string
  close: () => Promise<void>
  /** Ends the server with a signal, and waits for its end. */
  kill: () => Promise<void>
}

const command = join(import.meta.dirname, '../../src/tags.ts')

/** The time for a request on a slow machine, in milliseconds. */
const timeout = 170_000

const ends: (() => Promise<unknown>)[] = []

/** Calls `end` after the test, before those that were given earlier. */
export const later = (end: () => Promise<unknown>) => void ends.unshift(end)

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

interface Settings {
  env?: Record<string, string>
  cwd?: string
  generation?: Generation
}

/** Starts `tags mcp` as an assistant does, with its standard streams. */
export async function startServer(args: string[], settings: Settings = {}): Promise<Assistant> {
  const { env, cwd, generation = '2 as of 2026' } = settings
  const server = {
    command: process.execPath,
    args: [command, 'mcp', ...args],
    env: { ...(clean() as Record<string, string>), ...env },
    stderr: 'pipe' as const,
    ...(cwd !== undefined && { cwd }),
  }
  const transport =
    generation === '1' ? new Stdio1(server) : (new StdioClientTransport(server) as Loose)
  const heard: string[] = []
  transport.stderr?.on('data', (chunk: Buffer) => heard.push(String(chunk)))
  return connect(transport, generation, heard)
}

/** Connects to a server over HTTP. */
export const connectTo = (
  url: string,
  generation: Generation = '2 as of 2026',
  headers: Record<string, string> = {},
): Promise<Assistant> => {
  const options = { requestInit: { headers } }
  const place = new URL(url)
  const transport =
    generation === '1'
      ? new Http1(place, options)
      : (new StreamableHTTPClientTransport(place, options) as Loose)
  return connect(transport, generation, [])
}

async function connect(
  transport: Loose,
  generation: Generation,
  heard: string[],
): Promise<Assistant> {
  const info = { name: 'test', version: '1.0.0' }
  const mode = generation === '2 as of 2026' ? { pin: '2026-07-28' } : ('legacy' as const)
  const client: Loose =
    generation === '1' ? new Client1(info) : new Client(info, { versionNegotiation: { mode } })
  const closed = new Promise((resolve) => {
    client.onclose = resolve
  })
  await client.connect(transport, { timeout })
  later(() => client.close())
  const { tools } = await client.listTools(undefined, { timeout })
  return {
    tools,
    instructions: client.getInstructions(),
    heard: () => heard.join(''),
    close: () => client.close(),
    async kill() {
      process.kill(transport.pid, 'SIGTERM')
      await closed
    },
    async call(name, args = {}, signal) {
      const params = { name, arguments: args }
      const options = { timeout, ...(signal && { signal }) }
      const answer = await (generation === '1'
        ? client.callTool(params, undefined, options)
        : client.callTool(params, options))
      heard.push(JSON.stringify(answer))
      const { structuredContent: result, isError = false, content } = answer
      return { result, isError, text: content[0].text }
    },
  }
}

/** Starts `tags mcp`, and speaks to it without an SDK. */
export function spawnServer(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [command, 'mcp', ...args], { env: { ...clean(), ...env } })
  later(async () => void child.kill())
  const closed = once(child, 'close')
  let stdout = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  let requests = 0
  const write = (message: object) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const messages = (): Loose[] =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  return {
    child,
    /** Everything that it printed on standard output. */
    messages,
    write,
    async ask(method: string, params: object): Promise<Loose> {
      const id = ++requests
      write({ id, method, params })
      for (;;) {
        const answer = messages().find((message) => message.id === id)
        if (answer) return answer.result
        await once(child.stdout, 'data')
      }
    },
    /** Waits for its end, and returns its exit code. */
    async end(): Promise<number> {
      const [code] = await closed
      return code
    },
  }
}

/** Creates a folder, which is removed after the test. */
export async function makeFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mcp ')))
  later(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Plans a change of tags and makes it. */
export async function change(
  { call }: Assistant,
  action: 'add' | 'remove',
  args: { vendor: string; contact: object; tags: string[] },
): Promise<Answer> {
  const { result } = await call('plan_tags', { action, ...args })
  return call(`${action}_tags`, { ...args, plan: result.plan })
}
