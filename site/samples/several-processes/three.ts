import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'

const contacts = [{ id: 'sx6wyHhbFdRXh302LLNR', tags: ['vip'] }]
const sandbox = createSandbox(spec, { contacts, limits: true })
const { url, stop } = await listen(sandbox)

const worker = join(import.meta.dirname, 'worker.ts')
const children = [1, 2, 3].map(() => fork(worker, [url]))
await Promise.all(children.map((child) => once(child, 'exit')))

for (const status of [200, 429]) {
  const requests = sandbox.requests.filter((one) => one.status === status)
  console.log(status, requests.length)
}
await stop()
