import { startRedis } from '@tags/servers/redis'
import { afterEach, expect, it, vi } from 'vitest'
import { createWorker, openQueues } from '../src/index.ts'
import { fileOf, linesOf, start, tags } from './command.ts'
import { useDatabases } from './databases.ts'
import { kill } from './processes.ts'
import * as scene from './scene.ts'

useDatabases()
afterEach(() => void vi.useRealTimers())

const vip = ['--vendor', 'highlevel', '--tags', 'vip', '--yes']

/** Makes a vendor, a file of some rows, and the usual flags. */
async function stage(rows: number, limits = false) {
  const { url } = await scene.startStore()
  const vendor = await scene.startHighLevel(rows, limits)
  const { file, journal } = await fileOf(rows)
  const base = ['--base-url', vendor.baseUrl]
  const queue = ['--queue', url.replace('postgres@', 'postgres:a-password@')]
  const add = () => start(['add', file, ...vip, ...base, ...queue])
  return { url, vendor, journal, base, queue, add }
}

it('three workers share a rate limit over Redis, one is killed, and every row has an outcome', async () => {
  const { vendor, journal, base, queue, add } = await stage(300, true)
  const { requests } = vendor.sandbox
  const redis = await startRedis()
  scene.atEnd(redis.stop)
  const work = () => start(['work', ...queue, ...base, '--limit-over', redis.url])
  const adding = add()
  await adding.until('No worker of HighLevel is connected.')
  const [victim] = [work(), work(), work()]
  await scene.until(() => requests.length > 120)
  await kill(victim.child)
  const { code, stdout } = await adding.end()
  expect({ code, stdout }).toMatchObject({ code: 0 })
  expect(stdout).toContain('300 of 300 rows done')
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  expect(scene.taggedOf(vendor)).toHaveLength(300)
  const lines = await linesOf(journal)
  expect(lines[0].queue).toMatchObject({ store: 'postgres' })
  expect(JSON.stringify(lines)).not.toContain('a-password')
  const outcomes = lines.filter(({ line }) => line !== undefined)
  expect(new Set(outcomes.map(({ line }) => line)).size).toBe(300)
  // A row that was sent twice is listed as unsure.
  const changes = requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
  const repeated = changes.filter((path, place) => changes.indexOf(path) !== place)
  const unsure = outcomes.filter(({ wasUnsure }) => wasUnsure).map(({ line }) => line)
  const lineIn = (path: string) => Number(/c(\d+)/.exec(path)?.[1])
  expect(repeated.map(lineIn).filter((line) => !unsure.includes(line))).toEqual([])
})

it('is paused and goes on by commands', async () => {
  const { vendor, journal, base, queue, add } = await stage(150)
  // Without the pause, the run would take a minute, with new requests every five seconds.
  const hasten = vendor.sandbox.fail('addTags', { delay: 5000 })
  const { requests } = vendor.sandbox
  start(['work', ...queue, ...base, '--only-worker', '--no-rate-limit'])
  const adding = add()
  await scene.until(() => requests.length > 0)
  expect((await tags(['pause', journal, ...queue])).code).toBe(0)
  await adding.until('The queue of HighLevel is paused.')
  let before: number
  do {
    before = requests.length
    await new Promise((resolve) => setTimeout(resolve, 7000))
  } while (requests.length > before)
  expect(before).toBeLessThan(150)
  hasten()
  expect((await tags(['resume', journal, ...base, ...queue])).code).toBe(0)
  expect((await adding.end()).code).toBe(0)
  expect(scene.taggedOf(vendor)).toHaveLength(150)
})

it('a worker may start before the first run', async () => {
  const { url, vendor } = await stage(1)
  await scene.startWorker(url, vendor)
  const jobs = await scene.jobsOf(1, vendor)
  const queue = (await scene.queuesOf(url)).of('highlevel')
  await queue.add(jobs)
  expect(await scene.untilDone(queue, jobs)).toMatchObject([{ state: 'done' }])
})

it('a worker needs a limiter', async () => {
  const { url, vendor } = await stage(1)
  const vendors = { highlevel: { token: scene.token, baseUrl: vendor.baseUrl } }
  await expect(createWorker({ url, vendors })).rejects.toThrow(
    'a queue in Postgres shares no rate limit',
  )
})

it.each([
  [6000, 'ahead of'],
  [-6000, 'behind'],
])('a worker whose clock differs by %d ms is refused', async (milliseconds, way) => {
  const { url, vendor } = await stage(1)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
  await expect(scene.startWorker(url, vendor)).rejects.toThrow(
    new RegExp(`^The clock of this machine is \\d\\.\\d seconds ${way} that of Postgres`),
  )
})

it('keeps a text of the vendor that Postgres cannot store', async () => {
  const { url, vendor } = await stage(1)
  vendor.sandbox.contacts.set('c2', { tags: ['a\0b', '\ud83d', 'à'] })
  const queue = (await scene.queuesOf(url)).of('highlevel')
  const jobs = await scene.jobsOf(1, vendor)
  await queue.add(jobs)
  await scene.startWorker(url, vendor)
  const [outcome] = scene.outcomesOf(await scene.untilDone(queue, jobs))
  expect(outcome).toMatchObject({ result: { tags: ['a\ufffdb', '\ufffd', 'à', 'vip'] } })
  expect(vendor.sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

it('that cannot be reached is named without its password', async () => {
  const { queue } = await stage(1)
  const url = `${queue[1]}`.replace(/[^/]*$/, 'nothing')
  await expect(openQueues({ url })).rejects.toThrow(
    /^The queue at postgres:\/\/postgres:\*\*\*@\S+\/nothing cannot be used: .*does not exist/,
  )
})
