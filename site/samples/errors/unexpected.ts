import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

try {
  await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
} catch (error) {
  if (isTagsError(error)) console.log(error.message, error.body)
}
