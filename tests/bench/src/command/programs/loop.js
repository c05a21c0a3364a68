/**
 * Adds a tag to each contact of a CSV file with the vendor's SDK, in a queue that p-queue paces: `node loop.js FILE`.
 * `QUEUE` has the options of the queue, and `BASE_URL` the address of the vendor.
 */
import { createReadStream } from 'node:fs'
import { HighLevel } from '@gohighlevel/api-client'
import { parse } from 'csv-parse'
import PQueue from 'p-queue'

const client = new HighLevel({
  privateIntegrationToken: 'token',
  apiVersion: '2021-07-28',
  rateLimitRetry: { maxRetries: 3 },
})
const { QUEUE = '{}', BASE_URL } = process.env
if (BASE_URL) client.getHttpClient().defaults.baseURL = BASE_URL
else Object.assign(client.getHttpClient().defaults, { adapter: 'fetch' })

const queue = new PQueue(JSON.parse(QUEUE))
let failed = 0
const file = process.argv[2]
for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
  await queue.onSizeLessThan(200)
  queue
    .add(() => client.contacts.addTags({ contactId: row['Contact Id'] }, { tags: ['vip'] }))
    .catch(() => {
      failed += 1
    })
}
await queue.onIdle()
console.log(`${failed} failed`)
process.exitCode = 0
