import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Settings {
  cwd?: string
  env?: NodeJS.ProcessEnv
}

/** A running `tags` command. */
interface Run {
  child: ChildProcess
  /** The output so far. */
  printed: { stdout: string; stderr: string }
  /** Waits until `text` is printed on standard error. */
  until: (text: string) => Promise<void>
  /** Waits for its end. */
  end: () => Promise<{ code: number | null; stdout: string; stderr: string }>
}

const command = join(import.meta.dirname, '../src/tags.ts')

/** An environment without credentials, and without the variables of npm. */
export const clean = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/_(TOKEN|API_KEY)$|^FORCE_COLOR$|^npm_/.test(name),
    ),
  )

/** Starts the command. */
export function start(args: string[], { cwd, env }: Settings = {}): Run {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { ...clean(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk
  })
  const closed = once(child, 'close')
  return {
    child,
    printed,
    async until(text) {
      while (!printed.stderr.includes(text)) {
        const ended = await Promise.race([once(child.stderr, 'data'), closed.then(() => true)])
        if (ended === true)
          throw new Error(`it ended before it printed ${text}:\n${printed.stderr}`)
      }
    },
    async end() {
      const [code] = await closed
      return { code, ...printed }
    },
  }
}

/** Runs the command to its end. */
export const run = (args: string[], settings?: Settings) => start(args, settings).end()

/** Creates a folder with spaces in its name and one file. */
export async function folderWith(name: string, text: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'a folder '))
  await writeFile(join(folder, name), text)
  return folder
}
