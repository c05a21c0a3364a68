import { highlevel, isTagsError } from '@tags/highlevel'

interface Env {
  HIGHLEVEL_TOKEN: string
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { id } = (await request.json()) as { id: string }
    const client = highlevel({
      token: env.HIGHLEVEL_TOKEN,
      deadline: 20_000,
    })
    try {
      return Response.json(await client.addTags({ id }, ['vip']))
    } catch (error) {
      if (!isTagsError(error)) throw error
      const { code, retryAt } = error
      const status = code === 'invalid' ? 400 : 502
      return Response.json({ code, retryAt }, { status })
    }
  },
}
