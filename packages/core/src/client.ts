import type { Context } from './context.ts'
import type { ClientOptions } from './contract.ts'
import { invalid } from './input.ts'
import { contextOf, type Result } from './reply.ts'
import { read, send } from './request.ts'
import { limitTime } from './timeout.ts'
import { checkBaseUrl, pathOf, queryOf } from './url.ts'
import type { Vendor } from './vendor.ts'

interface CreateOptions {
  baseUrl: string
  headers: Record<string, string>
  redirect: 'manual'
  pathSerializer: (template: string, values: Record<string, unknown>) => string
}

/** What a call may say of itself, as far as the request path reads it. */
interface Init {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> }
  parseAs?: string
  signal?: AbortSignal | null
  timeout?: number
  fetch?: ClientOptions['fetch']
}

type Send = (method: string, path: string, init?: Init) => Promise<Result>

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']

/** An openapi-fetch client, every call of which goes through the one request path. */
export function connect<Client extends object>(
  create: (options: CreateOptions) => Client,
  vendor: Vendor,
  options: ClientOptions,
): Client {
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

  const call: Send = async (method, path, init = {}) => {
    const operation = vendor.operations[`${method} ${path}`]
    if (!operation) throw invalid(vendor.name, `there is no operation ${method} ${path}.`)
    const authorization = await vendor.authorize()
    const context: Context = { vendor, operation, method, url: path, authorization }
    const { fetch = options.fetch ?? platformFetch, timeout = options.timeout ?? 30_000 } = init
    const { parseAs = 'json', params } = init
    const limit = limitTime(timeout, init.signal)
    try {
      const result = await request(method, path, {
        ...init,
        parseAs: parseAs === 'json' ? 'stream' : parseAs,
        params: { ...params, path: { ...params?.path } },
        querySerializer: (values: Record<string, unknown>) =>
          queryOf(vendor.name, { ...values, ...authorization.query }, operation.query),
        signal: limit.signal,
        fetch: (request: Request) => send(request, fetch, origin, context, limit),
      })
      if (result.response.ok && parseAs === 'json') {
        result.data = await read(result.response, context, limit)
      }
      return Object.defineProperty(result, contextOf, { value: context })
    } finally {
      limit.clear()
    }
  }

  return Object.assign(client, {
    ...Object.fromEntries(
      methods.map((method) => [method, (path: string, init?: Init) => call(method, path, init)]),
    ),
    request: (method: string, path: string, init?: Init) => call(method.toUpperCase(), path, init),
  })
}

const platformFetch = (request: Request) => globalThis.fetch(request)
