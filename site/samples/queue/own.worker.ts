import { createWorker } from '@tags/bullmq'

const worker = await createWorker({
  url: process.env.QUEUE_URL!,
  vendors: { highlevel: { token: process.env.HIGHLEVEL_TOKEN! } },
  onEvent(event) {
    if (event.type === 'job') console.log(event.vendor, event.state)
  },
})
process.once('SIGTERM', () => worker.close())

for (const [vendor, failure] of await worker.ended)
  console.error(vendor, failure.message)
