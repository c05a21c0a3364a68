import type { ClientOptions } from '@tags/core'
import type { Vendor, VendorClient } from '@tags/mocks'
import { inject } from 'vitest'

/** A credential that must never be seen outside of a request's headers. */
export const canary = 'canary-4f1d9e'

const credentials = (vendor: Vendor) =>
  Object.fromEntries(vendor.credentialOptions.map((option) => [option, canary]))

/**
 * Creates a client of a vendor's mock, which limits no rate. `prefer` asks for a documented response, or returns what
 * to ask for by the request's method and path.
 */
export function mocked(
  vendor: Vendor,
  prefer?: string | ((method: string, path: string) => string | undefined),
  onRequest: () => void = () => {},
): VendorClient {
  const baseUrl = inject('mocks')[vendor.name] as string
  return vendor.create({
    ...credentials(vendor),
    baseUrl,
    limiter: false,
    maxRetries: 0,
    fetch: (url, init) => {
      onRequest()
      const path = url.slice(baseUrl.length).replace(/\?.*/, '')
      const wanted = typeof prefer === 'function' ? prefer(init.method, path) : prefer
      // The mock answers an error with text only if that is accepted.
      const isError = /code=[45]/.test(wanted ?? '')
      const accept = `${init.headers.accept}${isError ? ', text/plain;q=0.1' : ''}`
      const headers = { ...init.headers, accept, ...(wanted && { prefer: wanted }) }
      return fetch(url, { ...init, headers })
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

/** Creates a client without a rate limit that gets these responses in turn, and a list of its requests. */
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
    limiter: false,
    maxRetries: 0,
    ...options,
  })
  return { client, sent }
}
