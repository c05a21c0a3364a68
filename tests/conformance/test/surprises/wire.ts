import type { ClientOptions, TagsError } from '@tags/core'
import { contacts, type Vendor, type VendorClient } from '@tags/mocks'
import { inject } from 'vitest'
import { stubbed } from '../client.ts'
import { caseOf, exampleReply, exampleTags, type Unified, unified } from '../unified.ts'

/** A reference to a contact by its id, or by another means if the vendor knows no id. */
export const idOf = (vendor: Vendor) => {
  const all = contacts(vendor)
  return (all.find((one) => 'id' in one) ?? all[0]) as never
}

/** A reference to a contact by an e-mail address. */
export const emailOf = (vendor: Vendor): { email: string } =>
  contacts(vendor).find((one) => 'email' in one) as never

export const methodOf = (vendor: Vendor, name: string): Unified =>
  unified(vendor).find((method) => method.name === name) as Unified

/** Checks whether a request is one of an operation, to the mock or to the vendor's server. */
export function isOf(
  vendor: Vendor,
  { method, path }: Unified['mapped'],
  request: Request,
): boolean {
  const [{ url, variables = {} }] = vendor.document.servers
  const server = url.replace(/\{(.*?)\}/g, (_: string, name: string) => variables[name].default)
  const base = server.replace(/^[a-z]+:\/\/[^/]*/, '').replace(/\/$/, '')
  const pattern = path.replace(/[.[\]()]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')
  return (
    request.method === method &&
    new RegExp(`^(${base})?${pattern}$`).test(new URL(request.url).pathname)
  )
}

/** Creates a client of the vendor's mock, and a list of its requests. */
export function watched(vendor: Vendor, status?: [Unified['mapped'], number]) {
  const sent: Request[] = []
  const baseUrl = inject('mocks')[vendor.name] as string
  const { client } = stubbed(vendor, () => Promise.reject(new Error('not sent')), {
    baseUrl,
    fetch: (url: string, init: RequestInit) => {
      const request = new Request(url, init)
      sent.push(request.clone())
      const headers = new Headers(init.headers)
      if (status && isOf(vendor, status[0], request)) {
        headers.set('prefer', `code=${status[1]}`)
        if (status[1] >= 400) headers.set('accept', 'application/json, text/plain;q=0.1')
      }
      return fetch(url, { ...init, headers })
    },
  })
  return { client, sent }
}

/** Answers each request with the example of its operation, but for those that `reply` answers. */
export function replied(
  vendor: Vendor,
  reply: (request: Request) => Response | undefined | Promise<Response | undefined>,
  options: ClientOptions & Record<string, unknown> = {},
) {
  const sent: Request[] = []
  const { client } = stubbed(vendor, () => Promise.reject(new Error('not sent')), {
    ...options,
    fetch: async (url: string, init: RequestInit) => {
      const request = new Request(url, init)
      sent.push(request.clone())
      return (await reply(request.clone())) ?? exampleOf(vendor, request)
    },
  })
  return { client, sent }
}

function exampleOf(vendor: Vendor, request: Request): Response {
  const { contact, tag, tagging } = vendor.document['x-unified']
  const links = [...Object.values(contact), tag?.find, tag?.create, tagging].filter(
    (link) => typeof link === 'object',
  )
  const all = [
    ...unified(vendor).map(({ mapped }) => mapped),
    ...links.map((link) => caseOf(vendor, link as never)),
  ]
  const found = all.find((one) => isOf(vendor, one, request)) as Unified['mapped']
  const [status = 200] = found.responses.find(([code]) => code < 300) ?? []
  const body = exampleReply(found, status)
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status })
}

/** Returns a method's tags that the vendor accepts. */
export const tagsOf = (vendor: Vendor, name: string): string[] =>
  exampleTags(vendor, methodOf(vendor, name))

/** Calls a unified method that the vendor has. */
export const callAny = (vendor: Vendor, client: VendorClient, contact: unknown = idOf(vendor)) =>
  client.getTags
    ? client.getTags(contact as never)
    : client.addTags?.(contact as never, tagsOf(vendor, 'addTags'))

/** Returns the error of a call. */
export const failure = (call: Promise<unknown> | undefined): Promise<TagsError> =>
  Promise.resolve(call).then(
    () => Promise.reject(new Error('the call succeeded')),
    (error) => error,
  )
