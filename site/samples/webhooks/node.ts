import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { verifyWebhook } from '@tags/highlevel/webhooks'

export const server = createServer(async (request, response) => {
  try {
    const body = await buffer(request)
    const event = await verifyWebhook({ headers: request.headers, body })
    if (event?.type === 'ContactTagUpdate') console.log(event.id, event.tags)
    response.writeHead(204).end()
  } catch {
    response.writeHead(401).end()
  }
})
