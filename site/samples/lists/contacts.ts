import { kit, listContacts } from '@tags/kit'
import spec from '@tags/kit/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'

// An account in memory, in place of yours: each third of 2,500 has a tag.
const contacts = Array.from({ length: 2500 }, (_, index) => ({
  email: `person${index}@example.com`,
  tags: index % 3 ? [] : ['vip'],
}))
const { fetch } = createSandbox(spec, { contacts })

const client = kit({ apiKey: 'any', fetch })
let count = 0
for await (const { contactId, email } of listContacts(client, { tag: 'vip' })) {
  if (count < 2) console.log(contactId, email)
  count += 1
}
console.log(`${count} contacts`)
