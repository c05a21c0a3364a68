import createClient from 'openapi-fetch'
import type { Middleware } from './api.ts'
import { type Call, type Change, emit, type Rewrite } from './call.ts'
import type { CallOptions, ClientOptions } from './contract.ts'
import { untilOver } from './deadline.ts'
import { isTagsError, type TagsErrorCode } from './error.ts'
import { invalid } from './input.ts'
import { withoutPrototype } from './object.ts'
import { checkNumber, resolveOptions, type Settings } from './options.ts'
import { applyPolicy } from './policy.ts'
import { createQueue, type Turn } from './queue.ts'
import { redact } from './redact.ts'
import { type AnyRequest, type Input, PlainRequest, serialize } from './request.ts'
import { classify, type Outcome } from './response.ts'
import { type Result, withOrigin } from './result.ts'
import type { Parameters, Vendor } from './vendor.ts'

/** The parts of a client that its unified methods share with its raw calls. */
interface Internals {
  vendor: Vendor
  settings: Settings
  takeTurn: (contact: string) => Turn
  /** Creates another client of the vendor. */
  createApi: typeof createApi
}

/** Shared by all copies of this module: `planTags` of `@tags/sandbox` reads the internals with it. */
const internalsKey = Symbol.for('@tags/core internals')

/** Returns the internals of a client's `api`. */
export const internalsOf = (api: object): Internals =>
  (api as { [internalsKey]: Internals })[internalsKey]

/** Shared by the requests of one unified call. */
export interface UnifiedCall {
  /** When the call must be over, in milliseconds since 1970. */
  until: number
  turn: Turn | undefined
  /** The ids that the call found or remembered. */
  used: { isRemembered: boolean; forget: () => void }[]
  /** Present on the requests of a change. */
  change?: Change | undefined
  /** Present on a write that begins again at a read. */
  rewrite?: Rewrite | undefined
}

/** The key under which the options of a request carry its `UnifiedCall`. */
export const unifiedKey = Symbol('@tags/core unified call')

interface Init extends CallOptions, Input {
  fetch?: ClientOptions['fetch']
  [unifiedKey]?: UnifiedCall
}

/** The part of openapi-fetch's client that is used here, without the types of paths. */
interface Runtime {
  request: (method: string, path: string, init: object) => Promise<Result>
  use: (...middleware: Middleware[]) => void
  eject: (...middleware: Middleware[]) => void
}

/** Returns the parameters of a call with those that every request of a client has. */
function withShared(
  shared: Parameters | undefined,
  params: Input['params'],
): NonNullable<Input['params']> {
  const given = withoutPrototype(params)
  if (!shared) return given
  const { path, query } = withoutPrototype(shared)
  return Object.assign(given, {
    path: { ...path, ...given.path },
    query: { ...query, ...given.query },
  })
}

/** Creates the `api` of a vendor: an openapi-fetch client whose `fetch` applies the request policy. */
export function createApi<Api extends object>(spec: Vendor, options: ClientOptions): Api {
  const vendor = withoutPrototype(spec)
  const { name, contact: contactParameter = '' } = vendor
  const settings = resolveOptions(vendor, options)
  const operations = withoutPrototype(vendor.operations)
  const takeTurn = createQueue()
  const { baseUrl, hasBaseUrl } = settings
  const runtime = createClient({ baseUrl, redirect: 'manual' }) as unknown as Runtime
  let hasMiddleware = false

  const send = async (method: string, route: string, given?: Init): Promise<Result> => {
    const operation = operations[`${method} ${route}`]
    if (!operation) throw invalid(name, `there is no operation ${method} ${route}.`)
    const init = withoutPrototype(given)
    const params = withShared(vendor.parameters, init.params)
    init.params = params
    const {
      timeout = settings.timeout,
      deadline = settings.deadline,
      fetch = settings.fetch,
    } = init
    const { headers, signal, [unifiedKey]: unified } = init
    checkNumber(name, 'timeout', timeout)
    checkNumber(name, 'deadline', deadline)
    const { path, query, body } = serialize(name, operation, method, route, init)
    const url = ((!hasBaseUrl && operation.server) || baseUrl) + path
    const secrets = new Set(vendor.secrets && [vendor.secrets])
    const call: Call = {
      vendor,
      operation,
      method,
      url,
      path: redact(secrets, url.replace(/^\w+:\/\/[^/]*/, '')),
      settings,
      timeout,
      fetch,
      signal,
      deadline,
      until: unified?.until ?? Date.now() + deadline,
      change: unified?.change,
      rewrite: unified?.rewrite,
      secrets,
      progress: unified?.rewrite?.progress ?? { attempts: 0, waited: 0, sent: false },
    }
    const contact = method === 'GET' ? undefined : params.path?.[contactParameter]
    const turn = unified ? unified.turn : contact === undefined ? undefined : takeTurn(`${contact}`)
    let code: TagsErrorCode | undefined
    let outcome: Outcome = {}
    try {
      const running = runtime.request(method, route, {
        // Each option is an own property, so that a polluted prototype cannot add one.
        baseUrl: undefined,
        Request: hasMiddleware ? globalThis.Request : PlainRequest,
        parseAs: 'json',
        middleware: [],
        headers: { accept: operation.accept, 'content-type': body && operation.type, ...headers },
        params: { header: params.header, path: { ...params.path }, query: { ...params.query } },
        body,
        pathSerializer: () => url,
        querySerializer: () => query,
        bodySerializer: (text: string) => text,
        async fetch(request: AnyRequest) {
          outcome = await applyPolicy(call, request, turn)
          return outcome.response
        },
      })
      const result = await (hasMiddleware ? untilOver(call, running) : running)
      const { response } = result
      const isVendors = response === outcome.response
      // Otherwise a middleware answered in place of the vendor.
      const { failure } = isVendors
        ? outcome
        : classify(call, response, response.ok ? result.data : result.error)
      // A text that happens to be JSON stays a text.
      if (isVendors && !response.ok) result.error = failure?.body
      code = failure?.code
      return withOrigin(result, { call, failure })
    } catch (error) {
      code = isTagsError(error) ? error.code : undefined
      throw error
    } finally {
      if (!unified) turn?.leave()
      const finish = () => emit(call, { type: 'finish', code, ...call.progress })
      if (call.rewrite) call.rewrite.finish = finish
      else finish()
    }
  }

  const methods = Object.keys(operations).map((route) => route.replace(/ .*/, ''))
  const calls = methods.map((method) => [
    method,
    (route: string, init?: Init) => send(method, route, init),
  ])
  return {
    ...Object.fromEntries(calls),
    use(...middleware: Middleware[]) {
      hasMiddleware = true
      runtime.use(...middleware)
    },
    eject: runtime.eject,
    [internalsKey]: { vendor, settings, takeTurn, createApi },
  }
}
