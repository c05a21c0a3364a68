import { createChecker } from '@tags/drift'
import { type Case, cases, contacts, exampleOf, json, type Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { bodyChecker } from './schema.ts'
import { clientOf, vendors } from './vendors.ts'

const example = 'mina@example.com'
const own = 'ada@example.org'

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', (_, vendor) => {
  const checker = createChecker(vendor.document)
  const check = bodyChecker(vendor)

  /** Sends the example of a request, and returns what is wrong with the response. */
  async function send(sandbox: Sandbox, { method, path, request }: Case) {
    const sent: { method: string; url: string; response: Response }[] = []
    const fetch = async (url: string, init: RequestInit) => {
      const response = await sandbox.fetch(url, init)
      sent.push({ method, url, response: response.clone() })
      return response
    }
    await clientOf(vendor, fetch)
      .api[method](path, request)
      .catch(() => {})
    const [{ url, response } = expect.unreachable('nothing was sent')] = sent
    const body = await response.text()
    const { status } = response
    const headers = [...response.headers].filter(([name]) => name !== 'x-sandbox')
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
    (id, given) => {
      it('succeeds with what the document says, and shows no other contact', async () => {
        const sandbox = exampleAccount(vendor)
        const first = await send(sandbox, given)
        // The contact of the example may be named by its e-mail address.
        const isUnknown = first.status === 404
        const { status, body, origin, faults } = isUnknown
          ? await send(sandbox, withEmail(given))
          : first
        expect(faults).toEqual([])
        expect(status).toBeLessThan(300)
        const known = [...sandbox.contacts.values()].map(({ email }) => email)
        const isShown = origin === 'state' && body.includes(example)
        expect(isShown && !known.includes(example)).toBe(false)
      })

      it.each(given.responses.map(([status]) => status))('%i fits the document', async (status) => {
        const sandbox = exampleAccount(vendor)
        sandbox.fail(id, { status })
        const reply = await send(sandbox, given)
        expect(reply).toMatchObject({ status, faults: [] })
      })
    },
  )
})

/** Returns a request with the e-mail address of the account's contact. */
const withEmail = (given: Case): Case => ({
  ...given,
  request: JSON.parse(JSON.stringify(given.request).replaceAll(example, own)),
})

/** Creates an account whose contact has the id and the tags of the examples, and an e-mail address of its own. */
function exampleAccount(vendor: Vendor): Sandbox {
  const { document } = vendor
  const [{ id }] = contacts(vendor) as unknown as [{ id: string }]
  const { operationId, outputs } = document['x-unified'].getTags
  const reader = cases(vendor).find(({ operation }) => operation.operationId === operationId)
  const [[, response] = []] = reader?.responses ?? []
  const values = outputs.tags
    .split('/')
    .slice(1)
    .reduce(
      (found: unknown[], key: string) =>
        found.flatMap((value) =>
          key === '*' ? Object.values(Object(value)) : [Object(value)[key]],
        ),
      [exampleOf(json(response))],
    )
  const tags = values.flat().flatMap((value: string) => value.split(', '))
  const hasEmail = JSON.stringify(document.paths).includes(example)
  const contact = { id, tags: [...tags, 'newsletter'], ...(hasEmail && { email: own }) }
  return createSandbox(document as object, { contacts: [contact as never] })
}
