import { expect, it } from 'vitest'
import { accountOf, sandboxAccount } from '../../src/access/account.ts'
import type { VendorEntry } from '../../src/access/entry.ts'
import { findVendor } from '../../src/access/vendor.ts'

const mailchimp = findVendor('mailchimp') as VendorEntry
const account = (options: Record<string, string>) =>
  accountOf(mailchimp, { apiKey: 'a-secret-us3', listId: 'l1', ...options })

it('is described by the parts of its requests, and a short hash of its credential', () => {
  const text = account({}).describe()
  expect(text).toMatch(/^list id "l1", credential [0-9a-f]{16}:[0-9a-f]{8}$/)
  expect(account({}).describe()).not.toBe(text)
})

it('shows no part of a request that is a secret', () => {
  const options = [
    { name: 'deviceKey', variable: 'X', example: 'k', isRequired: true, isSecret: true },
  ]
  const entry = { ...mailchimp, options }
  const text = accountOf(entry, { apiKey: 'a', deviceKey: 'hidden' }).describe()
  expect(text).toMatch(/^credential /)
  expect(accountOf(entry, { apiKey: 'a', deviceKey: 'other' }).compare(text)).toBe(
    'otherCredential',
  )
})

const text = account({}).describe()
it.each([
  ['same', {}, text],
  ['same', { baseUrl: 'https://us3.api.mailchimp.com/3.0' }, text],
  ['otherCredential', { apiKey: 'renewed-us3' }, text],
  ['otherAccount', { listId: 'l2' }, text],
  ['otherAccount', { dc: 'us4' }, text],
  ['otherAccount', { listId: 'l1", credential 00' }, text],
  ['otherAccount', {}, ''],
  ['otherAccount', {}, 'sandbox'],
  ['otherAccount', {}, text.replace(/.$/, '')],
] as const)('is %s with %o and %s', (match, options, description) => {
  expect(account(options).compare(description)).toBe(match)
})

it('is one for all sandboxes', () => {
  expect(sandboxAccount.compare(sandboxAccount.describe())).toBe('same')
  expect(sandboxAccount.compare(text)).toBe('otherAccount')
})
