import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { firstMockPort, mockPort, sitePort } from '../src/ports.ts'
import { vendors } from '../src/vendors.ts'

const command = join(import.meta.dirname, '../src/site.ts')

/** Starts the command without a build, because other tests use the site. */
function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [command, '--no-build', ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** Waits until the command has printed the addresses of the site and of every mock, and returns its output. */
async function lines({ stdout }: ChildProcess): Promise<string[]> {
  let printed = ''
  for await (const chunk of (stdout as NonNullable<typeof stdout>).iterator({
    destroyOnReturn: false,
  })) {
    printed += chunk
    const all = printed.trim().split('\n')
    if (all.length > vendors.length) return all
  }
  throw new Error(`It ended, having printed: ${printed}`)
}

/** Returns the result of a command that ends by itself. */
async function end(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'close'),
  ])
  return { code, stdout, stderr }
}

/** Starts a server on a port of loopback; undefined if the port is taken. */
const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

async function isFree(port: number): Promise<boolean> {
  const server = await listen(port)
  if (!server) return false
  server.close()
  await once(server, 'close')
  return true
}

const portOf = (line = ''): number => Number(new URL(line.match(/http:\S+/)?.[0] ?? '').port)

describe('pnpm site', () => {
  it('serves the site, and a mock of each vendor on the port of its playground', async () => {
    const first = await listen(firstMockPort)
    const free = await Promise.all(vendors.map(({ name }) => isFree(mockPort(name))))
    const child = start('--port', '0')
    const [site = '', ...mocks] = await lines(child)
    expect(site).toMatch(/^The site is at http:\/\/127\.0\.0\.1:\d+$/)
    expect(mocks).toEqual(
      vendors.map(({ name }, index) => {
        const port = mockPort(name)
        return free[index]
          ? `The mock of ${name} is at http://127.0.0.1:${port}`
          : `The mock of ${name} did not start: port ${port} is taken. Its playground needs the base URL of another mock.`
      }),
    )
    expect(free[0]).toBe(false)
    for (const [index, { name }] of vendors.entries()) {
      const address = `http://127.0.0.1:${mockPort(name)}`
      const page = await fetch(`http://127.0.0.1:${portOf(site)}/${name}/try/`)
      expect(await page.text()).toContain(`value="${address}"`)
      if (!free[index]) continue
      const answer = await fetch(address)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([143, null])
    for (const line of [site, ...mocks.filter((_, index) => free[index])]) {
      expect(await isFree(portOf(line))).toBe(true)
    }
    first?.close()
  })

  it('ends with its parent process, and leaves nothing behind', async () => {
    const free = await Promise.all(vendors.map(({ name }) => isFree(mockPort(name))))
    const child = start('--port=0')
    const [site = '', ...mocks] = await lines(child)
    child.stdin?.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    for (const line of [site, ...mocks.filter((_, index) => free[index])]) {
      expect(await isFree(portOf(line))).toBe(true)
    }
  })

  it('reports a port that is taken', async () => {
    const server = (await listen(0)) as Server
    const { port } = server.address() as { port: number }
    const { code, stdout, stderr } = await end(start(`--port=${port}`))
    server.close()
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(`Port ${port} is taken. Choose another: pnpm site --port ${port + 1}\n`)
  })

  it('describes itself with --help', async () => {
    const { code, stdout } = await end(start('--help'))
    expect(code).toBe(0)
    expect(stdout).toContain(`(default: ${sitePort})`)
    expect(stdout).toContain(`${firstMockPort}`)
  })

  it.each([
    ['--prot', "error: unknown option '--prot'\n(Did you mean --port?)\n"],
    ['--port=70000', /'70000' is invalid\. Expected a number from 0 to 65535\./],
    ['later', /too many arguments/],
  ])('refuses %s', async (flag, message) => {
    const { code, stdout, stderr } = await end(start(flag))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})
