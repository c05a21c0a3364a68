import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What a process used until it ended. */
export interface Usage {
  /** Its processor time, in seconds. */
  cpu: number
  seconds: number
  /** The peak of its memory. */
  megabytes: number
}

const preload = join(import.meta.dirname, 'programs/usage.js')

/**
 * Runs a program in Node, and returns what it used and printed.
 * @throws if its exit code is not 0.
 */
export async function usageOf(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Usage & { stdout: string }> {
  const figures = join(folder, 'usage.json')
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: folder,
    env: { ...process.env, ...env, FIGURES: figures },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${stderr}`)
  const usage = JSON.parse(await readFile(figures, 'utf8')) as Usage
  await rm(figures)
  return { ...usage, stdout }
}
