import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { atEnd, folder, token } from './scene.ts'

const manifest = createRequire(import.meta.url).resolve('@tags/cli/package.json')
const command = join(dirname(manifest), 'src/tags.ts')

/** A running `tags` command. */
export interface Run {
  child: ChildProcess
  /** The output so far. */
  printed: { stdout: string; stderr: string }
  /** Waits until `text` is printed on standard error. */
  until: (text: string) => Promise<void>
  /** Waits for its end. */
  end: () => Promise<{ code: number | null; stdout: string; stderr: string }>
}

/** Starts the command in the folder of this package, where it finds the package. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, NO_COLOR: '1', HIGHLEVEL_TOKEN: token, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  atEnd(() => child.kill('SIGKILL'))
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      printed[name] += chunk
    })
  }
  const closed = once(child, 'close')
  return {
    child,
    printed,
    async until(text) {
      while (!printed.stderr.includes(text)) {
        const ended = await Promise.race([once(child.stderr, 'data'), closed.then(() => true)])
        if (ended === true)
          throw new Error(`It ended before it printed ${text}:\n${printed.stderr}`)
      }
    },
    async end() {
      const [code] = await closed
      return { code, ...printed }
    },
  }
}

/** Runs the command to its end. */
export const tags = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).end()

/** Writes a CSV file with the contacts c2, c3, …, and returns its path and that of its journal. */
export async function fileOf(rows: number) {
  const file = join(folder(), 'contacts.csv')
  const lines = Array.from({ length: rows }, (_, index) => `c${index + 2}`)
  await writeFile(file, ['id', ...lines].join('\n'))
  return { file, journal: file.replace('.csv', '.journal.ndjson') }
}

/** Reads the lines of a journal. */
// biome-ignore lint/suspicious/noExplicitAny: lines of JSON that tests compare
export const linesOf = async (journal: string): Promise<any[]> =>
  (await readFile(journal, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
