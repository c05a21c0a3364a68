import { intercom, isTagsError } from '@tags/intercom'

const client = intercom({ token: process.env.INTERCOM_TOKEN! })

try {
  await client.addTags({ email: 'mina@example.com' }, ['vip'])
} catch (error) {
  if (!isTagsError(error) || error.code !== 'ambiguous') throw error
  console.log(error.message)
  console.log(error.contactIds)
}
