import { highlevel } from '@tags/highlevel'

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  onEvent({ type, operation }) {
    if (type !== 'pause') console.log(operation, type)
  },
})
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

await Promise.all([
  client.addTags(contact, ['trial']),
  client.removeTags(contact, ['trial']),
])
