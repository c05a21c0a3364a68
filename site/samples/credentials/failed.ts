import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({
  token: () => Promise.reject(new Error('the vault is sealed')),
})

try {
  await client.getTags({ id: 'sx6wyHhbFdRXh302LLNR' })
} catch (error) {
  if (!isTagsError(error)) throw error
  console.log(error.code, error.status, error.message)
  console.log((error.cause as Error).message)
}
