/** Prepares everything, then runs `tags add` with the flags it was given. `npm start` calls it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = join(import.meta.dirname, '..')
const isWindows = process.platform === 'win32'
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A step prints to standard error, so that standard output is that of `tags add` alone. */
async function step(name: string, program: string, args: string[]): Promise<void> {
  const begin = performance.now()
  process.stderr.write(`${name} …`)
  const child = spawn(program, args, {
    cwd: root,
    // A group of its own, so that a signal to it reaches whatever it has started.
    detached: !isWindows,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    // npx is a script there.
    shell: isWindows && program === 'npx',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [code, ...printed] = await Promise.all([
    exit(child, (signal) => (isWindows ? child.kill(signal) : process.kill(-(child.pid as number), signal))),
    text(child.stdout),
    text(child.stderr),
  ])
  process.stderr.write(` ${((performance.now() - begin) / 1000).toFixed(1)} s\n`)
  if (code !== 0) {
    process.stderr.write(printed.join(''))
    process.exit(code)
  }
}
