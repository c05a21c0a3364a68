import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Usage, usageOf } from './usage.ts'

/** How a program is run. */
export interface RunOptions {
  /** A module that is loaded before it. */
  preload?: string
  env?: NodeJS.ProcessEnv
  /** The address of a vendor without limits. Default: the vendor's own, for a `preload` that answers it. */
  baseUrl?: string
}

const importing = (preload?: string) => (preload ? ['--import', preload] : [])

/** Runs `tags add` over a CSV file, as it is installed in `folder`. */
export async function runCommand(
  folder: string,
  file: string,
  { preload, env, baseUrl }: RunOptions,
): Promise<Usage> {
  const journal = join(folder, 'journal.ndjson')
  await rm(journal, { force: true })
  const command = join(folder, 'node_modules/@tags/cli/dist/tags.js')
  const flags = ['--vendor', 'highlevel', '--tags', 'vip', '--journal', journal, '--yes']
  const stub = baseUrl ? ['--base-url', baseUrl, '--no-rate-limit'] : []
  const args = [...importing(preload), command, 'add', file, ...flags, ...stub]
  return usageOf(args, folder, { ...env, HIGHLEVEL_TOKEN: 'token' })
}

/** Runs a loop over a CSV file with the vendor's SDK, in a queue of p-queue with these options. */
export const runLoop = (
  folder: string,
  file: string,
  queue: object,
  { preload, env, baseUrl = '' }: RunOptions,
): Promise<Usage> =>
  usageOf([...importing(preload), join(folder, 'loop.js'), file], folder, {
    ...env,
    BASE_URL: baseUrl,
    QUEUE: JSON.stringify(queue),
  })
