import { kit } from '@tags/kit'

const client = kit({
  apiKey: process.env.KIT_API_KEY!,
  onEvent: ({ type, operation }) => {
    if (type === 'attempt') console.log(`sends ${operation}`)
  },
})
const mina = { email: 'mina@example.com' }

console.log(await client.addTags(mina, ['vip']))
console.log(await client.removeTags(mina, ['vip']))
