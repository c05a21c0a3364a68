import { type Context, problem } from './context.ts'
import type { ClientOptions } from './contract.ts'
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

/** What of a call's `init` the request path reads; the rest is openapi-fetch's business. */
interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> }
  signal?: AbortSignal | null
  timeout?: number
  fetch?: ClientOptions['fetch']
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']

/** The openapi-fetch client that `create` makes, with every call going through the one request path. */
export function connect<Api>(
  create: (options: CreateOptions) => object,
  vendor: Vendor,
  options: ClientOptions,
): Api {
  const baseUrl = checkBaseUrl(vendor.name, options.baseUrl ?? vendor.baseUrl)
  const { origin } = new URL(baseUrl)
  const client = create({
    baseUrl,
    headers: { accept: 'application/json', ...vendor.headers },
    redirect: 'manual',
    pathSerializer: (template, values) => pathOf(vendor.name, template, values),
  })
  const { request } = client as {
    request: (method: string, path: string, init: object) => Promise<Result>
  }

  const call = async (method: string, path: string, init: Init = {}): Promise<Result> => {
    const operation = vendor.operations[`${method} ${path}`]
    if (!operation) throw invalid(vendor.name, `there is no operation ${method} ${path}.`)
    const { fetch = options.fetch ?? platformFetch, timeout = options.timeout ?? 30_000 } = init
    if (typeof timeout !== 'number' || !(timeout > 0)) {
      throw invalid(
        vendor.name,
        `timeout must be a positive number of milliseconds, such as 30000, not ${timeout}.`,
      )
    }
    const context: Context = {
      vendor,
      operation,
      method,
      url: path,
      authorization: { secrets: [] },
    }
    const limits = {
      timeout,
      signal: init.signal,
      onTimeout: () => problem(context, 'timeout', `no whole response within ${timeout} ms.`),
      onAbort: (cause: unknown) =>
        problem(context, 'aborted', 'cancelled by the caller.', { cause }),
    }
    return limited(limits, async (signal) => {
      context.authorization = await vendor.authorize()
      const result = await request(method, path, {
        ...init,
        params: { ...init.params, path: { ...init.params?.path } },
        querySerializer: (values: Record<string, unknown>) =>
          queryOf(vendor.name, { ...values, ...context.authorization.query }, operation.query),
        parseAs: 'stream',
        signal: undefined,
        fetch: (request: Request) => send(request, fetch, origin, context, signal),
      })
      if (result.response.ok) result.data = await read(result.response, context)
      return Object.defineProperty(result, contextOf, { value: context })
    })
  }

  const calls = methods.map((method) => [
    method,
    (path: string, init?: Init) => call(method, path, init),
  ])
  return Object.assign(client, Object.fromEntries(calls), {
    request: (method: string, path: string, init?: Init) => call(method.toUpperCase(), path, init),
  }) as Api
}

const platformFetch: NonNullable<ClientOptions['fetch']> = (request, init) =>
  globalThis.fetch(request, init)
