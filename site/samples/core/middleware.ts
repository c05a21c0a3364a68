import { highlevel, type Middleware } from '@tags/highlevel'

/** Adds an id to each request, and logs the status of the response. */
const traced: Middleware = {
  onRequest({ request, id }) {
    request.headers.set('x-trace-id', id)
    return request
  },
  onResponse({ response, schemaPath, id }) {
    console.log(id, schemaPath, response.status)
  },
}

export const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN! })
client.api.use(traced)
