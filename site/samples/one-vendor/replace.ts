import { chatwoot } from '@tags/chatwoot'

const client = chatwoot({
  apiKey: process.env.CHATWOOT_API_KEY!,
  accountId: 12,
  onEvent: ({ type, operation }) => {
    if (type === 'attempt') console.log(`sends ${operation}`)
  },
})

console.log(await client.addTags({ id: 420 }, ['customer']))
console.log(await client.addTags({ id: 420 }, ['vip']))
