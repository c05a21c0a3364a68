import { kit, listContacts, type PagePosition } from '@tags/kit'
import spec from '@tags/kit/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

const contacts = Array.from({ length: 2500 }, (_, index) => ({
  email: `person${index}@example.com`,
}))
const { fetch, fail } = createSandbox(spec, { contacts })
const client = kit({ apiKey: 'any', fetch, maxRetries: 0 })

// What a program would keep in a file.
const rows = new Map<string, string | undefined>()
let from: PagePosition | undefined

async function read() {
  const options = {
    ...(from && { from }),
    onPage(next: PagePosition) {
      from = next
      fail('listSubscribers', { status: 503, times: 1 })
    },
  }
  for await (const { contactId, email } of listContacts(client, options)) {
    rows.set(contactId, email)
  }
}

for (let isOver = false; !isOver; ) {
  try {
    await read()
    isOver = true
  } catch (error) {
    console.log(`${rows.size} contacts, then ${(error as Error).message}`)
  }
}
console.log(`${rows.size} contacts`)
