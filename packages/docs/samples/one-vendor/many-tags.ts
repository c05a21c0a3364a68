import { aelyst } from '@tags/aelyst'

const client = aelyst({
  token: process.env.AELYST_TOKEN!,
  onEvent({ type, operation }) {
    if (type === 'attempt') console.log(`a request: ${operation}`)
  },
})

const seats = Array.from({ length: 12 }, (_, index) => `seat-${index + 1}`)
console.log(await client.addTags({ id: '12345' }, seats))
