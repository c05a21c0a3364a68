import { createWorker } from '@tags/bullmq'

const worker = await createWorker({
  url: process.env.REDIS_URL!,
  vendors: { highlevel: { token: process.env.HIGHLEVEL_TOKEN! } },
  onEvent(event) {
    if (event.type === 'outcome') console.log(event.work.line, event.outcome)
  },
})
// It works until it is closed: on SIGTERM, for example.
await worker.close()
