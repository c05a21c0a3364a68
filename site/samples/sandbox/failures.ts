import { aelyst } from '@tags/aelyst'
import spec from '@tags/aelyst/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const sandbox = createSandbox(spec, { contacts: [{ id: '12345' }] })
const client = aelyst({ token: 'a-token', fetch: sandbox.fetch })

sandbox.fail('addTags', { status: 449, times: 2 })
await client.addTags({ id: '12345' }, ['vip'])
console.log(sandbox.requests.map(({ status }) => status))
