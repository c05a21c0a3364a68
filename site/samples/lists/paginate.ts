import { kit, paginate } from '@tags/kit'
import spec from '@tags/kit/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const contacts = Array.from({ length: 2500 }, (_, index) => ({
  email: `person${index}@example.com`,
}))
const { fetch, requests } = createSandbox(spec, { contacts })
const client = kit({ apiKey: 'any', fetch })

const query = { status: 'all', per_page: 1000 } as const
let count = 0
for await (const { created_at } of paginate(client, 'GET /v4/subscribers', {
  params: { query },
  timeout: 10_000,
})) {
  if (created_at > '2026-01-01') count += 1
}
console.log(`${count} new ones, read with ${requests.length} requests`)
