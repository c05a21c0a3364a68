import { type Account, type Contact, createAccount } from './account.ts'
import { act, scopeOf } from './act.ts'
import type { Example, Operation, Reply } from './document.ts'
import { errorOf, successesOf } from './errors.ts'
import { type Accepted, createPipeline, type Outcome } from './pipeline.ts'
import { render, type Scope } from './render.ts'
import { matchRoles } from './roles.ts'
import type { ContactSeed, Sandbox, SandboxOptions } from './types.ts'
import { compile, type Vendor } from './vendor.ts'

/** Creates an account of a vendor in memory. */
export function createSandbox<Spec extends object>(
  document: Spec,
  options: SandboxOptions<Spec> = {},
): Sandbox {
  const vendor = compile(document)
  const seeds = (options.contacts ?? []) as ContactSeed[]
  let account = seeded(vendor, seeds)
  const pipeline = createPipeline(vendor, options, answer)

  function answer({ operation, url, values, body }: Accepted): Outcome {
    const parameters = { ...queryOf(url), ...values }
    const matches = matchRoles(vendor.roles, operation, { parameters, body: parse(body) })
    const outcome = act(vendor, account, operation, matches)
    if (outcome.code) return errorOf(operation, outcome.code, outcome.subject)
    return success(vendor, account, successOf(operation, outcome), outcome)
  }

  return {
    async fetch(input, init = {}) {
      // A signal of another realm, as in Jest, is no signal for `Request`.
      const { signal: given, ...rest } = init
      const request = new Request(input, rest)
      const signal = given ?? request.signal
      if (signal.aborted) throw signal.reason
      const response = await pipeline.handle(request, signal)
      if (signal.aborted) throw signal.reason
      return response
    },
    requests: pipeline.requests,
    fail: pipeline.fail,
    get contacts() {
      return account.contacts
    },
    reset() {
      pipeline.reset()
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
    const created: Contact = account.create({
      id: id === undefined ? id : String(id),
      email,
      phone,
    })
    for (const name of tags) account.add(created, name)
  }
  return account
}

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
): Outcome {
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
