import { kit } from '@tags/kit'
import spec from '@tags/kit/openapi.json' with { type: 'json' }
import { planTags } from '@tags/sandbox'

const client = kit({ apiKey: process.env.KIT_API_KEY! })
const plans = planTags(spec, client)
const mina = { email: 'mina@example.com' }

const removal = await plans.removeTags(mina, ['vip'])
for (const { method, url, when = ['always'] } of removal.requests) {
  console.log(`${method} ${decodeURIComponent(url)} (${when.join(', ')})`)
}

const { limits } = await plans.addTags(mina, ['vip'])
for (const { requests, seconds, most = Infinity } of limits) {
  const minutes = (4000 * most * seconds) / requests / 60
  console.log(`4,000 contacts take at most ${minutes} minutes`)
}
