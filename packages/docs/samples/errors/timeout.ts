import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

try {
  await client.addTags(contact, ['vip'], { deadline: 300 })
} catch (error) {
  if (isTagsError(error)) console.log(error.message)
}
