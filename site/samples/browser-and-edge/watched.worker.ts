import { waitUntil } from 'cloudflare:workers'
import { watchDrift } from '@tags/drift'
import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }

const watched = watchDrift(spec, {
  onDrift: (drift) => console.warn(JSON.stringify(drift)),
  sample: 0.1,
  waitUntil,
})

export default {
  async fetch(request: Request, env: { HIGHLEVEL_TOKEN: string }) {
    const { id } = (await request.json()) as { id: string }
    const token = env.HIGHLEVEL_TOKEN
    const client = highlevel({ token, fetch: watched })
    return Response.json(await client.addTags({ id }, ['vip']))
  },
}
