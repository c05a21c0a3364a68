import type { Fetch } from './cases.ts'
import type { Answer, Received } from './vendor.ts'

/** A vendor that a tool simulates within the process. */
export interface Stage {
  received: Received[]
  /** The fetch that the tool needs, if it does not replace the platform's. */
  fetch?: Fetch
  stop: () => void | Promise<void>
}

/** Intercepts the requests to `origin`, and returns the n-th answer to the n-th. */
export type Intercept = (origin: string, answers: readonly Answer[]) => Promise<Stage>

const record = (method: string, path: string, headers: Headers, body: string): Received => ({
  method,
  path,
  token: headers.get('authorization')?.replace('Bearer ', ''),
  type: headers.get('content-type') ?? undefined,
  body,
})

/** The next answer, as a status, a body and headers. */
function next(answers: readonly Answer[], received: Received[]) {
  const answer = answers[received.length - 1]
  if (typeof answer !== 'object') throw new Error(`There is no answer ${received.length}.`)
  const { status, body = {}, headers = {} } = answer
  return {
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
}

const msw =
  (version: 2 | 3): Intercept =>
  async (origin, answers) => {
    const { http, HttpResponse } = version === 2 ? await import('msw2') : await import('msw3')
    const { setupServer } = version === 2 ? await import('msw2/node') : await import('msw3/node')
    const received: Received[] = []
    const handler = http.all(`${origin}/*`, async ({ request }: { request: Request }) => {
      const { method, url, headers } = request
      received.push(record(method, new URL(url).pathname, headers, await request.text()))
      const { status, body, headers: sent } = next(answers, received)
      return new HttpResponse(body, { status, headers: sent })
    })
    const server = setupServer(handler as never)
    server.listen()
    return { received, stop: () => void server.close() }
  }

const nock14: Intercept = async (origin, answers) => {
  const { default: nock } = await import('nock14')
  const received: Received[] = []
  if (!nock.isActive()) nock.activate()
  for (const method of ['GET', 'POST', 'DELETE']) {
    nock(origin)
      .persist()
      .intercept(/./, method)
      .reply(function (path, body) {
        const headers = new Headers(this.req.headers as unknown as Record<string, string>)
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        received.push(record(method, path, headers, text))
        const answer = next(answers, received)
        return [answer.status, answer.body, answer.headers]
      })
  }
  return {
    received,
    stop() {
      nock.cleanAll()
      nock.restore()
    },
  }
}

const nock15: Intercept = async (origin, answers) => {
  const { default: nock } = await import('nock15')
  const received: Received[] = []
  if (!nock.isActive()) nock.activate()
  for (const method of ['GET', 'POST', 'DELETE']) {
    nock(origin)
      .persist()
      .intercept(/./, method)
      .reply(async (request: Request) => {
        const { pathname } = new URL(request.url)
        received.push(record(method, pathname, request.headers, await request.text()))
        const answer = next(answers, received)
        return [answer.status, answer.body, answer.headers]
      })
  }
  return {
    received,
    stop() {
      nock.cleanAll()
      nock.restore()
    },
  }
}

const mockAgent =
  (version: 7 | 8, isGlobal: boolean): Intercept =>
  async (origin, answers) => {
    const { MockAgent, fetch, getGlobalDispatcher, setGlobalDispatcher } =
      version === 7 ? await import('undici7') : ((await import('undici8')) as never)
    const received: Received[] = []
    const agent = new MockAgent()
    agent.disableNetConnect()
    const any = () => true
    agent
      .get(origin)
      .intercept({ path: any, method: any } as never)
      .reply(({ method, path, headers, body }) => {
        const sent = new Headers(headers as Record<string, string>)
        received.push(record(method, path, sent, String(body ?? '')))
        const answer = next(answers, received)
        const { status: statusCode, body: data, headers: replied } = answer
        return { statusCode, data, responseOptions: { headers: replied } }
      })
      .persist()
    const before = getGlobalDispatcher()
    if (isGlobal) setGlobalDispatcher(agent)
    return {
      received,
      ...(!isGlobal && {
        fetch: (url, init) => fetch(url, { ...init, dispatcher: agent }),
      }),
      async stop() {
        setGlobalDispatcher(before)
        await agent.close()
      },
    }
  }

/** The interceptors by name of the tool. */
export const interceptors: Record<string, Intercept> = {
  'msw 2': msw(2),
  'msw 3': msw(3),
  'nock 14': nock14,
  'nock 15': nock15,
  'MockAgent of undici 7, global': mockAgent(7, true),
  'MockAgent and fetch of undici 7': mockAgent(7, false),
  'MockAgent and fetch of undici 8': mockAgent(8, false),
}
