import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const contact = { id: 'sx6wyHhbFdRXh302LLNR' }

try {
  await client.addTags(contact, ['vip'], { deadline: 5_000 })
} catch (error) {
  if (!isTagsError(error) || !error.retryAt) throw error
  const wait = error.retryAt.getTime() - Date.now()
  console.log(`${error.code}: again in ${Math.ceil(wait / 1000)} s`)
}
