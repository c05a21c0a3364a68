import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const sandbox = createSandbox(spec, {
  contacts: [{ id: 'c1', email: 'mina@example.com', tags: ['newsletter'] }],
})
const client = highlevel({ token: 'a-token', fetch: sandbox.fetch })

await client.addTags({ id: 'c1' }, ['vip'])
console.log(sandbox.contacts.get('c1')?.tags)
