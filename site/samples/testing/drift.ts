import { createChecker } from '@tags/drift'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }

// The reply of your test in place of HighLevel.
const reply = { tags: ['vip', 'hot lead'], added: ['vip'] }

const checker = createChecker(spec)
const drifts = checker.response({
  method: 'POST',
  url: '/contacts/c-1/tags',
  status: 200,
  headers: [['content-type', 'application/json']],
  body: JSON.stringify(reply),
})
for (const { rule, place, expected, found } of drifts)
  console.log(`${rule}: ${place}: expected ${expected}, found ${found}`)
