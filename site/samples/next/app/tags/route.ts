import { isTagsError } from '@tags/highlevel'
import { client } from '../highlevel'

export async function POST(request: Request): Promise<Response> {
  const { id } = await request.json()
  try {
    return Response.json(await client.addTags({ id }, ['vip']))
  } catch (error) {
    if (!isTagsError(error)) throw error
    const status = error.code === 'invalid' ? 400 : 502
    return Response.json({ code: error.code }, { status })
  }
}
