import { createLimiter } from '@tags/core'
import { requireStub } from '../access/access.ts'
import type { VendorEntry } from '../access/entry.ts'
import {
  type Environment,
  missingVariables,
  optionsFrom,
  readEnvironment,
  requireVariables,
} from '../access/environment.ts'
import { findVendor, type VendorOptions } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { vendors } from '../generated/vendors.ts'
import { advice } from '../output/advice.ts'
import { exitCodes } from '../output/exit.ts'
import { count } from '../output/number.ts'
import { failureText } from '../output/stop.ts'
import { enumerate, quote } from '../output/text.ts'
import { loadQueues } from '../queue/load.ts'
import type { WorkerEvent } from '../queue/port.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import { type WorkFlags, withoutPassword } from './flags.ts'

/**
 * Does the rows of a queue until it is interrupted, and returns the exit code.
 * @throws {UsageError} if the queue or a credential cannot be used.
 */
export async function work(flags: WorkFlags, { signal }: ShutdownRequest): Promise<number> {
  const { queue: url, queueName: name, limitOver, onlyWorker, sameAccount = false } = flags
  const { createWorker } = await loadQueues()
  const environment = await readEnvironment(process.env, flags.envFile)
  const entries = entriesOf(flags, environment)
  const report = createReport()
  const worker = await createWorker({
    url,
    vendors: Object.fromEntries(
      entries.map((entry) => [entry.name, clientOptions(entry, flags, environment)]),
    ),
    sameAccount,
    onEvent: report.event,
    ...(name !== undefined && { name }),
    ...(limitOver !== undefined && { limitOver }),
    ...(onlyWorker && { limiter: createLimiter() }),
  })
  const titles = enumerate(entries.map(({ title }) => title))
  process.stderr.write(
    `Works on the rows of ${titles} in the queue at ${withoutPassword(url)}. Ctrl-C ends it in order.\n`,
  )
  const close = () => void worker.close()
  signal.addEventListener('abort', close)
  if (signal.aborted) close()
  const stops = await worker.ended
  report.end()
  for (const [name, failure] of stops) {
    const title = findVendor(name)?.title ?? name
    process.stderr.write(
      `${title} stopped: ${failureText(title, failure)} ${advice[failure.code].todo}\n`,
    )
  }
  return stops.size ? exitCodes.stopped : exitCodes.done
}

/** Returns the vendors of a worker: the named ones, or those whose credentials are set. */
function entriesOf(
  { vendor: names, baseUrl, onlyWorker, limitOver }: WorkFlags,
  environment: Environment,
): VendorEntry[] {
  if (onlyWorker && limitOver !== undefined) {
    throw new UsageError('--only-worker and --limit-over exclude each other.')
  }
  const given = baseUrl === undefined ? [] : ['baseUrl']
  const entries = names
    ? names.map(entryOf)
    : vendors.filter((entry) => !missingVariables(entry, environment, given).length)
  if (!entries.length) {
    throw new UsageError(
      'No credential is set, in the environment or in the file of --env-file: `tags vendors` names the variables of each vendor.',
    )
  }
  if (baseUrl !== undefined && entries.length > 1) {
    throw new UsageError(
      `--base-url is for one vendor, and credentials are set for ${entries.length}: name one with --vendor.`,
    )
  }
  requireVariables(entries, environment, given)
  return entries
}

function entryOf(name: string): VendorEntry {
  const entry = findVendor(name.toLowerCase())
  if (entry) return entry
  throw new UsageError(`There is no vendor ${quote(name)}; \`tags vendors\` lists them.`)
}

/** Returns the options of a vendor's client. */
function clientOptions(
  entry: VendorEntry,
  { baseUrl, allowHttp, rateLimit }: WorkFlags,
  environment: Environment,
): VendorOptions {
  if (rateLimit === false) {
    if (baseUrl === undefined) {
      throw new UsageError(
        "--no-rate-limit is for stubs, as the vendor's own server would refuse the requests: use it with --base-url.",
      )
    }
    requireStub(entry, baseUrl)
  }
  return {
    ...optionsFrom(entry, environment),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(allowHttp && { allowHttp: true }),
    ...(rateLimit === false && { limiter: false }),
  }
}

/** The time between two lines about the progress of a worker, in milliseconds. */
const interval = 60_000

/** Creates the output of a worker: a line a minute while it does something, and one for a long wait. */
function createReport() {
  const counts = { done: 0, failed: 0 }
  let told = 0
  const tell = () => {
    const { done, failed } = counts
    if (done + failed === told) return
    told = done + failed
    process.stderr.write(`${count(done, 'row')} done, ${failed} failed.\n`)
  }
  const timer = setInterval(tell, interval).unref()
  return {
    event(event: WorkerEvent) {
      if (event.type === 'outcome') counts['error' in event.outcome ? 'failed' : 'done'] += 1
      if (event.type !== 'pause' || event.why === 'limit') return
      const title = findVendor(event.vendor)?.title ?? event.vendor
      process.stderr.write(
        `${title} waits until ${event.until.toJSON()}: ${failureText(title, event.failure)}\n`,
      )
    },
    end() {
      clearInterval(timer)
      tell()
    },
  }
}
