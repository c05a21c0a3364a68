import { clientCommander } from '@tags/client-commander'

const client = clientCommander({
  token: process.env.CLIENT_COMMANDER_TOKEN!,
  onEvent({ type, operation }) {
    if (type === 'attempt') console.log(`a request: ${operation}`)
  },
})

const seats = Array.from({ length: 24 }, (_, seat) => `seat-${seat}`)
await client.addTags({ id: 'jd79abc123def' }, seats)
