import { type Calls, createApi, type Vendor } from '../src/adapter.ts'
import { apiKeyQuery, basic, bearer } from '../src/credential.ts'
import type { ClientOptions, FetchInit } from '../src/index.ts'

/** An API that uses every feature of the request path. */
export interface Paths {
  '/items/{id}': {
    get: {
      parameters: {
        path: { id: string }
        query?: { tags?: string[]; since?: Date; text?: unknown }
      }
      responses: { 200: { content: { 'application/json': { tags?: string[] } } } }
    }
    delete: {
      parameters: { path: { id: string } }
      responses: { 204: { content?: never } }
    }
  }
}

export const secret = 'secret-9b1c'

const credentials = {
  bearer: bearer('acme', { token: secret }, 'token'),
  basic: basic('acme', { username: 'ada', password: secret }),
  query: apiKeyQuery('acme', { apiKey: secret }, 'apiKey', 'api key'),
}

/** A client of that API. */
export function acme(
  options: ClientOptions = {},
  credential: keyof typeof credentials = 'bearer',
  vendor: Partial<Vendor> = {},
) {
  return createApi<Calls<Paths>>(
    {
      name: 'acme',
      version: '1.2.3',
      baseUrl: 'https://api.example.com/v1',
      credential: credentials[credential],
      headers: { 'api-version': '7' },
      operations: {
        'GET /items/{id}': { id: 'getItem', query: { tags: 'comma' } },
        'DELETE /items/{id}': { id: 'deleteItem', empty: [204] },
      },
      limits: [],
      ...vendor,
    },
    { maxRetries: 0, ...options },
  )
}

/** Creates a fetch that answers with `respond`, and a list of its requests. */
export function recorder(respond: () => Response | Promise<Response> = () => Response.json({})) {
  const requests: Request[] = []
  const fetch = async (url: string, init: FetchInit) => {
    requests.push(new Request(url, init as RequestInit))
    return respond()
  }
  return { fetch, requests }
}
