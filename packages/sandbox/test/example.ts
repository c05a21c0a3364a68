import { type Case, cases, contacts, exampleOf, json, type Vendor } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { clientOf } from './vendors.ts'

/** The e-mail address of the contact in the documents' examples. */
export const example = 'mina@example.com'

/** The e-mail address of the account's contact. */
export const own = 'ada@example.org'

/** Creates an account whose contact has the id and the tags of the examples, and an e-mail address of its own. */
export function exampleAccount({ document }: Vendor): Sandbox {
  const [{ id }] = contacts({ document } as Vendor) as unknown as [{ id: string }]
  const { operationId, outputs } = document['x-unified'].getTags ?? {}
  const reader = cases({ document }).find(({ operation }) => operation.operationId === operationId)
  const [[, response] = []] = reader?.responses ?? []
  const values = String(outputs?.tags)
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
  const hasEmail = JSON.stringify(document.paths).includes(example)
  const contact = { id, tags: [...tags, 'newsletter'], ...(hasEmail && { email: own }) }
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
