/**
 * A worker in a process of its own: `node worker.ts URL BASE_URL unlimited|limited`. It sends a message when it is ready,
 * and ends in order on SIGTERM.
 */
import { createWorker } from '../../src/index.ts'

const [url = '', baseUrl = '', limit = ''] = process.argv.slice(2)
const options = limit === 'unlimited' ? { limiter: false as const } : {}
const vendors = { highlevel: { token: 'a-token', baseUrl, ...options } }
const worker = await createWorker({ url, vendors })
process.once('SIGTERM', () => worker.close())
process.send?.('ready')
process.disconnect?.()
await worker.ended
