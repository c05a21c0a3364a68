import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { vendors } from '../src/vendors.ts'

const command = join(import.meta.dirname, '../src/site.ts')

/** Starts the command without a build, because other tests use the site. */
function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [command, '--no-build', ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** Waits until the command has printed the address of the site, and returns its output. */
async function printed({ stdout }: ChildProcess): Promise<string> {
  const [chunk] = await once(stdout as NonNullable<typeof stdout>, 'data')
  return String(chunk)
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

const portOf = (line: string): number => Number(new URL(line.match(/http:\S+/)?.[0] ?? '').port)

describe('pnpm site', () => {
  it('serves the site, and nothing else', async () => {
    const child = start('--port', '0')
    const site = await printed(child)
    expect(site).toMatch(/^The site is at http:\/\/127\.0\.0\.1:\d+\n$/)
    const port = portOf(site)
    for (const { name, title } of vendors) {
      const page = await fetch(`http://127.0.0.1:${port}/${name}/try/`)
      expect(await page.text()).toContain(`Try ${title}`)
    }
    child.kill('SIGTERM')
    const rest = text(child.stdout as NodeJS.ReadableStream)
    expect(await once(child, 'close')).toEqual([143, null])
    expect(await rest).toBe('')
    expect(await isFree(port)).toBe(true)
  })

  it('ends with its parent process, and leaves nothing behind', async () => {
    const child = start('--port=0')
    const site = await printed(child)
    child.stdin?.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(await isFree(portOf(site))).toBe(true)
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
    expect(stdout).toContain('(default: 4000)')
    expect(stdout).toContain('site/dist')
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
