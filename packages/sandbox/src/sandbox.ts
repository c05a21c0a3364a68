import { type Account, type Contact, createAccount } from './account.ts'
import { act, scopeOf } from './act.ts'
import type { Example, Operation, Reply } from './document.ts'
import { type Chosen, errorOf, successesOf } from './errors.ts'
import { render, type Scope } from './render.ts'
import { matchRoles } from './roles.ts'
import type { ContactSeed, Sandbox, SandboxOptions } from './types.ts'
import { compile, type Vendor } from './vendor.ts'

/** The header of a response that says whether it shows the account's state, or an example of the document. */
const originHeader = 'x-sandbox'

/** Creates an account of a vendor in memory. */
export function createSandbox<Spec extends object>(
  document: Spec,
  options: SandboxOptions<Spec> = {},
): Sandbox {
  const vendor = compile(document)
  const { credential } = options
  const seeds = (options.contacts ?? []) as ContactSeed[]
  let account = seeded(vendor, seeds)

  async function answer(request: Request): Promise<Response> {
    const { method } = request
    const url = new URL(request.url)
    const route = vendor.route(method, request.url)
    const operation = operationOf(vendor, route?.path, method)
    if (!operation) {
      const text = `The document of ${vendor.name} has no operation ${method} ${url.pathname}.`
      return new Response(text, { status: 404, headers: { 'content-type': 'text/plain' } })
    }
    const body = await request.text()
    const given = vendor.readCredential?.({ headers: request.headers, url })
    if (vendor.readCredential && (given === undefined || given !== (credential ?? given))) {
      return respond(errorOf(operation, 'unauthorized'))
    }
    const message = { method, url: request.url, headers: request.headers, body }
    const problems = vendor.checker
      .request(message)
      .filter(({ rule }) => !rule.startsWith('undocumented-') || rule === 'undocumented-value')
    if (problems.length) return respond(errorOf(operation, 'invalid'))

    const parameters = { ...queryOf(url), ...route?.values }
    const values = { parameters, body: parse(body) }
    const matches = matchRoles(vendor.roles, operation, values)
    const outcome = act(vendor, account, operation, matches)
    if (outcome.code) return respond(errorOf(operation, outcome.code, outcome.subject))
    const reply = successOf(operation, outcome)
    return respond(success(vendor, account, reply, outcome))
  }

  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      const response = await answer(request)
      request.signal.throwIfAborted()
      return response
    },
    get contacts() {
      return account.contacts
    },
    reset() {
      account = seeded(vendor, seeds)
    },
  }
}

function seeded({ facts }: Vendor, seeds: readonly ContactSeed[]): Account {
  const [contact] = facts.ids
  const [tag] = facts.tagIds
  const [tagging] = facts.taggingIds
  const account = createAccount({ contact, tag, tagging }, facts.ignoresCase)
  for (const { id, email, phone, tags = [] } of seeds) {
    const created: Contact = account.create({ id: id && String(id), email, phone })
    for (const name of tags) account.add(created, name)
  }
  return account
}

const operationOf = (
  { operations }: Vendor,
  path: string | undefined,
  method: string,
): Operation | undefined =>
  [...operations.values()].find((one) => one.path === path && one.method === method.toUpperCase())

/** Chooses the successful response by what changed. */
function successOf(
  operation: Operation,
  { isNew, byStatus, scope }: { isNew: boolean; byStatus?: object | undefined; scope: Scope },
): Reply | undefined {
  const all = successesOf(operation)
  if (byStatus) {
    const wanted = Object.entries(byStatus).find(
      ([, list]) => Object(list).length > 0 === scope.changed.length > 0,
    )
    const found = all.find(({ status }) => String(status) === wanted?.[0])
    if (found) return found
  }
  return all.find(({ status }) => isNew && status === 201) ?? all[0]
}

/** Writes the account's state into the example of a response. */
function success(
  { facts }: Vendor,
  account: Account,
  reply: Reply | undefined,
  { scope, meanings }: { scope: Scope; meanings: Parameters<typeof render>[3]['meanings'] },
): Chosen & { isState: boolean } {
  let isState = false
  const [example] = reply?.media?.examples ?? []
  const context = {
    facts,
    meanings,
    scopeOf: (contact: Contact, { changed, tag }: Scope) => ({
      ...scopeOf(account, contact),
      changed,
      tag,
    }),
    onWrite() {
      isState = true
    },
  }
  const written: Example | undefined = example && {
    name: example.name,
    value: render(example.value, reply?.media?.schema ?? [], scope, context),
  }
  return { status: reply?.status ?? 200, ...(reply && { reply }), example: written, isState }
}

function respond({
  status,
  reply,
  example,
  isState = true,
}: Chosen & { isState?: boolean }): Response {
  const headers = new Headers(reply?.headers)
  headers.set(originHeader, isState ? 'state' : 'example')
  if (!reply?.media || !example) return new Response(null, { status, headers })
  const { type } = reply.media
  headers.set('content-type', type)
  const text = typeof example.value === 'string' && !/json/.test(type)
  return new Response(text ? String(example.value) : JSON.stringify(example.value), {
    status,
    headers,
  })
}

function queryOf({ searchParams }: URL): Record<string, unknown> {
  const names = new Set(searchParams.keys())
  return Object.fromEntries(
    [...names].map((name) => {
      const all = searchParams.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
