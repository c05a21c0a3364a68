import { describe, expect, it } from 'vitest'
import { kill, startProcess } from './processes.ts'
import * as scene from './scene.ts'

/** Puts the jobs of some rows into a queue, with a vendor that takes `delay` milliseconds for each. */
async function queued(rows: number, delay: number) {
  const store = await scene.startStore()
  const vendor = await scene.startHighLevel(rows)
  vendor.sandbox.fail('addTags', { delay })
  const jobs = await scene.jobsOf(rows, vendor)
  const queue = (await scene.queuesOf(store.url)).of('highlevel')
  await queue.add(jobs)
  const { requests } = vendor.sandbox
  const changes = () => requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
  return { store, vendor, jobs, queue, requests, changes }
}

/** The rows that a worker without a limit has in progress at once, and those of its two jobs that may begin next. */
const inFlight = 16
const blocks = 2 * 10

describe('a worker that is killed', () => {
  it('leaves its jobs to another, which asks first about the rows that may have been sent', async () => {
    const { store, vendor, jobs, queue, requests, changes } = await queued(400, 200)
    const killed = await startProcess(store.url, vendor)
    await scene.until(() => requests.length > 40)
    await kill(killed)
    const before = requests.length
    await startProcess(store.url, vendor)
    const time = Date.now()
    await scene.until(() => requests.length > before)
    expect(Date.now() - time).toBeLessThan(15_000)
    const done = await scene.untilDone(queue, jobs)
    const outcomes = scene.outcomesOf(done)
    expect(new Set(outcomes.map(({ line }) => line)).size).toBe(400)
    expect(scene.taggedOf(vendor)).toHaveLength(400)
    const repeated = changes().length - new Set(changes()).size
    const unsure = outcomes.filter(({ wasUnsure }) => wasUnsure).length
    // A row whose request has arrived has its tag by now, so that it is not sent again.
    expect(repeated).toBeLessThanOrEqual(inFlight)
    // And the rows of the last second, whose outcomes were not written; of two, on a slow machine.
    expect(unsure).toBeLessThanOrEqual(inFlight + blocks + (2000 / 200) * inFlight)
    expect(unsure).toBeGreaterThan(0)
  })

  it('again and again fails no job', async () => {
    const { store, vendor, jobs, queue, requests } = await queued(60, 300)
    for (let kills = 0; kills < 3; kills += 1) {
      const before = requests.length
      const killed = await startProcess(store.url, vendor)
      await scene.until(() => requests.length > before)
      await kill(killed)
    }
    await startProcess(store.url, vendor)
    const [job] = await scene.untilDone(queue, jobs)
    expect(job?.state).toBe('done')
    expect(scene.outcomesOf([job])).toHaveLength(60)
  })
})

it('a worker that stood still leaves its jobs to the one that took them over', async () => {
  const { store, vendor, jobs, queue, requests } = await queued(300, 200)
  const still = await startProcess(store.url, vendor)
  await scene.until(() => requests.length > 20)
  still.kill('SIGSTOP')
  const other = await startProcess(store.url, vendor)
  const before = requests.length
  await scene.until(() => requests.length > before)
  still.kill('SIGCONT')
  const done = await scene.untilDone(queue, jobs)
  await kill(still, 'SIGTERM')
  await kill(other, 'SIGTERM')
  expect(done.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  const lines = scene.outcomesOf(await queue.read(jobs.map(({ id }) => id)))
  expect(new Set(lines.map(({ line }) => line)).size).toBe(300)
})

describe('a Redis with an append-only file', () => {
  it('that is killed and starts again loses no row', async () => {
    const { store, vendor, jobs, queue, requests } = await queued(300, 200)
    const worker = await scene.startWorker(store.url, vendor)
    await scene.until(() => requests.length > 50)
    await store.kill()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await store.start()
    const done = await scene.untilDone(queue, jobs)
    expect(done.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    const outcomes = scene.outcomesOf(done)
    expect(new Set(outcomes.map(({ line }) => line)).size).toBe(300)
    expect(outcomes.filter((outcome) => 'error' in outcome)).toEqual([])
    await worker.close()
  })

  it('that does not come back does not keep a worker from its end', async () => {
    const { store, vendor, requests } = await queued(300, 200)
    const worker = await startProcess(store.url, vendor)
    await scene.until(() => requests.length > 50)
    await store.kill()
    await kill(worker, 'SIGTERM')
    expect(worker.exitCode).toBe(0)
  })
})
