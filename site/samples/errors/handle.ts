import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })

try {
  await client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip'])
} catch (error) {
  if (!isTagsError(error)) throw error
  switch (error.code) {
    case 'not_found':
      console.log('no such contact: drop it from the list')
      break
    case 'unauthorized':
    case 'forbidden':
      console.log('a person must look at the credential')
      break
    default:
      console.log(`put back, to be tried later: ${error.message}`)
  }
}
