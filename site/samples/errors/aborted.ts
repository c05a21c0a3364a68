import { highlevel, isTagsError } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const stop = new AbortController()
setTimeout(() => stop.abort(new Error('the page was left')), 1_000)

try {
  const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
  await client.getTags(contact, { signal: stop.signal })
} catch (error) {
  if (!isTagsError(error)) throw error
  console.log(error.code, (error.cause as Error).message)
}
