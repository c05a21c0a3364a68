import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  maxRetries: 0,
})

try {
  await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
} catch (error) {
  if (!isTagsError(error)) throw error
  console.log(error.message)
  const { code } = error.cause as { code?: string }
  console.log(code)
}
