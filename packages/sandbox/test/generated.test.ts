import { createChecker } from '@tags/drift'
import { type Case, cases, type Mock, startMocks, type Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailIn, exampleAccount } from './example.ts'
import { requestJudge } from './generated/ajv.ts'
import { exceptions } from './generated/exceptions.ts'
import { type Generated, requestsOf, targetOf } from './generated/request.ts'
import { bodyChecker } from './schema.ts'
import { clientOf, vendors } from './vendors.ts'

const seed = Number(process.env.FUZZ_SEED ?? 20_261_130)

/** The number of requests to each operation. */
const count = process.env.CI ? 60 : 25

let mocks: Map<string, Mock>
beforeAll(async () => {
  mocks = await startMocks(vendors)
})
afterAll(() => Promise.all([...(mocks?.values() ?? [])].map((mock) => mock.stop())))

/** Returns the headers that a client sends with a request: the credential, the version and others. */
async function headersOf(vendor: Vendor, { method, path, request }: Case): Promise<Headers> {
  const { promise, resolve } = Promise.withResolvers<Headers>()
  const fetch = async (_: string, { headers }: RequestInit) => {
    resolve(new Headers(headers))
    return new Response('{}', { status: 500 })
  }
  const call = clientOf(vendor, fetch).api[method](path, request)
  const [headers] = await Promise.all([promise, call.catch(() => {})])
  headers.delete('content-type')
  return headers
}

/** Returns the second argument of `fetch` for a request. */
function initOf({ method }: Case, given: Headers, request: Generated): RequestInit {
  const headers = new Headers(given)
  const text =
    request.text ?? (request.body === undefined ? undefined : JSON.stringify(request.body))
  if (!request.hasCredential) {
    for (const [name, value] of given) {
      if (name === 'authorization' || value === 'right') headers.delete(name)
    }
  }
  if (text !== undefined) headers.set('content-type', request.type)
  return { method, headers, ...(text !== undefined && { body: text }) }
}

/** Adds the credential to a target, where the vendor has it in the query. */
function withKey({ document }: Vendor, target: string, { hasCredential }: Generated): string {
  const schemes: { in?: string; name?: string }[] = Object.values(
    document.components.securitySchemes,
  )
  const keys = schemes.flatMap(({ in: place, name }) => (place === 'query' ? `${name}=right` : []))
  const sent = hasCredential ? keys : []
  return sent.length ? `${target}${target.includes('?') ? '&' : '?'}${sent.join('&')}` : target
}

/** Asks Prism for the status of a request. */
async function askPrism(vendor: Vendor, target: string, init: RequestInit): Promise<number> {
  const response = await fetch(`${mocks.get(vendor.name)?.url}${target}`, init)
  await response.arrayBuffer()
  return response.status
}

/** Creates an account whose contact and tags are those of the examples. */
function accountOf(vendor: Vendor): Sandbox {
  const [contact] = [...exampleAccount(vendor).contacts.values()]
  const { email, ...rest } = contact ?? { tags: [] }
  const seed = { ...rest, ...(email !== undefined && { email: emailIn(vendor) }) }
  return createSandbox(vendor.document as object, { contacts: [seed as never] })
}

const isAboutOwn = ({ request: { params }, bodySchema, parameters }: Case, { path }: Generated) =>
  !bodySchema &&
  parameters.every((one) => one.in !== 'query') &&
  Object.entries(path).every(([name, text]) => text === String(params.path?.[name]))

/** A vendor ignores what its document does not know, but not a value or a media type that it does not know. */
const isRefused = ({ rule, expected }: { rule: string; expected: string }): boolean =>
  !rule.startsWith('undocumented-') ||
  rule === 'undocumented-value' ||
  (rule === 'undocumented-content-type' && expected !== 'no body')

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', (_, vendor) => {
  const judge = requestJudge(vendor)
  const checker = createChecker(vendor.document)
  const checkBody = bodyChecker(vendor)
  const sandbox = accountOf(vendor)

  it.each(cases(vendor).map((one) => [one.operation.operationId as string, one] as const))(
    '%s takes the requests that Prism takes, and no others',
    async (_, one) => {
      const headers = await headersOf(vendor, one)
      let taken = 0
      const property = fc.asyncProperty(requestsOf(vendor, one), async (request) => {
        sandbox.reset()
        const before = [...sandbox.contacts]
        const target = withKey(vendor, targetOf(one, request), request)
        const init = initOf(one, headers, request)
        const faults = judge(one, request)
        const isRight = faults.length === 0

        const response = await sandbox.fetch(`http://127.0.0.1${target}`, init)
        const { status } = response
        const [{ problems = [] } = {}] = sandbox.requests
        const isTaken = request.hasCredential && !problems.some(isRefused)
        expect(isTaken, `by Ajv: ${faults}; by the sandbox: ${JSON.stringify(problems)}`).toBe(
          isRight,
        )
        // A tag that the account has already is taken, and then refused.
        if (status < 400 || status === 409) taken += 1
        if (!isRight) expect(status).toBeGreaterThanOrEqual(400)
        // Without a body, a request with the ids of the examples is about the account's own.
        if (isRight && isAboutOwn(one, request)) expect(status).toBeLessThan(400)
        // Another may be about a contact or a tag that the account does not have.
        if (isRight && status >= 400) expect([400, 403, 404, 409, 422]).toContain(status)
        if (status >= 400) expect([...sandbox.contacts]).toEqual(before)
        expect(await replyFaults(one, target, response)).toEqual([])

        if (exceptions.some(({ applies }) => applies({ vendor, one, request, faults }))) return
        expect((await askPrism(vendor, target, init)) < 400, 'by Prism').toBe(isRight)
      })
      await fc.assert(property, { seed, numRuns: count, markInterruptAsFailure: false })
      expect(taken).toBeGreaterThan(0)
    },
  )

  /** Lists what is wrong in a reply, by the checker and by Ajv. */
  async function replyFaults(one: Case, url: string, response: Response): Promise<unknown[]> {
    const { status, headers } = response
    const body = await response.text()
    // An operation without a documented error of this kind is answered with the bare status.
    const { responses } = one.operation
    if (/^40[01]$/.test(`${status}`) && !body && !responses[status] && !responses.default) return []
    const isJson = /json/.test(headers.get('content-type') ?? '')
    return [
      ...checker.response({ method: one.method, url, status, headers: [...headers], body }),
      ...checkBody(one.path, one.method, status, isJson ? JSON.parse(body) : body || undefined),
    ]
  }
})

describe('Prism is wrong about', () => {
  it.each(exceptions.map((exception) => [exception.name, exception] as const))(
    '%s',
    async (_, { shown }) => {
      const vendor = vendors.find(({ name }) => name === shown.vendor) as Vendor
      const one = cases(vendor).find(
        ({ operation }) => operation.operationId === shown.operation,
      ) as Case
      const path = Object.fromEntries(
        Object.entries(one.request.params.path ?? {}).map(([name, value]) => [name, `${value}`]),
      )
      const request: Generated = {
        ...{ path, query: [], type: 'application/json', hasCredential: true },
        ...shown.request,
      }
      const init = initOf(one, await headersOf(vendor, one), request)
      const target = targetOf(one, request)
      const faults = requestJudge(vendor)(one, request)
      const { status } = await accountOf(vendor).fetch(`http://127.0.0.1${target}`, init)
      expect(status < 400, 'the sandbox and Ajv agree').toBe(faults.length === 0)
      // A request that Prism never answers ends here.
      const signal = AbortSignal.timeout(3000)
      const prism = await askPrism(vendor, target, { ...init, signal }).catch(() => undefined)
      expect(prism === undefined || prism < 400 !== (faults.length === 0)).toBe(true)
    },
  )
})
