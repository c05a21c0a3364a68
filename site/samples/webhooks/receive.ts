import { isTagsError, verifyWebhook } from '@tags/intercom/webhooks'

/** Answers a webhook of Intercom, on any platform that has Request and Response. */
export async function receive(request: Request): Promise<Response> {
  try {
    const event = await verifyWebhook(
      { headers: request.headers, body: await request.text() },
      { secret: process.env.INTERCOM_CLIENT_SECRET! },
    )
    if (event?.topic === 'contact.user.tag.created') {
      const { contact, tag } = event.data.item
      console.log(contact?.id, tag?.name)
    }
    return new Response(null, { status: 204 })
  } catch (error) {
    if (!isTagsError(error)) throw error
    console.log(error.message)
    return new Response(null, {
      status: error.code === 'unauthorized' ? 401 : 500,
    })
  }
}
