import { aelyst, isTagsError } from '@tags/aelyst'

const client = aelyst({ token: process.env.AELYST_TOKEN! })
const seats = Array.from({ length: 12 }, (_, index) => `seat-${index + 1}`)

try {
  await client.addTags({ id: '12345' }, seats)
} catch (error) {
  if (!isTagsError(error)) throw error
  const { code, delivered = [] } = error
  console.log(`${code} after ${delivered.length} tags`)
  console.log(seats.filter((seat) => !delivered.includes(seat)))
}
