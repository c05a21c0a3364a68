import { kit } from '@tags/kit'
import spec from '@tags/kit/openapi.json' with { type: 'json' }
import { planTags } from '@tags/sandbox'

const client = kit({ apiKey: 'a-key' })
const plans = planTags(spec, client)

const { requests, least, most } = await plans.addTags(
  { email: 'mina@example.com' },
  ['vip'],
)
for (const { method, url, body } of requests) {
  console.log(method, url, body ?? '')
}
console.log(`${least} to ${most} requests`)
