import { clientCommander, isTagsError } from '@tags/client-commander'

const client = clientCommander({
  token: process.env.CLIENT_COMMANDER_TOKEN!,
})

try {
  await client.addTags({ id: 'jd79' }, ['vip'])
} catch (error) {
  if (!isTagsError(error)) throw error
  console.log(error.code, error.status)
  console.log(error.message)
}
