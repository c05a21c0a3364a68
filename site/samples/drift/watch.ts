import { watchDrift } from '@tags/drift'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }

export const client = highlevel({
  token: process.env.HIGHLEVEL_TOKEN!,
  fetch: watchDrift(spec, {
    onDrift: ({ operation, place, expected, found }) =>
      console.warn(operation, place, expected, found),
    sample: 0.1,
  }),
})
// GET /contacts/{contactId} 200 body.contact.dnd boolean string
