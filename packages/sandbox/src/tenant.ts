import { fieldsOf } from '@tags/drift/document'
import { type Account, createAccount } from './account.ts'
import { act } from './act.ts'
import type { Clock } from './clock.ts'
import type { Operation } from './document.ts'
import { errorOf } from './errors.ts'
import { createFailures, type Failures } from './failures.ts'
import { fieldsIn } from './fields.ts'
import { type Incoming, parse, queryOf } from './incoming.ts'
import { createLimits, type Limit } from './limits.ts'
import { originHeader, replyOf, successReply } from './reply.ts'
import { recordOf, type SandboxRequest } from './requests.ts'
import { type Match, matchRoles, type Values } from './roles.ts'
import { checkSeeds } from './seeds.ts'
import { changeFields, serve } from './serve.ts'
import { brokenConnection, failureReply, type Reply, responseOf, wait } from './transport.ts'
import type { ContactSeed } from './types.ts'
import type { Vendor } from './vendor.ts'

interface TenantOptions {
  seeds: readonly ContactSeed[]
  /** The only credential that is accepted; absent: any. */
  credential: string | undefined
  /** Whether the rate limits of the document hold. */
  hasLimits: boolean
  clock: Clock
  /** Called with each request when it comes. */
  onRequest: (record: SandboxRequest) => void
}

/** The account of one vendor, and what answers requests from it. */
export interface Tenant {
  vendor: Vendor
  account: () => Account
  /** The names of what `fail` can make fail. */
  targets: ReadonlyMap<string, unknown>
  fail: Failures<string>['fail']
  answer: (request: Incoming) => Promise<Response>
  reset: () => void
}

export function createTenant(vendor: Vendor, options: TenantOptions): Tenant {
  const { seeds, credential, clock, onRequest } = options
  checkSeeds(vendor, seeds)
  const { 'x-rate-limit': documented } = fieldsOf(vendor.root)
  const limits = createLimits(
    options.hasLimits && Array.isArray(documented) ? (documented as Limit[]) : [],
    clock,
  )
  const targets = targetsOf(vendor)
  const failures = createFailures(targets)
  let account = seeded(vendor, seeds)

  /** Answers a request as the vendor does. */
  function trueReply(
    request: Incoming,
    operation: Operation,
    values: Values,
    matches: readonly Match[],
    isValid: boolean,
  ): Reply {
    const { method, url } = request
    const given = vendor.readCredential?.(request)
    if (vendor.readCredential && (given === undefined || given !== (credential ?? given))) {
      return replyOf(errorOf(operation, 'unauthorized'))
    }
    const admission = limits.admit({ method, path: url.pathname, credential: given ?? '' })
    const reply = admission.isRefused
      ? replyOf(errorOf(operation, 'rate_limited'))
      : isValid
        ? stateReply(operation, values, matches)
        : replyOf(errorOf(operation, 'invalid'))
    admission.release()
    return options.hasLimits
      ? { ...reply, headers: { ...reply.headers, ...admission.headers } }
      : reply
  }

  function stateReply(operation: Operation, values: Values, matches: readonly Match[]): Reply {
    const resource = vendor.resources.get(operation.id) ?? { updates: false }
    if (!matches.length) {
      const served = serve(vendor, account, operation, resource, values)
      return served.code
        ? replyOf(errorOf(operation, served.code, served.subject))
        : successReply(vendor.facts, account, operation, served)
    }
    const outcome = act(vendor, account, operation, matches)
    if (outcome.code) return replyOf(errorOf(operation, outcome.code, outcome.subject))
    const { contact } = outcome.scope
    if (contact && resource.contact && operation.body && operation.method !== 'GET') {
      const [example] = operation.body.examples
      const [{ tags: _, ...fields } = {}] = fieldsIn(example?.value, values.body, vendor.facts)
      changeFields(account, contact, fields)
    }
    return successReply(vendor.facts, account, operation, outcome)
  }

  return {
    vendor,
    account: () => account,
    targets,
    fail: failures.fail,
    async answer(request) {
      const { method, url, headers, body, signal } = request
      const route = vendor.route(method, url.href)
      const operation = route?.operation && vendor.byRoute.get(`${method} ${route.path}`)
      const record = recordOf({ method, url, operationId: operation?.id, body }, vendor.secrets)
      onRequest(record)
      record.problems = vendor.checker.request({ method, url: url.href, headers, body })
      if (!operation) {
        record.status = 404
        return responseOf(unknownOperation(vendor, request))
      }
      const values = { parameters: { ...queryOf(url), ...route.values }, body: parse(body) }
      const matches = matchRoles(vendor.roles, operation, values)
      const failure = failures.take(targetOf(operation, matches[0]?.name))
      if (failure?.delay) await wait(failure.delay, signal)
      if (failure?.fault === 'cut') throw brokenConnection()
      const isValid = !record.problems.some(isRefused)
      const reply =
        (failure && failureReply(failure, (status) => exampleOf(operation, status))) ??
        trueReply(request, operation, values, matches, isValid)
      record.status = reply.status
      return responseOf(reply, failure, signal)
    },
    reset() {
      account = seeded(vendor, seeds)
      failures.reset()
      limits.reset()
    },
  }
}

/** Whether a vendor refuses a request for this difference, rather than ignore it. */
const isRefused = ({ rule }: SandboxRequest['problems'][0]): boolean =>
  !rule.startsWith('undocumented-') || rule === 'undocumented-value'

const unknownOperation = ({ name }: Vendor, { method, url }: Incoming): Reply => ({
  status: 404,
  headers: { 'content-type': 'text/plain', [originHeader]: 'example' },
  body: `The document of ${name} has no operation ${method} ${url.pathname}.`,
})

/** Returns the documented answer with a status, as its example is. */
function exampleOf({ replies }: Operation, status: number): Reply | undefined {
  const reply = replies.find((one) => one.status === status)
  const [example] = reply?.media?.examples ?? []
  return reply && replyOf({ status, reply, example }, 'example')
}

/** Names a request for the failures on order, by its operation and its role. */
const targetOf = ({ id }: Operation, role = ''): string => `${id} ${role}`

/** Lists the requests that can be made to fail, by operationId, route and unified method. */
function targetsOf({ operations, roles, unified }: Vendor): Map<string, string[]> {
  const targets = new Map<string, string[]>()
  const add = (name: string, target: string) =>
    targets.set(name, [...(targets.get(name) ?? []), target])
  for (const { name, link } of roles) {
    const operation = operations.get(link.operationId)
    if (!operation || /[.]/.test(name)) continue
    const target = targetOf(operation, name)
    if (!operations.has(name)) add(name, target)
    if (name !== 'setTags') continue
    for (const method of ['addTags', 'removeTags']) {
      if (!unified[method] && !operations.has(method)) add(method, target)
    }
  }
  for (const operation of operations.values()) {
    const own = roles.filter(({ link }) => link.operationId === operation.id)
    for (const name of [operation.id, `${operation.method} ${operation.path}`]) {
      for (const role of ['', ...own.map(({ name }) => name)]) add(name, targetOf(operation, role))
    }
  }
  return targets
}

function seeded({ facts }: Vendor, seeds: readonly ContactSeed[]): Account {
  const [contact] = facts.ids
  const [tag] = facts.tagIds
  const [tagging] = facts.taggingIds
  const account = createAccount({ contact, tag, tagging, tags: facts.idsByName }, facts.ignoresCase)
  for (const { id, email, phone, tags = [] } of seeds) {
    const created = account.create({ id: id === undefined ? id : String(id), email, phone })
    for (const name of tags) account.add(created, name)
  }
  return account
}
