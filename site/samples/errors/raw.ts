import { highlevel, isTagsError, unwrap } from '@tags/highlevel'

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
const params = { path: { contactId: 'sx6wyHhbFdRXh302LLNR' } }

const result = await client.api.GET('/contacts/{contactId}', {
  params,
})
if (result.error) console.log(result.response.status, result.error)

try {
  unwrap(result)
} catch (error) {
  if (isTagsError(error)) console.log(error.code)
}
