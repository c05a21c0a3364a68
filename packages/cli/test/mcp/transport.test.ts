import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, start } from '../command.ts'
import {
  change,
  connectTo,
  generations,
  later,
  makeFolder,
  spawnServer,
  startServer,
} from './assistant.ts'

const sandbox = ['--sandbox', '--vendor', 'highlevel']
const hello = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1.0.0' },
}
const place = { vendor: 'highlevel', contact: { id: 'c1' } }

/** Starts a server that listens on a free port. */
async function listen(args: string[] = sandbox, env: Record<string, string> = {}) {
  const server = start(['mcp', ...args, '--http', '0'], { env })
  later(async () => {
    server.child.kill()
    await server.end()
  })
  await server.until('/mcp\n')
  const [url = ''] = /http:\S+/.exec(server.printed.stderr) ?? []
  return { ...server, url }
}

/** Sends a request with headers as they are given, and returns the status and the body. */
async function send(url: string, headers: Record<string, string>, method = 'POST') {
  const sent = request(url, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...headers,
    },
  })
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
  sent.end(method === 'POST' ? JSON.stringify(message) : undefined)
  const [response] = await once(sent, 'response')
  let body = ''
  for await (const chunk of response) body += chunk
  return { status: response.statusCode as number, body }
}

describe('over standard input and output', () => {
  it('nothing but messages of the protocol is printed', async () => {
    const server = spawnServer([...sandbox, '--write'])
    await server.ask('initialize', hello)
    server.write({ method: 'notifications/initialized' })
    server.child.stdin.write('no message\n')
    await server.ask('tools/call', { name: 'get_tags', arguments: place })
    server.child.stdin.end()
    expect(await server.end()).toBe(0)
    expect(server.messages()).toEqual([
      { jsonrpc: '2.0', id: 1, result: expect.objectContaining({ protocolVersion: '2025-06-18' }) },
      {
        jsonrpc: '2.0',
        id: 2,
        result: expect.objectContaining({ structuredContent: expect.anything() }),
      },
    ])
  })

  it('a closed input or a signal ends the server', async () => {
    expect(await run(['mcp', ...sandbox])).toEqual({ code: 0, stdout: '', stderr: '' })
    const server = spawnServer(sandbox)
    await server.ask('initialize', hello)
    server.child.kill('SIGTERM')
    expect(await server.end()).toBe(143)
  })
})

describe('the vendors', () => {
  const vendorsOf = async (args: string[], env: Record<string, string>, cwd?: string) => {
    const assistant = await startServer(args, { env, ...(cwd !== undefined && { cwd }) })
    const { result } = await assistant.call('list_vendors')
    return { names: result.vendors.map(({ vendor }: { vendor: string }) => vendor), assistant }
  }

  it('are those whose variables are set, also in a file', async () => {
    const cwd = await makeFolder()
    await writeFile(join(cwd, '.env'), 'INTERCOM_TOKEN=secret\n')
    const env = { KIT_API_KEY: 'secret', MAILCHIMP_API_KEY: 'secret-us1' }
    const { names, assistant } = await vendorsOf(['--env-file', '.env'], env, cwd)
    expect(names).toEqual(['intercom', 'kit'])
    expect(assistant.heard()).toContain('Mailchimp is left out: MAILCHIMP_LIST_ID must be set')
  })

  it('are those of --vendor alone', async () => {
    const env = { KIT_API_KEY: 'secret', INTERCOM_TOKEN: 'secret' }
    expect((await vendorsOf(['--vendor', 'Kit'], env)).names).toEqual(['kit'])
  })

  it.each([
    [[], 'No vendor has its variables set.'],
    [['--vendor', 'kit'], 'These variables are not set:\n  kit  KIT_API_KEY\n'],
    [['--vendor', 'nobody'], "--vendor: there is no vendor 'nobody'; expected one of act"],
    [['--sandbox', '--http', 'x'], "--http 'x': expected a port from 0 to 65535"],
    [['--sandbox', '--http', '65536'], "--http '65536': expected a port from 0 to 65535"],
  ])('must be reachable: %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(['mcp', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})

describe('over HTTP', () => {
  it.each(generations)('the tools work with a client of generation %s', async (generation) => {
    const { url } = await listen([...sandbox, '--write'])
    const assistant = await connectTo(url, generation)
    await change(assistant, 'add', { ...place, tags: ['vip'] })
    // Each request has a server of its own, and all have the same account.
    const other = await connectTo(url, generation)
    expect((await other.call('get_tags', place)).result).toMatchObject({ tags: ['vip'] })
  })

  it('requests of pages and of other names are refused', async () => {
    const { url } = await listen()
    const { host, port } = new URL(url)
    const cases: [Record<string, string>, number][] = [
      [{}, 200],
      [{ Host: `localhost:${port}` }, 200],
      [{ Origin: `http://${host}` }, 200],
      [{ Origin: `http://localhost:${port}` }, 200],
      [{ Host: 'example.com' }, 403],
      [{ Host: `example.com:${port}` }, 403],
      [{ Host: `127.0.0.1.example.com:${port}` }, 403],
      [{ Host: '127.0.0.1:1' }, 403],
      [{ Origin: 'http://example.com' }, 403],
      [{ Origin: `https://${host}` }, 403],
      [{ Origin: 'http://127.0.0.1:1' }, 403],
      [{ Origin: 'null' }, 403],
      [{ Origin: '' }, 403],
    ]
    for (const [headers, status] of cases) {
      const answer = await send(url, headers)
      expect(answer.status, JSON.stringify(headers)).toBe(status)
      if (status !== 200) expect(answer.body).not.toContain('get_tags')
    }
    expect((await send(url, { Origin: 'http://example.com' }, 'OPTIONS')).status).toBe(403)
    expect((await send(url, { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await send(url.replace(/mcp$/, ''), {})).status).toBe(404)
  })

  it('only this machine reaches the port', async () => {
    const { url } = await listen()
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
    for (const { address, scopeid } of others) {
      const host = scopeid ? `${address}%${scopeid}` : address
      const socket = connect({ host, port: Number(new URL(url).port) })
      const event = await once(socket, 'connect').then(
        () => 'reached',
        ({ code }) => code,
      )
      socket.destroy()
      expect(event, host).not.toBe('reached')
    }
  })

  it('a token is needed, if TAGS_MCP_TOKEN has one', async () => {
    const { url } = await listen(sandbox, { TAGS_MCP_TOKEN: 'a-long-text' })
    for (const [authorization, status] of [
      ['', 401],
      ['Bearer ', 401],
      ['Bearer a-long-texts', 401],
      ['a-long-text', 401],
      ['Bearer a-long-text', 200],
    ] as const) {
      const { status: found } = await send(url, { Authorization: authorization })
      expect(found, authorization).toBe(status)
    }
    const assistant = await connectTo(url, '1', { Authorization: 'Bearer a-long-text' })
    expect((await assistant.call('get_tags', place)).isError).toBe(false)
  })

  it('a port that is taken is told', async () => {
    const { url } = await listen()
    const { port } = new URL(url)
    const { code, stderr } = await run(['mcp', ...sandbox, '--http', port])
    expect(code).toBe(2)
    expect(stderr).toBe(`--http: the port ${port} cannot be used: another program uses it.\n`)
  })

  it('a signal ends the server, although an assistant is connected', async () => {
    const { url, child, end } = await listen()
    await connectTo(url, '1')
    child.kill('SIGINT')
    const { code, stdout } = await end()
    expect([code, stdout]).toEqual([130, ''])
  })
})

describe('the conformance suite of the protocol', () => {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('@modelcontextprotocol/conformance/package.json')
  const suite = join(dirname(manifest), require(manifest).bin.conformance)

  // The other scenarios ask for tools, prompts and resources that only a server made for the suite has.
  it.each(['server-initialize', 'ping', 'tools-list', 'dns-rebinding-protection'])(
    'passes %s',
    async (scenario) => {
      const { url } = await listen()
      const args = [suite, 'server', '--url', url, '--scenario', scenario]
      const child = spawn(process.execPath, [...args, '-o', await makeFolder()])
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
      })
      const [code] = await once(child, 'close')
      expect(output).toMatch(/Passed: ([1-9]\d*)\/\1, 0 failed, 0 warnings/)
      expect(code).toBe(0)
    },
  )
})
