import { aelyst } from '@tags/aelyst'
import spec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { createClock, createSandbox } from '@tags/sandbox'

const clock = createClock()
const sandbox = createSandbox(spec, {
  contacts: [{ id: '12345', tags: ['vip'] }],
  limits: true,
  clock,
})
// Without these options, the client keeps to the limit and retries.
const options = { limiter: false, maxRetries: 0 } as const
const client = aelyst({ token: 'a-token', fetch: sandbox.fetch, ...options })
const read = () =>
  client.getTags({ id: '12345' }).then(
    ({ tags }) => tags,
    ({ code }) => code,
  )

for (let count = 0; count < 5; count += 1) await read()
console.log(await read())
clock.advance(1000)
console.log(await read())
