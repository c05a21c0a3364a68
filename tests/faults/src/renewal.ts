import { highlevel } from '@tags/highlevel'
import { addOne, type Highlevel, numbered, outcomes } from './calls.ts'
import { canary } from './canary.ts'
import type { Row, Stage } from './row.ts'
import type { FaultServer, Step } from './server.ts'
import { added, json } from './steps.ts'

/** The n-th credential of a run. */
export const token = (count: number) => `${canary}-${count}`

/** What HighLevel answers to a credential that has expired. */
export const expired = json(401, { statusCode: 401, message: 'Invalid JWT' })

/** What HighLevel answers with the same status where its gateway gave up. */
export const timedOut = json(401, { statusCode: 401, message: 'Command timed out' })

/** What HighLevel answers with the same status where it means 403. */
export const outOfScope = json(401, {
  statusCode: 401,
  message: 'The token is not authorized for this scope.',
})

/** The number of the credential that a request came with. */
export const given = ({ headers }: { headers: Record<string, string> }): number =>
  Number(/-(\d+)$/.exec(headers.authorization ?? headers['x-api-key'] ?? '')?.[1])

/** Takes only requests with the second credential or a later one. */
export const fromSecond: Step = (exchange) =>
  (given(exchange.request) > 1 ? added : expired)(exchange)

/** How many milliseconds the function takes that gives credentials. */
const slowness = 30

/** Gives the credentials that `make` makes; `calls` counts them. */
export function source(make: (count: number) => string | Promise<string> = token) {
  const counted = {
    calls: 0,
    async token(): Promise<string> {
      counted.calls += 1
      const { calls } = counted
      await new Promise((resolve) => setTimeout(resolve, slowness))
      return make(calls)
    },
  }
  return counted
}

/** Makes no credential, and quotes another in its error. */
export const refuse = (): never => {
  throw new Error(`cannot renew ${token(1)}`)
}

/** Makes calls with a client that must ask for its credential so many times; `make` makes the n-th. */
export const asking =
  (
    count: number,
    use: (client: Highlevel, stage: Stage) => Promise<unknown>,
    make?: (count: number) => string | Promise<string>,
  ) =>
  async (stage: Stage): Promise<unknown> => {
    const made = source(make)
    try {
      return await use(highlevel({ ...stage.options, token: made.token }), stage)
    } finally {
      const { calls } = made
      stage.expect(calls === count, `the credential was asked for ${calls} times, not ${count}`)
    }
  }

/** Adds a tag to fifty contacts at once, of which must come just what is wanted. */
export const addFifty =
  (wanted: string) =>
  async ({ addTags }: Highlevel, { expect }: Stage) => {
    const result = await outcomes(numbered(50, (id) => addTags({ id }, ['vip'])))
    expect(result === wanted, `of fifty calls came ${result}`)
  }

/** Adds a tag, which must fail for want of a credential, and then again. */
export async function addAgain(client: Highlevel, { expect }: Stage) {
  const result = await outcomes([addOne(client)])
  expect(result === '1 × unauthorized', `of the first call came ${result}`)
  return addOne(client)
}

/** The numbers of the credentials that a server saw. */
const seen = ({ requests }: FaultServer): string => requests.map(given).join()

/** Notes a server that did not see the first credential, then the second. */
export const sawFirstAndSecond: Row['check'] = ({ server }, expect) =>
  expect(seen(server) === '1,2', `the server saw the credentials ${seen(server)}`)

/** Takes each credential so many times. */
export function expiring(times: number): Step {
  return (exchange) => {
    const { server, request } = exchange
    const uses = server.requests.filter((other) => given(other) === given(request)).length
    return (uses > times ? expired : added)(exchange)
  }
}
