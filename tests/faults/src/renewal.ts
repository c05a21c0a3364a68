import { highlevel } from '@tags/highlevel'
import { addOne, type Highlevel, numbered, outcomes } from './calls.ts'
import { canary } from './canary.ts'
import type { Row, Stage } from './row.ts'
import type { FaultServer, Step } from './server.ts'
import { added, json } from './steps.ts'

/** Returns the n-th credential of a run. */
export const token = (count: number) => `${canary}-${count}`

/** HighLevel's answer to an expired credential. */
export const expired = json(401, { statusCode: 401, message: 'Invalid JWT' })

/** HighLevel's answer with the same status after a timeout of its gateway. */
export const timedOut = json(401, { statusCode: 401, message: 'Command timed out' })

/** HighLevel's answer with the same status for a missing scope. */
export const outOfScope = json(401, {
  statusCode: 401,
  message: 'The token is not authorized for this scope.',
})

/** Returns the number of a request's credential. */
export const given = ({ headers }: { headers: Record<string, string> }): number =>
  Number(/-(\d+)$/.exec(headers.authorization ?? headers['x-api-key'] ?? '')?.[1])

/** Accepts only requests with the second credential or a later one. */
export const fromSecond: Step = (exchange) =>
  (given(exchange.request) > 1 ? added : expired)(exchange)

/** The delay of the function that returns credentials, in milliseconds. */
const slowness = 30

/** Creates a credential function that returns the result of `make`; `calls` counts its calls. */
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

/** Fails to make a credential, with an error that quotes another one. */
export const refuse = (): never => {
  throw new Error(`cannot renew ${token(1)}`)
}

/** Makes calls with a client that must ask `count` times for its credential; `make` makes the n-th. */
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

/** Adds a tag to fifty contacts at once, and expects exactly the wanted outcomes. */
export const addFifty =
  (wanted: string) =>
  async ({ addTags }: Highlevel, { expect }: Stage) => {
    const result = await outcomes(numbered(50, (id) => addTags({ id }, ['vip'])))
    expect(result === wanted, `of fifty calls came ${result}`)
  }

/** Adds a tag, which must fail with `unauthorized`, and then again. */
export async function addAgain(client: Highlevel, { expect }: Stage) {
  const result = await outcomes([addOne(client)])
  expect(result === '1 × unauthorized', `of the first call came ${result}`)
  return addOne(client)
}

/** Returns the numbers of the credentials that a server received. */
const seen = ({ requests }: FaultServer): string => requests.map(given).join()

/** Expects that the server received the first credential, then the second. */
export const sawFirstAndSecond: Row['check'] = ({ server }, expect) =>
  expect(seen(server) === '1,2', `the server saw the credentials ${seen(server)}`)

/** Accepts each credential `times` times. */
export function expiring(times: number): Step {
  return (exchange) => {
    const { server, request } = exchange
    const uses = server.requests.filter((other) => given(other) === given(request)).length
    return (uses > times ? expired : added)(exchange)
  }
}
