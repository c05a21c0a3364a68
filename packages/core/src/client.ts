import { type Context, problem, redact, redactJson, safeCause } from './context.ts'
import type { ClientOptions } from './contract.ts'
import { isTagsError } from './error.ts'
import { invalid } from './input.ts'
import { contextOf, type Result } from './reply.ts'
import { read, send } from './request.ts'
import { limited } from './timeout.ts'
import { checkBaseUrl, pathOf, queryOf } from './url.ts'
import type { Vendor } from './vendor.ts'

interface CreateOptions {
  baseUrl: string
  headers: Record<string, string>
  redirect: 'manual'
  pathSerializer: (template: string, values: Record<string, unknown>) => string
}

/** What a call may say of itself. */
interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> }
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal | null
  timeout?: number
  fetch?: ClientOptions['fetch']
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']

/** The calls of the openapi-fetch client that `create` makes, each through the one request path. */
export function connect<Calls>(
  create: (options: CreateOptions) => object,
  vendor: Vendor,
  options: ClientOptions,
): Calls {
  const { fetch: clientFetch = platformFetch, timeout: clientTimeout = 30_000 } = options
  checkTimeout(vendor.name, clientTimeout)
  const baseUrl = checkBaseUrl(vendor.name, options.baseUrl ?? vendor.baseUrl)
  const { origin } = new URL(baseUrl)
  const { request } = create({
    baseUrl,
    headers: { accept: 'application/json', ...vendor.headers },
    redirect: 'manual',
    pathSerializer: (template, values) => pathOf(vendor.name, template, values),
  }) as { request: (method: string, path: string, init: object) => Promise<Result> }

  const call = async (method: string, path: string, init: Init = {}): Promise<Result> => {
    const operation = vendor.operations[`${method} ${path}`]
    if (!operation) throw invalid(vendor.name, `there is no operation ${method} ${path}.`)
    const { params, body, headers, signal, fetch = clientFetch, timeout = clientTimeout } = init
    checkTimeout(vendor.name, timeout)
    const context: Context = { vendor, operation, method, url: path, redact: (text) => text }
    const limits = {
      timeout,
      signal,
      onTimeout: () => problem(context, 'timeout', `no whole response within ${timeout} ms.`),
      onAbort: (cause: unknown) =>
        problem(context, 'aborted', 'cancelled by the caller.', { cause }),
    }
    return limited(limits, async (signal) => {
      const credential = await vendor.authorize()
      context.redact = (text) => redact(text, credential.secrets)
      try {
        const result = await request(method, path, {
          params: { ...params, path: { ...params?.path } },
          body,
          headers,
          querySerializer: (values: Record<string, unknown>) =>
            queryOf(vendor.name, { ...values, ...credential.query }, operation.query),
          parseAs: 'stream',
          fetch: (request: Request) =>
            send(request, credential.headers ?? {}, origin, fetch, context, signal),
        })
        if (result.response.ok) result.data = await read(result.response, context)
        else result.error = redactJson(context, result.error)
        return Object.defineProperty(result, contextOf, { value: context })
      } catch (error) {
        if (isTagsError(error)) throw error
        const cause = safeCause(error, context.redact)
        const why = cause?.message ?? 'unknown reason'
        throw problem(context, 'invalid', `it cannot be sent (${why}).`, { cause })
      }
    })
  }

  const calls = methods.map((method) => [
    method,
    (path: string, init?: Init) => call(method, path, init),
  ])
  return {
    ...Object.fromEntries(calls),
    request: (method: string, path: string, init?: Init) => call(method.toUpperCase(), path, init),
  } as Calls
}

const platformFetch: NonNullable<ClientOptions['fetch']> = (request, init) =>
  globalThis.fetch(request, init)

function checkTimeout(vendor: string, timeout: unknown): void {
  if (typeof timeout === 'number' && timeout > 0) return
  throw invalid(
    vendor,
    `timeout must be a positive number of milliseconds, such as 30000, not ${String(timeout)}.`,
  )
}
