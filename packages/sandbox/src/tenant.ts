import { type Account, createAccount } from './account.ts'
import { act } from './act.ts'
import type { ContactSeed } from './contacts.ts'
import { errorOf } from './errors.ts'
import { fieldsIn } from './fields.ts'
import { pageOf } from './pages.ts'
import { createPipeline, type Outcome, type Pipeline, type Received } from './pipeline.ts'
import { successReply } from './reply.ts'
import { parsed, queryOf, type SandboxRequest } from './requests.ts'
import type { Resource } from './resource.ts'
import { matchRoles, type Values } from './roles.ts'
import { checkSeeds } from './seeds.ts'
import { serve, updateFields } from './serve.ts'
import type { CommonOptions } from './types.ts'
import { compile, type Vendor } from './vendor.ts'

/** The account of one vendor, and the way of a request to it. */
export interface Tenant extends Pick<Pipeline, 'handle' | 'fail'> {
  vendor: Vendor
  account: () => Account
  reset: () => void
}

/**
 * Creates an account. Its requests are added to `requests`.
 * @throws {TypeError} if the document has no `x-unified`, or the vendor cannot have a contact of `given`.
 */
export function createTenant(
  document: object,
  given: readonly ContactSeed[],
  options: CommonOptions,
  requests: SandboxRequest[],
): Tenant {
  const vendor = compile(document)
  checkSeeds(vendor, given)
  const seeds = given.map(({ tags = [], ...seed }) => ({ ...seed, tags: [...tags] }))
  let account = seeded(vendor, seeds)
  const roles = (request: Received) =>
    matchRoles(vendor.roles, request.operation, valuesOf(request)).map(({ name }) => name)
  // A request that is under way during a reset belongs to the account before it.
  const open = () => {
    const own = account
    return { roles, act: (request: Received) => answer(vendor, own, request) }
  }
  const pipeline = createPipeline(vendor, options, open, requests)

  return {
    vendor,
    account: () => account,
    handle: pipeline.handle,
    fail: pipeline.fail,
    reset() {
      pipeline.reset()
      account = seeded(vendor, seeds)
    },
  }
}

/** Carries out a request that the vendor accepts, and returns its answer. */
export function answer(vendor: Vendor, account: Account, request: Received): Outcome {
  const { facts, resources } = vendor
  const { operation } = request
  const values = valuesOf(request)
  const resource = resources.get(operation.id) as Resource
  const matches = matchRoles(vendor.roles, operation, values)
  const outcome = matches.length
    ? act(vendor, account, operation, matches)
    : serve(vendor, account, operation, resource, values)
  if (outcome.code) return errorOf(operation, outcome.code, outcome.subject)
  const contact = outcome.scope?.contact
  if (matches.length && contact && resource.contact && operation.method !== 'GET') {
    // The same request may change other fields than the tags.
    const [example] = operation.body?.examples ?? []
    const [{ tags: _, ...fields } = {}] = fieldsIn(example?.value, values.body, facts)
    updateFields(resource, account, contact, fields)
  }
  const { pages } = operation
  if (!pages || !outcome.scope) return successReply(facts, account, operation, outcome)
  const isOfContacts = resource.shows === 'contacts'
  const page = pageOf(pages, operation, values, request.url, account, outcome.scope, isOfContacts)
  return successReply(facts, account, operation, { ...outcome, scope: page.scope, page })
}

/** Creates an account with contacts. */
export function seeded({ facts }: Vendor, seeds: readonly ContactSeed[]): Account {
  const [contact] = facts.ids
  const [tag] = facts.tagIds
  const [tagging] = facts.taggingIds
  const examples = { contact, tag, tagging, tags: facts.idsByName }
  const account = createAccount(examples, facts.ignoresCase)
  for (const { id, email, phone, tags = [] } of seeds) {
    const created = account.create({ id: id === undefined ? id : String(id), email, phone })
    for (const name of tags) account.add(created, name)
  }
  return account
}

/** Returns the parameters and the body of a request. */
export const valuesOf = ({ url, values, body }: Received): Values => ({
  parameters: { ...queryOf(url.searchParams), ...values },
  body: body ? parsed(body) : undefined,
})
