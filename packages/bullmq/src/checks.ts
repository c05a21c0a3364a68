import { UsageError } from '@tags/cli/bulk'

/** Returns a field of the text that INFO of Redis gives. */
const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]

/**
 * Requires a Redis with the commands that the limiter and the queue use.
 * @throws {UsageError} otherwise.
 */
export function requireVersion(info: string): void {
  const version = field(info, 'redis_version') ?? ''
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (!version || major > 6 || (major === 6 && minor >= 2)) return
  throw new UsageError(`The queue is in Redis ${version}; expected 6.2 or newer, or Valkey.`)
}

/**
 * Requires a Redis that keeps what it was given.
 * @throws {UsageError} otherwise.
 */
export function requireDurable(info: string): void {
  const policy = field(info, 'maxmemory_policy') ?? 'noeviction'
  if (policy !== 'noeviction') {
    throw new UsageError(
      `Nothing was sent: this Redis drops data when its memory is full (maxmemory-policy ${policy}), and jobs with it. Set the policy to noeviction: CONFIG SET maxmemory-policy noeviction. With --may-lose the jobs are put there all the same; a job that is lost is added again by the command that follows the run.`,
    )
  }
  if (field(info, 'aof_enabled') === '0') {
    throw new UsageError(
      `Nothing was sent: this Redis keeps no append-only file, so that it loses jobs when it restarts. Turn it on: CONFIG SET appendonly yes. With --may-lose the jobs are put there all the same; a job that is lost is added again by the command that follows the run.`,
    )
  }
}

/** How far the clocks of a worker and of Postgres may be apart, in milliseconds: much less than a lock of BullMQ lasts. */
const tolerance = 1000

/** What a check needs of a database. */
interface Database {
  query(text: string): Promise<{ rows: unknown[] }>
}

/**
 * Requires a clock that agrees with that of Postgres. BullMQ's locks there are written and read by the clocks of workers,
 * so a worker whose clock is fast would take the jobs of the others.
 * @throws {UsageError} otherwise.
 */
export async function requireClock(database: Database): Promise<void> {
  const before = Date.now()
  const { rows } = await database.query('select extract(epoch from clock_timestamp()) as now')
  const after = Date.now()
  const [{ now }] = rows as [{ now: string }]
  const theirs = Number(now) * 1000
  const apart = Math.max(before - theirs, theirs - after)
  if (apart <= tolerance) return
  const way = theirs > after ? 'behind' : 'ahead of'
  throw new UsageError(
    `The clock of this machine is ${(apart / 1000).toFixed(1)} seconds ${way} that of Postgres, by which workers would take each other's jobs. Set both by the same time server; up to ${tolerance / 1000} second is allowed.`,
  )
}
