/** Lints, generates and builds, then runs `tags add` with the flags it was given. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = join(import.meta.dirname, '..')
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What `child` exits with, as shells have it. Signals that come meanwhile are passed to it. */
async function exitOf(child: ChildProcess, kill: (signal: NodeJS.Signals) => void) {
  for (const signal of signals) process.on(signal, kill)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, signal) =>
        resolve(code ?? 128 + constants.signals[signal ?? 'SIGINT']),
      )
    })
  } finally {
    for (const signal of signals) process.off(signal, kill)
  }
}

/** Runs a program that prints only if it fails. Standard output is left to `tags add`. */
async function step(name: string, program: string, args: string[]): Promise<number> {
  const begin = performance.now()
  process.stderr.write(`${name} … `)
  const child = spawn(program, args, {
    cwd: root,
    // Leader of a group, so that a signal reaches all that it has started.
    detached: true,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [code, stdout, stderr] = await Promise.all([
    exitOf(child, (signal) => process.kill(-(child.pid as number), signal)),
    text(child.stdout),
    text(child.stderr),
  ])
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  if (code === 0) process.stderr.write(`${seconds} s\n`)
  else if (code > 128) process.stderr.write('interrupted\n')
  else process.stderr.write(`failed\n${stdout}${stderr}`)
  return code
}

/** Turbo asks pnpm for the packages. A machine that has none gets the one that package.json names. */
async function build(): Promise<number> {
  const hasPnpm = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'pnpm')))
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const pnpm = hasPnpm ? ['pnpm'] : ['npx', '--yes', packageManager]
  const [program, ...args] = [...pnpm, 'exec', 'turbo', 'run', 'build']
  return step('Build', program, args)
}

/** Where the person is: npm goes to the root, and says where it was called. */
const here = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined

function tags(args: string[]): Promise<number> {
  const command = join(root, 'packages/cli/src/tags.ts')
  const child = spawn(process.execPath, [command, 'add', ...args], { cwd: here, stdio: 'inherit' })
  return exitOf(child, (signal) => child.kill(signal))
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return tags(args)
  return (
    (await step('Lint and generate', process.execPath, [join(root, 'scripts/generate.ts')])) ||
    (await build()) ||
    (await tags(args))
  )
}

// pnpm, unlike npm, hands on the `--` that ends its own flags.
const flags = process.argv.slice(2)
process.exitCode = await main(flags[0] === '--' ? flags.slice(1) : flags)
