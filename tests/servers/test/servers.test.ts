import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { startPostgres } from '../src/postgres.ts'
import { startRedis } from '../src/redis.ts'

it.each([
  [{}, null],
  [{ isDurable: true }, '1'],
])('starts a Redis %o whose data after a crash is %o', async (options, kept) => {
  const server = await startRedis(options)
  const redis = new Redis(server.url, { lazyConnect: true })
  try {
    await redis.set('key', '1')
    redis.disconnect()
    await server.kill()
    await server.start()
    await redis.connect()
    expect(await redis.get('key')).toBe(kept)
  } finally {
    redis.disconnect()
    await server.stop()
  }
})

it('starts a Redis with other settings', async () => {
  const server = await startRedis({ settings: ['--maxmemory-policy', 'allkeys-lru'] })
  const redis = new Redis(server.url)
  try {
    expect(await redis.info('memory')).toContain('maxmemory_policy:allkeys-lru')
  } finally {
    redis.disconnect()
    await server.stop()
  }
})

it('starts a Postgres that has its data after a crash', async () => {
  const server = await startPostgres()
  const query = async (text: string) => {
    const client = new Client(server.url)
    await client.connect()
    const { rows } = await client.query(text)
    await client.end()
    return rows
  }
  try {
    await query('create table rows as select generate_series(1, 3) as row')
    await server.kill()
    await server.start()
    expect(await query('select row from rows')).toEqual([{ row: 1 }, { row: 2 }, { row: 3 }])
  } finally {
    await server.stop()
  }
})

it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'leaves nothing of its servers behind after %s',
  async (signal) => {
    const owner = execFile(process.execPath, [join(import.meta.dirname, 'programs/owner.ts')])
    const [socket = '', url = ''] = JSON.parse(await line(owner))
    const folders = [dirname(socket), decodeURIComponent(new URL(url).hostname)]
    expect(folders.map((folder) => existsSync(folder))).toEqual([true, true])
    owner.kill(signal)
    // The folder of a server goes when its process has ended.
    await expect
      .poll(() => folders.filter((folder) => existsSync(folder)), { timeout: 120_000 })
      .toEqual([])
  },
)

/** Returns the first line that a process prints. */
async function line({ stdout }: ChildProcess): Promise<string> {
  const [chunk] = await once(stdout as NonNullable<typeof stdout>, 'data')
  return `${chunk}`
}
