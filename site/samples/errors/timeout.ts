import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

try {
  await client.addTags(contact, ['vip'], { deadline: 2_000 })
} catch (error) {
  if (isTagsError(error)) console.log(error.message)
}
