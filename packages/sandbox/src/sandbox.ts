import { child, entries, fieldsOf } from '@tags/drift/document'
import { type ContactSeed, type Contacts, contactsOf } from './contacts.ts'
import type { SandboxRequest } from './requests.ts'
import { checkSeeds } from './seeds.ts'
import { createTenant, type Tenant } from './tenant.ts'
import type {
  CommonOptions,
  Sandbox,
  Sandboxes,
  SandboxesOptions,
  SandboxOptions,
} from './types.ts'

/**
 * Creates an account in memory of the vendor whose document this is, the `openapi.json` of a client's package. Several
 * documents make an account each, which share one `fetch`: the host of a request says whose it is.
 * @throws {TypeError} if a document has no `x-unified`, or a vendor cannot have a contact that is given.
 */
export function createSandbox<const Specs extends readonly object[]>(
  documents: Specs,
  options?: SandboxesOptions<Specs>,
): Sandboxes<Specs>
// The last, so that an error of the compiler is about one document.
export function createSandbox<Spec extends object>(
  document: Spec & (Spec extends readonly unknown[] ? never : unknown),
  options?: SandboxOptions<Spec>,
): Sandbox
export function createSandbox(
  document: object,
  options: CommonOptions & { contacts?: readonly unknown[] } = {},
): Sandbox | Sandboxes<object[]> {
  const isList = Array.isArray(document)
  const documents: object[] = isList && document.length ? document : [document]
  checkOptions(options)
  const { contacts: seeds } = options
  const requests: SandboxRequest[] = []
  const tenants = documents.map((document, index) => {
    const own = ((isList ? seeds?.[index] : seeds) ?? []) as ContactSeed[]
    return createTenant(document, own, options, requests)
  })
  const contacts = tenants.map(({ vendor, account }) =>
    contactsOf(account, (contact) => checkSeeds(vendor, [contact])),
  )
  const common = {
    async fetch(input: string | URL | Request, init: RequestInit = {}) {
      // A signal of another realm, as in Jest, is no signal for `Request`.
      const { signal: given, ...rest } = init
      const request = new Request(input, rest)
      const signal = given ?? request.signal
      if (signal.aborted) throw signal.reason
      const response = await tenantOf(tenants, request).handle(request, signal)
      if (signal.aborted) throw signal.reason
      return response
    },
    requests,
    fail: (...order: Parameters<Tenant['fail']>) => failEach(tenants, order),
    reset() {
      requests.length = 0
      for (const tenant of tenants) tenant.reset()
    },
  }
  return isList ? { ...common, contacts } : { ...common, contacts: contacts[0] as Contacts }
}

/** The expectation for each option, and the check of it. */
const optionChecks: Record<
  keyof SandboxOptions<object>,
  [expected: string, check: (value: never) => boolean]
> = {
  // `checkSeeds` says more.
  contacts: ['a list of contacts', () => true],
  credential: ["a text, such as 'a-token'", (value) => typeof value === 'string'],
  limits: ['true or false', (value) => typeof value === 'boolean'],
  clock: ['a clock, such as createClock()', (value) => typeof Object(value).now === 'function'],
}

/** @throws {TypeError} if an option has another name or another form. */
function checkOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const [expected, check] = optionChecks[name as keyof typeof optionChecks] ?? []
    if (!expected || !check) {
      const known = Object.keys(optionChecks).join(', ')
      throw new TypeError(`createSandbox has no option ${name}; it has ${known}.`)
    }
    if (value !== undefined && !check(value as never)) {
      throw new TypeError(`createSandbox: ${name} must be ${expected}.`)
    }
  }
}

/** Makes an operation fail at each vendor that has it. */
function failEach(tenants: readonly Tenant[], order: Parameters<Tenant['fail']>): () => void {
  const ends: (() => void)[] = []
  let reason: unknown
  for (const { fail } of tenants) {
    try {
      ends.push(fail(...order))
    } catch (error) {
      reason = error
    }
  }
  if (!ends.length) throw reason
  return () => {
    for (const end of ends) end()
  }
}

/** Finds the vendor of a request by its host, or else by its operation. */
function tenantOf(tenants: readonly Tenant[], { method, url: href }: Request): Tenant {
  const url = new URL(href)
  const byHost = tenants.find(({ vendor }) =>
    entries(child(vendor.root, 'servers')).some(([, server]) => isServer(server, url)),
  )
  const byRoute = tenants.find(({ vendor }) => vendor.route(method, href)?.operation)
  return byHost ?? byRoute ?? (tenants[0] as Tenant)
}

/**
 * Checks whether a URL is one of a server, by HTTP or HTTPS. A variable stands for a part of the host or of the path,
 * or for the whole URL.
 */
function isServer(server: Parameters<typeof fieldsOf>[0], { href }: URL): boolean {
  const { url } = fieldsOf(server)
  const { default: usual } = fieldsOf(entries(child(server, 'variables'))[0]?.[1])
  const template = /^\{/.test(String(url)) ? String(usual) : String(url)
  const parts = template.replace(/^https?:/, '').split(/\{[^}]*\}/)
  const between = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^https?:${between.join('[^/]+')}(?=[/?]|$)`).test(href)
}
