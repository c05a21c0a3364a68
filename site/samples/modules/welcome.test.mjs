import { highlevel } from '@tags/highlevel'

test('the contact gets its tag', async () => {
  const client = highlevel({
    token: 'any',
    fetch: async () => Response.json({ tags: ['vip'] }, { status: 201 }),
  })
  const { tags } = await client.addTags({ id: 'c-1' }, ['vip'])
  expect(tags).toEqual(['vip'])
})
