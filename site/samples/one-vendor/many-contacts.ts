import { whautomate } from '@tags/whautomate'

const client = whautomate({ apiKey: process.env.WHAUTOMATE_API_KEY! })
const ids = ['bXcgZ2xXbCU', 'k3Vd0qT9xWe', 'LXhX3x8QYI']

const results = await Promise.all(
  ids.map((id) => client.addTags({ id }, ['vip'])),
)
console.log(`${results.length} contacts tagged`)
