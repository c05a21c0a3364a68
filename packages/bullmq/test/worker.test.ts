import { type JobData, openClient } from '@tags/cli/bulk'
import { describe, expect, it } from 'vitest'
import { createWorker } from '../src/index.ts'
import * as scene from './scene.ts'

/** Puts the jobs of some rows into a queue, with a vendor that answers after `delay` milliseconds. */
async function queued(rows: number, delay = 0) {
  const { url } = await scene.startStore()
  const vendor = await scene.startHighLevel(rows)
  if (delay) vendor.sandbox.fail('addTags', { delay })
  const jobs = await scene.jobsOf(rows, vendor)
  const queue = (await scene.queuesOf(url)).of('highlevel')
  await queue.add(jobs)
  const read = () => queue.read(jobs.map(({ id }) => id))
  const ended = async () => scene.outcomesOf(await read()).length
  return { url, vendor, jobs, queue, read, ended }
}

describe('a worker', () => {
  it('does the rows of all jobs, and writes the outcome of each into its job', async () => {
    const { url, vendor, jobs, queue } = await queued(250)
    expect(await queue.countWorkers()).toBe(0)
    const { events } = await scene.startWorker(url, vendor)
    expect(await queue.countWorkers()).toBe(1)
    const done = await scene.untilDone(queue, jobs)
    expect(done.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    expect(done.flatMap(({ progress }) => progress?.unsure)).toEqual([])
    const outcomes = scene.outcomesOf(done)
    expect(outcomes.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 250 }, (_, index) => index + 2),
    )
    expect(outcomes[0]).toMatchObject({ result: { tags: ['vip'], changed: ['vip'] } })
    expect(scene.taggedOf(vendor)).toHaveLength(250)
    expect(vendor.sandbox.requests).toHaveLength(250)
    const seen = events.flatMap((event) => (event.type === 'outcome' ? [event.work.line] : []))
    expect(new Set(seen)).toEqual(new Set(outcomes.map(({ line }) => line)))
  })

  it('gives its jobs back when it is closed, and another one goes on after the last outcome', async () => {
    const { url, vendor, jobs, queue, read, ended } = await queued(250, 200)
    const first = await scene.startWorker(url, vendor)
    await scene.until(async () => (await ended()) > 0)
    await first.close()
    expect([...(await first.ended)]).toEqual([])
    const left = await read()
    expect(left.flatMap((job) => job?.progress?.unsure ?? [])).toEqual([])
    expect(await ended()).toBe(vendor.sandbox.requests.length)
    expect(await ended()).toBeLessThan(250)
    await scene.startWorker(url, vendor)
    await scene.untilDone(queue, jobs)
    expect(vendor.sandbox.requests).toHaveLength(250)
  })

  it('gives its jobs back while the queue is paused, and goes on afterwards', async () => {
    const { url, vendor, jobs, queue, read, ended } = await queued(300, 400)
    const { events } = await scene.startWorker(url, vendor)
    await scene.until(async () => (await ended()) > 0)
    await queue.pause()
    await scene.until(() => events.some((event) => event.type === 'job' && event.state === 'back'))
    expect((await read()).flatMap((job) => job?.progress?.unsure ?? [])).toEqual([])
    const before = vendor.sandbox.requests.length
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(vendor.sandbox.requests).toHaveLength(before)
    expect(before).toBeLessThan(300)
    await queue.resume()
    await scene.untilDone(queue, jobs)
    expect(vendor.sandbox.requests).toHaveLength(300)
  })

  it('tells the events of a job, and those of its client', async () => {
    const { url, vendor, jobs, queue } = await queued(1)
    const seen: string[] = []
    const client = { onEvent: ({ type }: { type: string }) => void seen.push(type) }
    const { events } = await scene.startWorker(url, vendor, { client })
    await scene.untilDone(queue, jobs)
    expect(events.map(({ type }) => type)).toEqual(['job', 'outcome', 'job'])
    expect(seen).toContain('attempt')
  })

  it('does the jobs of several actions', async () => {
    const { url, vendor, jobs, queue } = await queued(100)
    const removals = (await scene.jobsOf(100, vendor)).map(({ id, data }) => ({
      id,
      data: { ...data, action: 'remove' as const },
    }))
    await scene.startWorker(url, vendor)
    await scene.untilDone(queue, jobs)
    expect(scene.taggedOf(vendor)).toHaveLength(100)
    await queue.add(removals)
    await scene.untilDone(queue, removals)
    expect(scene.taggedOf(vendor)).toEqual([])
  })

  it('asks first about rows that an earlier job may have sent', async () => {
    const { url } = await scene.startStore()
    const vendor = await scene.startHighLevel(2)
    vendor.sandbox.contacts.set('c2', { tags: ['vip'] })
    const queue = (await scene.queuesOf(url)).of('highlevel')
    const jobs = (await scene.jobsOf(2, vendor)).map(({ id, data }) => ({
      id,
      data: { ...data, unsure: [2, 3] },
    }))
    await queue.add(jobs)
    await scene.startWorker(url, vendor)
    const done = await scene.untilDone(queue, jobs)
    expect(scene.outcomesOf(done).map(({ wasUnsure }) => wasUnsure)).toEqual([true, true])
    expect(scene.taggedOf(vendor)).toHaveLength(2)
    const changes = vendor.sandbox.requests.filter(({ method }) => method === 'POST')
    expect(changes.map(({ path }) => path)).toEqual(['/contacts/c3/tags'])
  })
})

describe('a worker that the vendor refuses', () => {
  it('gives its jobs back with the failure, and ends; another one does them', async () => {
    const { url, vendor, jobs, queue, read } = await queued(150)
    const accept = vendor.sandbox.fail('addTags', { status: 401 })
    const refused = await scene.startWorker(url, vendor)
    const [[name, failure] = []] = [...(await refused.ended)]
    expect(name).toBe('highlevel')
    expect(failure).toMatchObject({ code: 'unauthorized', status: 401 })
    const stops = (await read()).flatMap((job) => job?.progress?.stop ?? [])
    expect(stops[0]).toMatchObject({ code: 'unauthorized', status: 401 })
    expect((await read()).map((job) => job?.state)).toEqual(['open', 'open'])
    accept()
    await scene.startWorker(url, vendor)
    const done = await scene.untilDone(queue, jobs)
    expect(done.flatMap(({ progress }) => progress?.stop ?? [])).toEqual([])
    expect(scene.taggedOf(vendor)).toHaveLength(150)
  })
})

describe('a worker that must not do a job', () => {
  const cases = [
    ['with another credential', { client: { token: 'another' } }, /credential is not the one/],
    ['with another base URL', { client: { baseUrl: 'http://127.0.0.1:9' } }, /a job is for http/],
  ] as const
  for (const [title, options, message] of cases) {
    it(`${title} gives it back, says why and ends`, async () => {
      const { url, vendor, jobs, queue, read } = await queued(2)
      const worker = await scene.startWorker(url, vendor, options)
      const [[, failure] = []] = [...(await worker.ended)]
      expect(failure?.message).toMatch(message)
      expect(vendor.sandbox.requests).toEqual([])
      expect((await read())[0]).toMatchObject({ state: 'open', progress: { outcomes: [] } })
      await scene.startWorker(url, vendor)
      await scene.untilDone(queue, jobs)
    })
  }

  it('does it with another credential of the same account', async () => {
    const { url, vendor, jobs, queue } = await queued(2)
    const options = { client: { token: 'renewed' }, sameAccount: true }
    await scene.startWorker(url, vendor, options)
    await scene.untilDone(queue, jobs)
    expect(scene.taggedOf(vendor)).toHaveLength(2)
  })

  it('says that it is for another account', async () => {
    const { url } = await scene.startStore()
    const audience = (listId: string) => ({ apiKey: 'a-key-us1', listId, limiter: false as const })
    const { account, baseUrl } = await openClient('mailchimp', audience('a1'))
    const data: JobData = {
      ...{ version: 1, run: 'a', action: 'add', vendor: 'mailchimp', baseUrl },
      ...{ account: account.describe(), rows: [{ line: 2, contact: { id: 'x' }, tags: ['vip'] }] },
    }
    const queue = (await scene.queuesOf(url)).of('mailchimp')
    await queue.add([{ id: 'a-2', data }])
    const worker = await createWorker({ url, vendors: { mailchimp: audience('b2') } })
    const failure = (await worker.ended).get('mailchimp')
    expect(failure?.message).toMatch(/^Mailchimp: a job is for another account.*--queue-name/)
  })

  it('says that the job is of a newer version', async () => {
    const { url, vendor, queue } = await queued(0)
    const [job] = await scene.jobsOf(1, vendor)
    await queue.add([{ ...job, data: { ...job?.data, version: 2 } } as never])
    const worker = await scene.startWorker(url, vendor)
    const [[, failure] = []] = [...(await worker.ended)]
    expect(failure?.message).toContain('newer version of @tags/cli (format 2; this one does 1)')
  })
})
