import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
const sandbox = createSandbox(spec, {
  contacts: [{ ...contact, tags: ['newsletter'] }],
})
const client = highlevel({ token: 'any', fetch: sandbox.fetch })

const { tags } = await client.addTags(contact, ['vip', 'hot lead'])
console.log(tags)
