import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Works while a program runs; the program's input ends when it calls `end`. */
type Feed = (end: (text?: string) => Promise<void>) => Promise<void>

/**
 * Runs a program and returns its standard output. `signal` stops it.
 * @throws an error with all of its output, if it fails; the reason of `signal`, if that aborts.
 */
export async function run(
  program: string,
  args: string[],
  { cwd, input = '', signal }: { cwd: string; input?: string | Feed; signal?: AbortSignal },
): Promise<string> {
  const child = spawn(program, args, {
    cwd,
    ...(signal && { signal }),
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  // A program may end before it has read all of its input.
  child.stdin.on('error', () => {})
  const end = (text = '') => new Promise<void>((resolve) => child.stdin.end(text, () => resolve()))
  const feed = async () => {
    try {
      await (typeof input === 'string' ? end(input) : input(end))
    } catch (error) {
      child.kill()
      throw error
    }
  }
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(signal?.aborted ? signal.reason : error))
    child.on('close', resolve)
  })
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exit,
    feed(),
  ])
  if (code !== 0) throw Object.assign(new Error(`${stdout}${stderr}`.trim()), { stdout })
  return stdout
}

/** Runs `work` in a temporary folder, and removes the folder afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'specs-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Returns the command for pnpm: the installed one, or npx with the version of package.json. */
export function pnpm(root: string): [program: string, ...args: string[]] {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const isThere = spawnSync('pnpm', ['--version'], { cwd: root }).status === 0
  return isThere ? ['pnpm'] : ['npx', '--yes', '--prefer-offline', packageManager]
}
