import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { startPostgres } from '@tags/servers/postgres'
import { startRedis } from '@tags/servers/redis'
import type { OwnServer } from '@tags/servers/server'
import { createPostgresBackend, Queue, withBackend } from 'bullmq'
import { Hono } from 'hono'
import { Redis } from 'ioredis'
import { expect, it } from 'vitest'
import * as scene from './scene.ts'

interface Store {
  start: () => Promise<OwnServer>
  open: (name: string, url: string) => Queue
}

const stores: Record<string, Store> = {
  Redis: {
    start: () => startRedis({ isDurable: true }),
    open: (name, url) => {
      const connection = new Redis(url, { maxRetriesPerRequest: null })
      scene.atEnd(() => connection.disconnect())
      return new Queue(name, { connection })
    },
  },
  Postgres: {
    start: startPostgres,
    open: (name, connection) => {
      const { Queue: PostgresQueue } = withBackend(createPostgresBackend)
      // The adapter's types know queues in Redis only.
      return new PostgresQueue(name, { connection }) as unknown as Queue
    },
  },
}

it.each(Object.entries(stores))('bull-board lists a queue in %s and its jobs', async (_, store) => {
  scene.useStore(store.start)
  const { url } = await scene.startStore()
  const vendor = await scene.startHighLevel(250)
  const queue = (await scene.queuesOf(url)).of('highlevel')
  const jobs = await scene.jobsOf(250, vendor)
  await queue.add(jobs.slice(0, 1))
  const worker = await scene.startWorker(url, vendor)
  await scene.untilDone(queue, jobs.slice(0, 1))
  await worker.close()
  await queue.add(jobs.slice(1))

  const shown = await readBoard(store.open('tags-highlevel', url))
  expect(shown).toMatchObject({
    name: 'tags-highlevel',
    counts: { completed: 1, waiting: 2, failed: 0 },
  })
  const done = shown.jobs.find(({ id }) => id === jobs[0]?.id)
  expect(done).toMatchObject({ name: 'add: lines 2 to 101', data: jobs[0]?.data })
  expect(done?.progress).toMatchObject({ unsure: [], outcomes: { length: 100 } })
  expect(shown.jobs.map(({ id }) => id).sort()).toEqual(jobs.map(({ id }) => id).sort())
})

interface Shown {
  name: string
  counts: Record<string, number>
  jobs: { id: string; name: string; data: unknown; progress: unknown }[]
}

/** Serves bull-board for a queue, and returns what it answers to its page. */
async function readBoard(queue: Queue): Promise<Shown> {
  const adapter = new HonoAdapter(serveStatic)
  createBullBoard({ queues: [new BullMQAdapter(queue)], serverAdapter: adapter })
  const app = new Hono().route('/', adapter.registerPlugin())
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  scene.atEnd(async () => {
    server.close()
    await queue.close()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const query = 'activeQueue=tags-highlevel&status=latest&page=1&jobsPerPage=10'
  const answer = await fetch(`http://127.0.0.1:${port}/api/queues?${query}`)
  expect(answer.status).toBe(200)
  const { queues } = (await answer.json()) as { queues: Shown[] }
  return queues[0] as Shown
}
