import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

try {
  await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
} catch (error) {
  if (!isTagsError(error)) throw error
  console.log(error.message)
  const { code, vendor, operation, status, body, requestId } = error
  console.log({ code, vendor, operation, status, body, requestId })
}
