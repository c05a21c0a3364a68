import type { EventEmitter } from 'node:events'
import { type UsageError as Refusal, UsageError } from '@tags/cli/bulk'
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  PostgresConnection,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  SchemaMigrationRequiredError,
  Worker,
  withBackend,
} from 'bullmq'
import type { Redis } from 'ioredis'
import { requireClock, requireDurable, requireVersion } from './checks.ts'

/** A store of queues. */
export interface Store {
  kind: 'redis' | 'postgres'
  /** The connection to Redis; absent for Postgres. */
  redis?: Redis
  createQueue(name: string): Promise<Queue>
  createWorker(name: string, process: Processor): Promise<Worker>
  /** Closes the connections, without waiting for what is on its way. */
  close(): Promise<void>
}

/** How a store is opened. */
export interface StoreOptions {
  url: string
  /** Whether the store may lose jobs. */
  mayLose: boolean
}

/**
 * Workers renew the lock of a job every 2.5 seconds, and look for jobs of others every 5: those of a killed worker go on
 * within 15. A job that was taken over is no failure, however often.
 */
const locks = { lockDuration: 5000, stalledInterval: 5000, maxStalledCount: 1000 }

/** A worker asks for the next job when it begins the last one in hand, so that no limit idles between two. */
const pace = { concurrency: 2, runRetryDelay: 1000, drainDelay: 5, autorun: false }

/** Each progress of a job is an event, which nobody needs for long. */
const streams = { events: { maxLen: 100 } }

/**
 * Connects to the store of a URL.
 * @throws {UsageError} if it cannot be reached, or may lose jobs.
 */
export const openStore = (options: StoreOptions): Promise<Store> =>
  /^postgres(ql)?:/.test(options.url) ? openPostgres(options) : openRedis(options)

async function openRedis({ url, mayLose }: StoreOptions): Promise<Store> {
  if (!/^(rediss?:\/\/|unix:|\/)/.test(url)) {
    throw new UsageError(
      `${shown(url)} is no queue; expected a URL such as redis://localhost:6379 or postgres://localhost/tags.`,
    )
  }
  const { Redis } = await import('ioredis').catch(() => {
    throw new UsageError('A queue in Redis needs the package ioredis: npm install ioredis')
  })
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(50 * 2 ** times, 1000),
  })
  // It connects again by itself; commands wait until then.
  let failure: Error | undefined
  redis.on('error', (error) => {
    failure = error
  })
  try {
    await redis.connect()
    const info = await redis.info()
    requireVersion(info)
    if (!mayLose) requireDurable(info)
  } catch (error) {
    redis.disconnect()
    throw error instanceof UsageError ? error : unreachable(url, failure ?? error)
  }
  const connection = redis as unknown as QueueOptions['connection']
  return {
    kind: 'redis',
    redis,
    createQueue: async (name) => ready(new Queue(name, { connection, streams })),
    createWorker: async (name, process) =>
      ready(new Worker(name, process, { ...locks, ...pace, connection })),
    close: async () => redis.disconnect(),
  }
}

async function openPostgres({ url }: StoreOptions): Promise<Store> {
  const classes = withBackend(createPostgresBackend)
  const connection = { connectionString: url }
  const parts: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const part of parts) part.close().catch(() => {})
  }
  const open = async <Part extends EventEmitter & Connected>(create: () => Part): Promise<Part> => {
    const part = create()
    parts.push(part)
    return ready(part)
  }
  try {
    const base = new PostgresConnection(connection)
    parts.push(base)
    await createTables(base.pool)
    return {
      kind: 'postgres',
      async createQueue(name) {
        const queue = await open(() => new classes.Queue(name, { connection, streams }))
        return queue as unknown as Queue
      },
      async createWorker(name, process) {
        await requireClock(base.pool)
        const options = { ...locks, ...pace, connection }
        return (await open(() => new classes.Worker(name, process, options))) as unknown as Worker
      },
      close,
    }
  } catch (error) {
    await close()
    throw postgresError(url, error as Error & { code?: string })
  }
}

/** Creates the tables, or brings them up to date. If they are, nothing is locked. */
async function createTables(pool: PostgresConnection['pool']): Promise<void> {
  const client = await pool.connect()
  try {
    const version = await assertSchemaCompatibility(client).catch((error) => {
      if (error instanceof SchemaMigrationRequiredError) return 0
      throw error
    })
    if (version < LATEST_SCHEMA_VERSION) await runMigrations(client)
  } finally {
    client.release()
  }
}

/** A queue or a worker. */
interface Connected {
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

/** Waits until a queue or a worker is connected. Its later errors are no news: it tries again. */
async function ready<Part extends EventEmitter & Connected>(part: Part): Promise<Part> {
  part.on('error', () => {})
  try {
    await part.waitUntilReady()
    return part
  } catch (error) {
    part.close().catch(() => {})
    throw error
  }
}

function postgresError(url: string, error: Error & { code?: string }): Refusal {
  if (/Cannot find (module|package) 'pg'|\bpg\b.*install/i.test(error.message)) {
    return new UsageError('A queue in Postgres needs the package pg: npm install pg')
  }
  return unreachable(url, error)
}

const unreachable = (url: string, error: unknown): UsageError => {
  const { code, message } = error as Error & { code?: string }
  return new UsageError(`The queue at ${shown(url)} cannot be used: ${message || code}`)
}

/** Shows a URL without its password. */
export const shown = (url: string): string => url.replace(/^([a-z]+:\/\/[^/@]*?:)[^@]*@/i, '$1***@')
