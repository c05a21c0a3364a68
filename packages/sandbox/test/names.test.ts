import { type Case, cases } from '@tags/mocks'
import { createSandbox, type Sandbox } from '@tags/sandbox'
import { describe, expect, it } from 'vitest'
import { exampleAccount, sendExample } from './example.ts'
import { renamed } from './renamed.ts'
import { vendors } from './vendors.ts'

describe.each(vendors.map((vendor) => [vendor.name, vendor] as const))('%s', (_, vendor) => {
  const { document, urlOf } = renamed(vendor.document)

  /** Creates the account of the examples, and one of the renamed document. */
  function accounts(): [Sandbox, Sandbox] {
    const account = exampleAccount(vendor)
    const contacts = [...account.contacts.values()] as never
    return [account, createSandbox(document, { contacts })]
  }

  /** Sends an example twice, and again when the account has no contact. Returns the responses and the contacts. */
  async function play(sandbox: Sandbox, one: Case, rename: typeof urlOf = (_, url) => url) {
    const results: unknown[][] = []
    const fetch: Sandbox['fetch'] = (url, init) =>
      sandbox.fetch(rename(init?.method ?? 'GET', String(url)), init)
    for (const isEmpty of [false, false, true]) {
      if (isEmpty) for (const id of [...sandbox.contacts.keys()]) sandbox.contacts.delete(id)
      const { response } = await sendExample(vendor, { ...sandbox, fetch }, one)
      const origin = response.headers.get('x-sandbox')
      const text = await response.text()
      results.push([response.status, origin, text, structuredClone([...sandbox.contacts])])
    }
    return results
  }

  it.each(cases(vendor).map((one) => [one.operation.operationId as string, one] as const))(
    '%s does the same under another name',
    async (id, one) => {
      const [account, other] = accounts()
      const expected = await play(account, one)
      expect(await play(other, one, urlOf)).toEqual(expected)
      const [{ operationId, status } = {}] = other.requests
      expect(operationId).not.toBe(id)
      expect([operationId, status]).toEqual([expect.stringMatching(/^o\d+$/), expected[0]?.[0]])
    },
  )
})
