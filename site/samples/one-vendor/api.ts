import { highlevel, unwrap } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

const query = {
  locationId: 've9EPM428h8vShlRW1KT',
  email: 'mina@example.com',
}
const { contact } = unwrap(
  await client.api.GET('/contacts/search/duplicate', {
    params: { query },
  }),
)
if (contact?.id) {
  console.log(await client.addTags({ id: contact.id }, ['vip']))
}
