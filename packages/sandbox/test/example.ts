import { type Case, cases, contacts, exampleOf, json, type Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { clientOf } from './vendors.ts'

/** Returns the e-mail address of the contact in a document's examples, if they have one. */
export function emailIn(vendor: Vendor): string | undefined {
  const [named] = contacts(vendor).flatMap(({ email }: { email?: string }) => email ?? [])
  const bodies = cases(vendor).flatMap(({ request, responses }) => [
    ...responses.map(([, response]) => exampleOf(json(response) ?? {})),
    request,
  ])
  const [, first] = /"([^"\s@:/]+@[^"\s@]+)"/.exec(JSON.stringify(bodies)) ?? []
  return named ?? first
}

/** The e-mail address of the account's contact. */
export const own = 'ada@example.org'

/** Creates an account whose contact has the id and the tags of the examples, and an e-mail address of its own. */
export function exampleAccount(vendor: Vendor): Sandbox {
  const { document } = vendor
  const [{ id }] = contacts(vendor) as unknown as [{ id: string }]
  const { getTags, tag } = document['x-unified']
  // A vendor may have no list of the contact's tags, but one of the account's.
  const { operationId, outputs } = getTags ?? tag?.find ?? {}
  const reader = cases({ document }).find(({ operation }) => operation.operationId === operationId)
  const [[, response] = []] = reader?.responses ?? []
  const values = String(outputs?.tags ?? outputs?.name)
    .split('/')
    .slice(1)
    .reduce(
      (found: unknown[], key) =>
        found.flatMap((value) =>
          key === '*' ? Object.values(Object(value)) : [Object(value)[key]],
        ),
      [reader && exampleOf(json(response))],
    )
  const tags = values
    .flat()
    .flatMap((value) =>
      typeof value === 'string' ? value.split(', ') : (Object(value).name ?? []),
    )
  const contact = { id, tags: [...tags, 'newsletter'], ...(emailIn(vendor) && { email: own }) }
  return createSandbox(document as object, { contacts: [contact as never] })
}

/** Sends the example of a request to a sandbox, and returns the response. */
export async function sendExample(
  vendor: Vendor,
  sandbox: Sandbox,
  { method, path, request }: Case,
): Promise<{ url: string; response: Response }> {
  const sent: { url: string; response: Response }[] = []
  const fetch = async (url: string, init: RequestInit) => {
    const response = await sandbox.fetch(url, init)
    sent.push({ url, response: response.clone() })
    return response
  }
  await clientOf(vendor, fetch)
    .api[method](path, request)
    .catch(() => {})
  const [first] = sent
  if (!first) throw new Error('nothing was sent')
  return first
}
