import { clientCommander, isTagsError } from '@tags/client-commander'

const client = clientCommander({
  token: process.env.CLIENT_COMMANDER_TOKEN!,
})
const seats = Array.from({ length: 24 }, (_, seat) => `seat-${seat}`)

try {
  await client.addTags({ id: 'jd79abc123def' }, seats)
} catch (error) {
  if (!isTagsError(error)) throw error
  const { code, delivered = [] } = error
  console.log(`${code} after ${delivered.length} tags`)
  console.log(seats.filter((seat) => !delivered.includes(seat)))
}
