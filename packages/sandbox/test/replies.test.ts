import { createChecker } from '@tags/drift'
import { type Case, cases } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { emailIn, exampleAccount, own, sendExample } from './example.ts'
import { bodyChecker } from './schema.ts'
import { kindsOf, vendors } from './vendors.ts'

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', (_, vendor) => {
  const checker = createChecker(vendor.document)
  const example = emailIn(vendor) ?? own
  const check = bodyChecker(vendor)

  /** Sends the example of a request, and returns what is wrong with the response. */
  async function send(sandbox: Sandbox, given: Case) {
    const { method, path } = given
    const { url, response } = await sendExample(vendor, sandbox, given)
    const body = await response.text()
    const { status } = response
    const headers = [...response.headers]
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status,
      body,
      origin: response.headers.get('x-sandbox'),
      faults: [
        ...checker.response({ method, url, status, headers, body }),
        ...check(path, method, status, isJson ? JSON.parse(body) : body || undefined),
      ],
    }
  }

  describe.each(cases(vendor).map((one) => [one.operation.operationId as string, one] as const))(
    '%s',
    (_, given) => {
      it('succeeds with what the document says, and shows no other contact', async () => {
        const account = exampleAccount(vendor)
        const first = await send(account, given)
        // The contact of the example may be named by its e-mail address, and the account may have its tag.
        const hasId = kindsOf(vendor).includes('id')
        const isUnknown = first.status === 404 || (!hasId && first.status >= 400)
        const isDuplicate = !isUnknown && [409, 422].includes(first.status)
        const sandbox = isDuplicate ? createSandbox(vendor.document as object) : account
        const { status, body, origin, faults } =
          isUnknown || isDuplicate
            ? await send(sandbox, isUnknown ? withEmail(given, example) : given)
            : first
        expect(faults).toEqual([])
        expect(status).toBeLessThan(300)
        const known = [...sandbox.contacts.values()].map(({ email }) => email)
        const isShown = origin === 'state' && body.includes(example)
        expect(isShown && !known.includes(example)).toBe(false)
      })

      it('fits the document for a contact of which only the id is known', async () => {
        const sandbox = exampleAccount(vendor)
        const [id = ''] = [...sandbox.contacts.keys()]
        sandbox.contacts.set(id, {})
        expect((await send(sandbox, given)).faults).toEqual([])
      })

      it.each(given.responses.map(([status]) => status))('%i fits the document', async (status) => {
        const sandbox = exampleAccount(vendor)
        sandbox.fail(`${given.method} ${given.path}`, { status })
        const reply = await send(sandbox, given)
        expect(reply).toMatchObject({ status, faults: [] })
      })
    },
  )
})

/** Returns a request with the e-mail address of the account's contact. */
const withEmail = (given: Case, example: string): Case => ({
  ...given,
  request: JSON.parse(JSON.stringify(given.request).replaceAll(example, own)),
})
