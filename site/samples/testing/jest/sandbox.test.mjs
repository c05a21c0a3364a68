import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const sandbox = createSandbox(spec, {
  contacts: [{ id: 'c-1', tags: ['newsletter'] }],
})
const client = highlevel({ token: 'a-token', fetch: sandbox.fetch })
beforeEach(() => sandbox.reset())

test('the contact keeps its other tags', async () => {
  await client.addTags({ id: 'c-1' }, ['vip'])
  expect(sandbox.contacts.get('c-1').tags).toEqual(['newsletter', 'vip'])
})

test('a broken connection does not lose the tag', async () => {
  sandbox.fail('addTags', { fault: 'cut', times: 2 })
  await client.addTags({ id: 'c-1' }, ['vip'])
  expect(sandbox.contacts.get('c-1').tags).toContain('vip')
})
