/** The command `pnpm site`: builds the site and serves it, with a mock of every vendor for its playgrounds. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, fstatSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { loadVendors, type Mock, startMock } from '@tags/mocks'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { firstMockPort, mockPort, sitePort } from './ports.ts'
import { folder, serve } from './serve.ts'

const turbo = join(import.meta.dirname, '../../scripts/turbo.ts')

const help = `
Beside the site it starts a mock of every vendor, where the playground of the vendor looks for it: on port
${firstMockPort} and those that follow, in the order of the vendors' names. All are on 127.0.0.1 alone.
Ctrl-C ends them.

Exit code:
  1  the site was not built, or its port is taken
  2  a wrong flag
  130 or 143  interrupted`

/** What the person can mend, told in a sentence. */
class Trouble extends Error {}

/** Aborts when the process is to end: by a signal, or because whoever started it has gone. */
function ending(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      process.exitCode ||= 128 + constants.signals[name]
      controller.abort()
    })
  }
  const input = fstatSync(0)
  if (input.isFIFO() || input.isSocket()) {
    process.stdin.once('end', () => controller.abort()).resume()
    process.stdin.unref()
  }
  // npm ends by a signal that its shell does not hand on.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && controller.abort(), 1000).unref()
  return controller.signal
}

async function build(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [turbo, 'site', '--output-logs=new-only'], {
    // Leader of a group, so that a signal reaches all that it has started.
    detached: true,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const kill = () => process.kill(-(child.pid as number), 'SIGTERM')
  signal.addEventListener('abort', kill)
  const [code] = await once(child, 'exit')
  signal.removeEventListener('abort', kill)
  if (code !== 0 && !signal.aborted) throw new Trouble('The site was not built.')
}

const isTaken = (error: unknown) => /EADDRINUSE/.test((error as Error).message)

/** Starts the mocks, and tells of each its address or why there is none. */
async function startAll(signal: AbortSignal): Promise<Mock[]> {
  const vendors = (await loadVendors()).map((vendor) => ({
    ...vendor,
    port: mockPort(vendor.name),
  }))
  const starts = vendors.map((vendor) => startMock(vendor, vendor.port))
  const started = await Promise.allSettled(starts)
  // A Ctrl-C in a terminal ends the mocks as well.
  const tell = signal.aborted ? () => {} : console.log
  return vendors.flatMap(({ name, port }, index) => {
    const start = started[index] as PromiseSettledResult<Mock>
    if (start.status === 'fulfilled') {
      tell(`The mock of ${name} is at ${start.value.url}`)
      return start.value
    }
    const why = isTaken(start.reason) ? `port ${port} is taken.` : start.reason.message
    tell(`There is no mock of ${name}: ${why} Its playground needs the base URL of another.`)
    return []
  })
}

async function run({ port, build: builds }: { port: number; build: boolean }): Promise<void> {
  const signal = ending()
  if (builds) await build(signal)
  if (signal.aborted) return
  if (!existsSync(join(folder, '404.html')))
    throw new Trouble('The site was never built. Leave out --no-build.')
  const site = await serve(port).catch((error: Error) => {
    if (!isTaken(error)) throw error
    throw new Trouble(`Port ${port} is taken. Choose another: pnpm site --port ${port + 1}`)
  })
  console.log(`The site is at ${site.url}`)
  const mocks = await startAll(signal)
  if (!signal.aborted) await once(signal, 'abort')
  await Promise.all([site, ...mocks].map((server) => server.stop()))
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}

const command = new Command('pnpm site')
  .description(
    'Builds the documentation site, from the cache where nothing changed, and serves it.',
  )
  .option('--port <number>', 'the port of the site; 0 for any that is free', portOf, sitePort)
  .option('--no-build', 'serve what was built last')
  .addHelpText('after', help)
  .exitOverride()
  .action(run)

try {
  // pnpm, unlike npm, hands on the `--` that ends its own flags.
  await command.parseAsync(process.argv.slice(process.argv[2] === '--' ? 3 : 2), { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
  }
}
