/** The command `pnpm site`: builds the site and serves it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, fstatSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { folder, serve } from './serve.ts'

/** The port if none is given. */
const sitePort = 4000

const turbo = join(import.meta.dirname, '../../scripts/turbo.ts')

const help = `
The site is static files, so any web server can serve it as well: they are in site/dist. This one listens on 127.0.0.1
only. Ctrl-C ends it.

Exit code:
  1  the build failed, or the port is taken
  2  invalid options
  130 or 143  interrupted`

/** An error that the user can fix; its message is shown without a stack. */
class UserError extends Error {}

/** Returns a signal that aborts when the process must end: on Ctrl-C or SIGTERM, or when its parent has ended. */
function shutdownSignal(): AbortSignal {
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
  // When a signal ends npm, its shell does not pass the signal on.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && controller.abort(), 1000).unref()
  return controller.signal
}

async function build(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [turbo, 'site', '--output-logs=new-only'], {
    // Leads a process group, so that a signal reaches everything that it starts.
    detached: true,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const kill = () => process.kill(-(child.pid as number), 'SIGTERM')
  signal.addEventListener('abort', kill)
  const [code] = await once(child, 'exit')
  signal.removeEventListener('abort', kill)
  if (code !== 0 && !signal.aborted) throw new UserError('The build of the site failed.')
}

const isTaken = (error: unknown) => /EADDRINUSE/.test((error as Error).message)

async function run({ port, build: builds }: { port: number; build: boolean }): Promise<void> {
  const signal = shutdownSignal()
  if (builds) await build(signal)
  if (signal.aborted) return
  if (!existsSync(join(folder, '404.html')))
    throw new UserError('The site has not been built. Run the command without --no-build.')
  const site = await serve(port).catch((error: Error) => {
    if (!isTaken(error)) throw error
    throw new UserError(`Port ${port} is taken. Choose another: pnpm site --port ${port + 1}`)
  })
  console.log(`The site is at ${site.url}`)
  if (!signal.aborted) await once(signal, 'abort')
  await site.stop()
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}

const command = new Command('pnpm site')
  .description('Builds the documentation site, from the cache if nothing changed, and serves it.')
  .option('--port <number>', 'the port of the site; 0 for any free port', portOf, sitePort)
  .option('--no-build', 'serve the last build')
  .addHelpText('after', help)
  .exitOverride()
  .action(run)

try {
  // pnpm, unlike npm, passes on the `--` that ends its own options.
  await command.parseAsync(process.argv.slice(process.argv[2] === '--' ? 3 : 2), { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(error instanceof UserError ? error.message : error)
    process.exitCode = 1
  }
}
