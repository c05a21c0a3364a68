import { highlevel, unwrap } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const { contact } = unwrap(
  await client.api.GET('/contacts/search/duplicate', {
    params: {
      query: { locationId: 've9EPM428h8vShlRW1KT', email: 'mina@example.com' },
    },
  }),
)
if (contact?.id) console.log(await client.addTags({ id: contact.id }, ['vip']))
