import { child, entries, fieldsOf } from '@tags/drift/document'
import { contactsOf } from './contacts.ts'
import { type Incoming, incomingOf } from './incoming.ts'
import type { SandboxRequest } from './requests.ts'
import { checkSeeds } from './seeds.ts'
import { createTenant, type Tenant } from './tenant.ts'
import type { ContactSeed, Sandbox, SandboxOptions } from './types.ts'
import { compile } from './vendor.ts'

/**
 * Creates an account in memory of the vendor whose document this is, the `openapi.json` of a client's package. Several
 * documents make an account each, which share one `fetch`: the host of a request says whose it is.
 * @throws {TypeError} if a document has no `x-unified`, or a contact is none that the vendor can have.
 */
export function createSandbox<const Spec extends object>(
  document: Spec,
  options: SandboxOptions<Spec> = {},
): Sandbox<Spec> {
  const { contacts, credential, limits = false, clock = { now: () => Date.now() } } = options
  const isList = Array.isArray(document)
  const documents: object[] = isList ? document : [document]
  const requests: SandboxRequest[] = []
  const tenants = documents.map((document, index) => {
    const seeds = (isList ? Object(contacts)[index] : contacts) ?? []
    const vendor = compile(document)
    const onRequest = (record: SandboxRequest) => requests.push(record)
    return createTenant(vendor, { seeds, credential, hasLimits: limits, clock, onRequest })
  })
  const views = tenants.map(({ vendor, account }) =>
    contactsOf(account, (contact) => checkSeeds(vendor, [contact as ContactSeed])),
  )
  const [only] = tenants as [Tenant]
  return {
    async fetch(input, init) {
      const request = await incomingOf(input, init)
      request.signal?.throwIfAborted()
      return tenantOf(tenants, request).answer(request)
    },
    contacts: (isList ? views : views[0]) as Sandbox<Spec>['contacts'],
    requests,
    fail(target, failure) {
      const able = tenants.filter(({ targets }) => targets.has(target))
      const ends = (able.length ? able : [only]).map(({ fail }) => fail(target, failure))
      return () => {
        for (const end of ends) end()
      }
    },
    reset() {
      requests.length = 0
      for (const tenant of tenants) tenant.reset()
    },
  }
}

/** Finds the vendor of a request by its host, or else by its operation. */
function tenantOf(tenants: readonly Tenant[], { method, url }: Incoming): Tenant {
  const byHost = tenants.find(({ vendor }) =>
    entries(child(vendor.root, 'servers')).some(([, server]) => isServer(server, url)),
  )
  const byRoute = tenants.find(({ vendor }) => vendor.route(method, url.href)?.operation)
  return byHost ?? byRoute ?? (tenants[0] as Tenant)
}

/** Checks whether a URL is one of a server. A variable stands for a part of the host or of the path. */
function isServer(server: Parameters<typeof fieldsOf>[0], { href }: URL): boolean {
  const { url } = fieldsOf(server)
  const parts = String(url).split(/\{[^}]*\}/)
  if (!parts[0]) {
    const { default: usual } = fieldsOf(entries(child(server, 'variables'))[0]?.[1])
    return typeof usual === 'string' && href.startsWith(usual)
  }
  const between = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${between.join('[^/]+')}`).test(href)
}
