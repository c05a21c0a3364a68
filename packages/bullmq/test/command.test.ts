import { readFile } from 'node:fs/promises'
import { UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { fileOf, linesOf, start, tags } from './command.ts'
import * as scene from './scene.ts'

const vip = ['--vendor', 'highlevel', '--tags', 'vip', '--yes']

/** Makes a store, a vendor that takes `delay` milliseconds for a row, a file of some rows, and the usual commands. */
async function stage(rows: number, delay = 0) {
  const store = await scene.startStore()
  const vendor = await scene.startHighLevel(rows)
  if (delay) vendor.sandbox.fail('addTags', { delay })
  const base = ['--base-url', vendor.baseUrl]
  const queue = ['--queue', store.url]
  const files = await fileOf(rows)
  return {
    ...{ store, vendor, base, queue, ...files },
    work: (env?: NodeJS.ProcessEnv) => start(['work', ...queue, ...base, '--no-rate-limit'], env),
    add: () => start(['add', files.file, ...vip, ...base, ...queue]),
    resume: () => start(['resume', files.journal, ...base, ...queue]),
    changes: () =>
      vendor.sandbox.requests.filter(({ method }) => method === 'POST').map(({ path }) => path),
  }
}

/** Returns the outcomes of a journal by line; none has two. */
async function outcomesIn(journal: string) {
  const lines = (await linesOf(journal)).filter(({ line }) => line !== undefined)
  const outcomes = new Map(lines.map((line) => [line.line, line]))
  expect(outcomes.size).toBe(lines.length)
  return outcomes
}

describe('a run with --queue', () => {
  it('is done by a worker, and accounts for every row', async () => {
    const { vendor, work, add, journal, queue, store } = await stage(250)
    const working = work()
    await working.until('Works on the rows of HighLevel in the queue')
    const { code, stdout, stderr } = await add().end()
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stdout).toContain('250 of 250 rows done.')
    expect(scene.taggedOf(vendor)).toHaveLength(250)
    const lines = await linesOf(journal)
    expect(lines[0].queue).toMatchObject({ name: 'tags', store: 'redis' })
    expect(JSON.stringify(lines)).not.toContain(queue[1])
    expect((await outcomesIn(journal)).size).toBe(250)
    expect(lines.at(-1)).toMatchObject({ end: true })
    working.child.kill('SIGINT')
    const worked = await working.end()
    expect(worked.code).toBe(0)
    expect(worked.stderr).toContain('250 rows done, 0 failed.')
    const redis = new Redis(store.url)
    expect(await redis.keys(`bull:tags-highlevel:${lines[0].queue.run}*`)).toEqual([])
    redis.disconnect()
  })

  it('says that no worker is connected, ends alone, and collects later what workers did', async () => {
    const { vendor, work, add, resume, journal, queue } = await stage(150)
    const adding = add()
    await adding.until('No worker of HighLevel is connected.')
    expect(adding.printed.stderr).toContain(
      `tags work ${queue.join(' ')} --base-url ${vendor.baseUrl}`,
    )
    adding.child.kill('SIGINT')
    const { code, stdout, stderr } = await adding.end()
    expect(code).toBe(130)
    expect(stderr).toContain('Only this command ends: the workers go on')
    expect(stdout).toContain('150 left')
    expect(stdout).toContain(
      `tags resume '${journal}' --base-url ${vendor.baseUrl} ${queue.join(' ')}`,
    )
    const reported = await tags(['report', journal])
    expect(reported.stdout).toContain("--queue 'redis://…'")
    const working = work()
    await scene.until(() => scene.taggedOf(vendor).length === 150)
    working.child.kill('SIGTERM')
    await working.end()
    const resumed = await resume().end()
    expect(resumed).toMatchObject({ code: 0 })
    expect(resumed.stdout).toContain('150 of 150 rows done.')
    expect((await outcomesIn(journal)).size).toBe(150)
    expect(vendor.sandbox.requests).toHaveLength(150)
  })

  it('is paused and goes on', async () => {
    const { vendor, work, add, resume, journal, queue } = await stage(400, 400)
    const { requests } = vendor.sandbox
    work()
    const adding = add()
    await scene.until(() => requests.length > 20)
    const paused = await tags(['pause', journal, ...queue])
    expect(paused).toMatchObject({ code: 0, stderr: '' })
    expect(paused.stdout).toContain('The queue of HighLevel is paused')
    expect(paused.stdout).toContain(`tags resume '${journal}' --base-url`)
    await adding.until('The queue of HighLevel is paused.')
    const before = requests.length
    expect(before).toBeLessThan(400)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(requests).toHaveLength(before)
    const resumed = await resume().end()
    expect(resumed).toMatchObject({ code: 0, stdout: '' })
    expect(resumed.stderr).toMatch(/HighLevel goes on\.\nProcess \d+ on this host follows the run/)
    expect((await adding.end()).code).toBe(0)
    expect((await outcomesIn(journal)).size).toBe(400)
    expect(requests).toHaveLength(400)
  })

  it('reports rows that fail, and writes them into a file', async () => {
    const { vendor, work, add, journal } = await stage(120)
    vendor.sandbox.contacts.delete('c50')
    work()
    const { code, stdout } = await add().end()
    expect(code).toBe(1)
    expect(stdout).toContain('119 of 120 rows done and 1 failed.')
    const failed = await readFile(journal.replace('.journal.ndjson', '.failed.csv'), 'utf8')
    expect(failed).toMatch(/^c50,/m)
  })

  it('reads tags', async () => {
    const { vendor, work, file, base, queue } = await stage(30)
    vendor.sandbox.contacts.set('c7', { tags: ['vip'] })
    work()
    const got = await tags(['get', file, '--vendor', 'highlevel', '--yes', ...base, ...queue])
    expect(got).toMatchObject({ code: 0 })
    expect(await readFile(file.replace('.csv', '.tags.csv'), 'utf8')).toMatch(/^c7,vip$/m)
  })

  it('goes on after its queue has lost all jobs, and lists the rows that may have been sent', async () => {
    const { store, vendor, work, add, journal, changes } = await stage(400, 200)
    work()
    const adding = add()
    await scene.until(() => changes().length > 120)
    const redis = new Redis(store.url)
    await redis.flushall()
    redis.disconnect()
    expect((await adding.end()).code).toBe(0)
    const outcomes = await outcomesIn(journal)
    expect(outcomes.size).toBe(400)
    expect(scene.taggedOf(vendor)).toHaveLength(400)
    const repeated = changes().filter((path, place, all) => all.indexOf(path) !== place)
    expect(repeated.length).toBeLessThanOrEqual(16)
    const isListed = (path: string) =>
      outcomes.get(Number(/c(\d+)/.exec(path)?.[1]))?.wasUnsure === true
    expect(repeated.filter((path) => !isListed(path))).toEqual([])
  })

  it('waits for a Redis that is away, and loses nothing', async () => {
    const { store, vendor, work, add, journal, changes } = await stage(300, 200)
    work()
    const adding = add()
    await scene.until(() => changes().length > 60)
    await store.kill()
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await store.start()
    const { code, stdout } = await adding.end()
    expect({ code, stdout }).toMatchObject({ code: 0 })
    expect((await outcomesIn(journal)).size).toBe(300)
    expect(scene.taggedOf(vendor)).toHaveLength(300)
  })

  it('says that its Redis is full, and goes on when it has room', async () => {
    const { store, work, add } = await stage(100)
    const redis = new Redis(store.url)
    await redis.config('SET', 'maxmemory', '1')
    const adding = add()
    await adding.until('The queue cannot be used at present, and is tried again: OOM ')
    await redis.config('SET', 'maxmemory', '0')
    redis.disconnect()
    work()
    expect((await adding.end()).code).toBe(0)
  })

  it('ends while its Redis is away', async () => {
    const { store, work, add, changes } = await stage(300, 200)
    work()
    const adding = add()
    await scene.until(() => changes().length > 60)
    await store.kill()
    adding.child.kill('SIGINT')
    const { code, stdout } = await adding.end()
    expect(code).toBe(130)
    expect(stdout).toContain('To go on:')
  })

  it('leaves the rows of a job that failed, and adds them again when it is resumed', async () => {
    const { store, work, add, resume, journal } = await stage(150)
    const connection = new Redis(store.url, { maxRetriesPerRequest: null })
    const broken = new Worker(
      'tags-highlevel',
      async () => {
        throw new UnrecoverableError('a bug')
      },
      { connection },
    )
    const { code, stdout } = await add().end()
    await broken.close()
    connection.disconnect()
    expect(code).toBe(3)
    expect(stdout).toContain('A job failed, so that its rows are left: a bug.')
    work()
    expect((await resume().end()).code).toBe(0)
    expect((await outcomesIn(journal)).size).toBe(150)
  })
})

describe('a worker', () => {
  it('that the vendor refuses ends with 3; the run says so, and another one goes on', async () => {
    const { vendor, work, add } = await stage(50)
    const accept = vendor.sandbox.fail('addTags', { status: 401 })
    const adding = add()
    const { code, stderr } = await work().end()
    expect(code).toBe(3)
    expect(stderr).toContain('HighLevel stopped: unauthorized: ')
    await adding.until('A worker has ended. unauthorized: ')
    accept()
    work()
    expect((await adding.end()).code).toBe(0)
  })

  it('with another credential does nothing', async () => {
    const { vendor, work, add } = await stage(50)
    const adding = add()
    const { code, stderr } = await work({ HIGHLEVEL_TOKEN: 'another' }).end()
    expect(code).toBe(3)
    expect(stderr).toContain('the credential is not the one with which the run began.')
    expect(vendor.sandbox.requests).toEqual([])
    work()
    expect((await adding.end()).code).toBe(0)
  })
})
