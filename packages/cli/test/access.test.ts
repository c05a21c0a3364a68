import type { Vendor } from '@tags/scripts/clients'
import { expect, it } from 'vitest'
import { accessVendors, variablesOf } from '../src/access.ts'

const vendor = (
  name: string,
  credentialOptions: string[],
  requestOptions: Vendor['requestOptions'] = {},
): Vendor => ({
  name,
  factory: name,
  credentialOptions,
  requestOptions,

  document: {},
  create: (options) => ({
    api: { GET: async () => ({ response: Response.json(options) }) } as never,
  }),
})

it.each([
  ['highlevel', ['token'], ['HIGHLEVEL_TOKEN']],
  ['whautomate', ['apiKey'], ['WHAUTOMATE_API_KEY']],
  ['client-commander', ['token'], ['CLIENT_COMMANDER_TOKEN']],
  ['acme', ['username', 'password'], ['ACME_USERNAME', 'ACME_PASSWORD']],
])('the credential of %s', (name, options, want) => {
  expect(variablesOf(vendor(name, options))).toEqual(want)
})

it('the parts of every request are variables as well', async () => {
  const vendors = [vendor('acme', ['apiKey'], { accountId: 12 })]
  const access = accessVendors(vendors, { ACME_API_KEY: 'key', ACME_ACCOUNT_ID: '7' }).get('acme')
  if (!access || !('client' in access)) return expect.unreachable('there is no client')
  const { response } = await access.client.api.GET('/')
  expect(await response.json()).toEqual({ apiKey: 'key', accountId: '7' })
})

it('requires every part of a credential, and passes it to the client', async () => {
  const vendors = [vendor('acme', ['username', 'password']), vendor('other', ['apiKey'])]
  const env = { ACME_USERNAME: 'ann', OTHER_API_KEY: 'key' }
  const access = accessVendors(vendors, env)
  expect(access.get('acme')).toEqual({ skipped: 'ACME_PASSWORD is not set' })
  const other = access.get('other')
  if (!other || !('client' in other)) return expect.unreachable('there is no client')
  const { response } = await other.client.api.GET('/')
  expect(await response.json()).toEqual({ apiKey: 'key' })
})

it('counts an empty variable as none', () => {
  expect(() => accessVendors([vendor('acme', ['token'])], { ACME_TOKEN: '' })).toThrow(
    /set that of at least one vendor:\n {2}acme {2}ACME_TOKEN$/i,
  )
})
