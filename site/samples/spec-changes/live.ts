import { watchDrift } from '@tags/drift'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }

const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  fetch: watchDrift(spec, {
    sample: 0.1, // every tenth response, the first among them
    onDrift: (drift) => console.log(drift),
  }),
})

const contact = { id: 'sx6wyHhbFdRXh302LLNR' }
const { tags } = await client.addTags(contact, ['vip'])
console.log(tags)
