import { type AddressInfo, connect, createServer } from 'node:net'
import { startRedis } from '@tags/servers/redis'
import { describe, expect, it } from 'vitest'
import { createWorker, openQueues } from '../src/index.ts'
import * as scene from './scene.ts'

/** Starts a Redis, and returns the error of opening queues in it. */
async function refusalBy(options: Parameters<typeof startRedis>[0], mayLose = false) {
  const server = await startRedis(options)
  scene.atEnd(server.stop)
  return openQueues({ url: server.url, mayLose }).then(
    (queues) => queues.close().then(() => 'opened'),
    ({ name, message }: Error) => `${name}: ${message}`,
  )
}

describe('a Redis', () => {
  it('that keeps an append-only file and evicts nothing is used', async () => {
    expect(await refusalBy({ isDurable: true })).toBe('opened')
  })

  it('without an append-only file is refused', async () => {
    expect(await refusalBy({})).toMatch(
      /^UsageError: Nothing was sent: this Redis keeps no append-only file.*CONFIG SET appendonly yes/,
    )
    expect(await refusalBy({}, true)).toBe('opened')
  })

  it('that drops data when its memory is full is refused', async () => {
    const options = { isDurable: true, settings: ['--maxmemory-policy', 'allkeys-lru'] }
    expect(await refusalBy(options)).toMatch(
      /^UsageError: Nothing was sent: this Redis drops data.*\(maxmemory-policy allkeys-lru\)/,
    )
    expect(await refusalBy(options, true)).toBe('opened')
  })

  it('that is too old is refused', async () => {
    const { url } = await scene.startStore()
    const server = createServer((socket) => {
      const redis = connect(url)
      socket.pipe(redis).on('data', (data) => {
        socket.write(data.toString('latin1').replace(/(redis_version:)[67]/, '$15'), 'latin1')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    scene.atEnd(() => server.close())
    const { port } = server.address() as AddressInfo
    const opening = openQueues({ url: `redis://127.0.0.1:${port}`, mayLose: true })
    await expect(opening).rejects.toThrow(/in Redis 5\.\S+; expected 6\.2 or newer/)
  })

  it('that cannot be reached is named without its password', async () => {
    const opening = openQueues({ url: 'redis://me:secret@127.0.0.1:1/0' })
    await expect(opening).rejects.toThrow(
      /^The queue at redis:\/\/me:\*\*\*@127.0.0.1:1\/0 cannot be used: .*ECONNREFUSED/,
    )
  })
})

it('refuses a URL that is none of a store, and a name that no queue can have', async () => {
  await expect(openQueues({ url: 'http://localhost' })).rejects.toThrow(
    'http://localhost is no queue; expected a URL such as redis://localhost:6379',
  )
  await expect(openQueues({ url: 'redis://x', name: 'a:b' })).rejects.toThrow('"a:b" is none')
})

it('says that there is no such vendor', async () => {
  const { url } = await scene.startStore()
  await expect(createWorker({ url, vendors: { nobody: {} } })).rejects.toThrow(
    "There is no vendor 'nobody'",
  )
})

it('does not add a job again whose id is there, and reads undefined for one that is not', async () => {
  const { url } = await scene.startStore()
  const vendor = { baseUrl: 'http://127.0.0.1:9', sandbox: undefined as never }
  const queue = (await scene.queuesOf(url)).of('highlevel')
  const [job] = await scene.jobsOf(3, vendor)
  if (!job) throw new Error('There is no job.')
  await queue.add([job])
  await queue.add([{ ...job, data: { ...job.data, rows: [] } }])
  const [read, none] = await queue.read([job.id, 'no-job'])
  expect(read).toMatchObject({ state: 'open', data: { rows: [{}, {}, {}] } })
  expect(none).toBeUndefined()
  await queue.remove([job.id])
  expect(await queue.read([job.id])).toEqual([undefined])
})
