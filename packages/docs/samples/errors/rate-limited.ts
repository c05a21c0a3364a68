import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

try {
  await client.addTags(contact, ['vip'], { deadline: 5_000 })
} catch (error) {
  if (!isTagsError(error) || !error.retryAt) throw error
  const seconds = Math.ceil((error.retryAt.getTime() - Date.now()) / 1000)
  console.log(`${error.code}: put it into a queue for ${seconds} s`)
}
