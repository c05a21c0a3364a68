import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../../..')
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')
const diff = join(root, 'scripts/diff.ts')

/** The options of Node with which `pnpm specs:diff` runs. */
const node = ['--no-turbofan', `--import=${join(root, 'scripts/lib/cache.js')}`]

/** The programs that compare two files, with the options that make them print JSON. */
export const tools = {
  'redocly diff': [redocly, 'diff', '--format=json', '--fail-on=none'],
  'specs:diff --no-types': [...node, diff, '--no-types', '--format=json'],
  'specs:diff': [...node, diff, '--format=json'],
  'api-smart-diff': [join(import.meta.dirname, 'smart-diff.ts')],
} satisfies Record<string, string[]>

export type Tool = keyof typeof tools

/** The result of one run of a tool. */
export interface Run {
  output: string
  /** The time from start to end. */
  seconds: number
  /** The processor time of all processes. */
  processor: number
  /** The memory of the largest process. */
  bytes: number
}

/**
 * Runs a tool on two files, and measures it; `folder` receives a temporary file. Returns `undefined` if the tool
 * fails, after printing its message.
 */
export async function measure(
  tool: Tool,
  files: [string, string],
  folder: string,
): Promise<Run | undefined> {
  const [program, ...options] = tools[tool] as [string, ...string[]]
  const usage = join(folder, 'usage.ndjson')
  await rm(usage, { force: true })
  const env = {
    ...process.env,
    USAGE: usage,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'usage.ts')}`,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  }
  const start = performance.now()
  const ended = await promisify(execFile)(process.execPath, [program, ...options, ...files], {
    cwd: root,
    env,
    maxBuffer: 2 ** 29,
  }).catch(({ stderr, message }) => console.error(`${tool} failed: ${stderr || message}`))
  if (!ended) return undefined
  const seconds = (performance.now() - start) / 1000
  const lines = (await readFile(usage, 'utf8')).trim().split('\n')
  const processes: { seconds: number; bytes: number }[] = lines.map((line) => JSON.parse(line))
  return {
    output: ended.stdout,
    seconds,
    processor: processes.reduce((sum, { seconds }) => sum + seconds, 0),
    bytes: Math.max(...processes.map(({ bytes }) => bytes)),
  }
}
