import type { ClientOptions } from '@tags/core'
import type { Vendor, VendorClient } from '@tags/mocks'
import { inject } from 'vitest'

/** A credential that must never be seen outside of a request's headers. */
export const canary = 'canary-4f1d9e'

const credentials = (vendor: Vendor) =>
  Object.fromEntries(vendor.credentialOptions.map((option) => [option, canary]))

/** Creates a client that requests the documented response with this status from its vendor's mock. */
export function mocked(
  vendor: Vendor,
  prefer?: string,
  onRequest: () => void = () => {},
): VendorClient {
  return vendor.create({
    ...credentials(vendor),
    baseUrl: inject('mocks')[vendor.name] as string,
    maxRetries: 0,
    fetch: (url, init) => {
      onRequest()
      return fetch(url, { ...init, headers: { ...init.headers, ...(prefer && { prefer }) } })
    },
  })
}

/** Calls a unified method by its name. */
export const callUnified = (
  client: VendorClient,
  method: string,
  contact: unknown,
  tags: unknown,
): Promise<unknown> => {
  const call = client[method as 'addTags'] as (...args: unknown[]) => Promise<unknown>
  return method === 'getTags' ? call(contact) : call(contact, tags)
}

/** Creates a client that gets these responses in turn, and a list of its requests. */
export function stubbed(
  vendor: Vendor,
  respond: () => Response | Promise<Response>,
  options: ClientOptions & Record<string, unknown> = {},
) {
  const sent: Request[] = []
  const client = vendor.create({
    ...credentials(vendor),
    fetch: async (url, init) => {
      sent.push(new Request(url, init))
      return respond()
    },
    maxRetries: 0,
    ...options,
  })
  return { client, sent }
}
