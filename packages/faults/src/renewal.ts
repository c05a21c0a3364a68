import { highlevel } from '@tags/highlevel'
import { canary } from './canary.ts'
import { outcomes } from './failure.ts'
import type { Row, Stage } from './row.ts'
import type { FaultServer, Step } from './server.ts'
import { added, json } from './steps.ts'

/** The n-th credential of a run. */
export const token = (count: number) => `${canary}-${count}`

export const expired = json(401, { statusCode: 401, message: 'Invalid JWT' })
export const timedOut = json(401, { statusCode: 401, message: 'Command timed out' })
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

/** Gives another credential each time; `calls` counts them. */
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

export const refuse = (): never => {
  throw new Error(`cannot renew ${token(1)}`)
}

/** Calls with credentials of `made`, of which it must have given so many in the end. */
export const asking =
  (
    count: number,
    use: (client: ReturnType<typeof highlevel>, stage: Stage) => Promise<unknown>,
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

type Client = ReturnType<typeof highlevel>

export const addOne = async ({ addTags }: Client) => (await addTags({ id: 'c1' }, ['vip'])).tags

/** Adds a tag to fifty contacts at once, of which must come just that. */
export const addFifty =
  (wanted: string) =>
  async ({ addTags }: Client, { expect }: Stage) => {
    const calls = Array.from({ length: 50 }, (_, index) => addTags({ id: `c${index}` }, ['vip']))
    const result = await outcomes(calls)
    expect(result === wanted, `of fifty calls came ${result}`)
  }

/** The numbers of the credentials that a server saw. */
const seen = ({ requests }: FaultServer): string => requests.map(given).join()

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
