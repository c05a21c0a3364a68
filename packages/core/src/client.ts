import createClient from 'openapi-fetch'
import type { Middleware } from './api.ts'
import { type Call, callError, emit } from './call.ts'
import type { CallOptions, ClientOptions } from './contract.ts'
import { isTagsError, type TagsErrorCode } from './error.ts'
import { invalid } from './input.ts'
import { withoutPrototype } from './object.ts'
import { checkNumbers, resolveOptions, type Settings } from './options.ts'
import { sendWithRetries } from './policy.ts'
import { createQueue, type Turn } from './queue.ts'
import { safeCause } from './redact.ts'
import { type AnyRequest, type Input, PlainRequest, readRequest, serialize } from './request.ts'
import { classify, type Outcome } from './response.ts'
import { type Result, withOrigin } from './result.ts'
import { withTimeout } from './timeout.ts'
import type { Vendor } from './vendor.ts'

/** The parts of a client that its unified methods share with its raw calls. */
interface Internals {
  vendor: Vendor
  settings: Settings
  takeTurn: (contact: string) => Turn
}

const internalsKey = Symbol('@tags/core internals')

/** Returns the internals of a client's `api`. */
export const internalsOf = (api: object): Internals =>
  (api as { [internalsKey]: Internals })[internalsKey]

/** Shared by the requests of one unified call. */
export interface Batch {
  /** When the call must be over, in milliseconds since 1970. */
  until: number
  turn: Turn
  /** The tags that earlier requests delivered. */
  delivered: readonly string[] | undefined
}

/** The key under which the options of a request carry its `Batch`. */
export const batchKey = Symbol('@tags/core batch')

interface Init extends CallOptions, Input {
  fetch?: ClientOptions['fetch']
  [batchKey]?: Batch
}

/** The part of openapi-fetch's client that is used here, without the types of paths. */
interface Runtime {
  request: (method: string, path: string, init: object) => Promise<Result>
  use: (...middleware: Middleware[]) => void
  eject: (...middleware: Middleware[]) => void
}

/** Creates the `api` of a vendor: an openapi-fetch client whose `fetch` applies the request policy. */
export function createApi<Api extends object>(vendor: Vendor, options: ClientOptions): Api {
  const { name, contact: contactParameter = '' } = vendor
  const settings = resolveOptions(vendor, options)
  const operations = withoutPrototype(vendor.operations)
  const takeTurn = createQueue()
  const runtime = createRuntime(vendor, settings.baseUrl)
  let hasMiddleware = false

  const send = async (method: string, route: string, given?: Init): Promise<Result> => {
    const operation = operations[`${method} ${route}`]
    if (!operation) throw invalid(name, `there is no operation ${method} ${route}.`)
    const init = withoutPrototype(given)
    const {
      timeout = settings.timeout,
      deadline = settings.deadline,
      fetch = settings.fetch,
    } = init
    const { params = {}, headers, signal, [batchKey]: batch } = init
    checkNumbers(name, { timeout, deadline })
    const { path, query, body } = serialize(name, operation, method, route, init)
    const call: Call = {
      vendor,
      operation,
      method,
      path: settings.basePath + path,
      settings,
      timeout,
      fetch,
      until: batch?.until ?? Date.now() + deadline,
      delivered: batch?.delivered,
      secrets: new Set(),
      progress: { attempts: 0, waited: 0, sent: false },
    }
    const contact = method === 'GET' ? undefined : params.path?.[contactParameter]
    const turn = batch?.turn ?? (contact === undefined ? undefined : takeTurn(`${contact}`))
    let code: TagsErrorCode | undefined
    try {
      return await withTimeout(
        call.until - Date.now(),
        signal,
        () => {
          const why = `not done within ${deadline} ms, its deadline.`
          return callError(call, 'timeout', why, { cause: call.failure })
        },
        async (signal) => {
          let outcome: Outcome = {}
          const result = await runtime.request(method, route, {
            // Each option is an own property, so that a polluted prototype cannot add one.
            baseUrl: undefined,
            Request: hasMiddleware ? globalThis.Request : PlainRequest,
            parseAs: 'json',
            middleware: [],
            headers,
            params: { header: params.header, path: { ...params.path }, query: { ...params.query } },
            body,
            signal,
            pathSerializer: () => settings.baseUrl + path,
            querySerializer: () => query,
            bodySerializer: (text: string) => text,
            async fetch(request: AnyRequest) {
              outcome = await applyPolicy(call, request, turn, signal)
              return outcome.response
            },
          })
          const { response } = result
          // A middleware may answer in place of the vendor.
          const { failure } =
            response === outcome.response
              ? outcome
              : classify(call, response, response.ok ? result.data : result.error)
          code = failure?.code
          return withOrigin(result, { call, failure })
        },
        (cause) => callError(call, 'aborted', 'the caller cancelled.', { cause }),
      )
    } catch (error) {
      code = isTagsError(error) ? error.code : undefined
      throw error
    } finally {
      if (!batch) turn?.leave()
      emit(call, { type: 'finish', code, ...call.progress })
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
    [internalsKey]: { vendor, settings, takeTurn },
  }
}

function createRuntime({ name, version, headers }: Vendor, baseUrl: string): Runtime {
  // In a page, `fetch` sends a User-Agent of its own, and another one needs CORS.
  const isBrowser = 'document' in globalThis || 'importScripts' in globalThis
  return createClient({
    baseUrl,
    headers: {
      accept: 'application/json',
      'user-agent': isBrowser ? undefined : `tags-${name}/${version}`,
      ...headers,
    },
    redirect: 'manual',
  }) as unknown as Runtime
}

/** Waits for the contact's turn, then sends the request under the policy. Throws nothing but a `TagsError`. */
async function applyPolicy(
  call: Call,
  request: AnyRequest,
  turn: Turn | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const prepared = await readRequest(call, request)
    await turn?.ready
    return await sendWithRetries(call, prepared, signal)
  } catch (error) {
    if (isTagsError(error) || signal.aborted) throw error
    const { message } = safeCause(call.secrets, error)
    throw callError(call, 'unavailable', `it failed (${message}).`)
  }
}
