/** A client's `api`, as far as its copy is made from it. */
export interface Internals {
  vendor: { secrets?: string; operations: object; tags?: (api: object) => Methods }
  settings: { baseUrl: string; hasBaseUrl: boolean }
  createApi: (vendor: object, options: object) => object
}

/** The unified methods of a client. */
export type Methods = Record<string, ((...args: unknown[]) => Promise<unknown>) | undefined>

/** The key under which `@tags/core` keeps the internals of a client's `api`. */
const internalsKey = Symbol.for('@tags/core internals')

/**
 * Returns the internals of a client.
 * @throws {TypeError} if it is no client of a vendor.
 */
export function internalsOf(client: unknown): Internals {
  const { api } = Object(client) as { api?: { [internalsKey]?: Internals } }
  const internals = api?.[internalsKey]
  if (internals?.vendor.tags) return internals
  throw new TypeError(
    "planTags takes the client of a vendor, such as highlevel({ token: '…' }), made by a package as new as @tags/sandbox.",
  )
}

/** Returns the unified methods of a new client with the same options, but without credential, limits and memory. */
export function twinOf(
  { vendor, settings, createApi }: Internals,
  fetch: (url: string, init: { method: string; body?: string }) => Promise<Response>,
): Methods {
  const credential = { authorize: () => ({ secrets: '(?!)' }) }
  const api = createApi(
    { ...vendor, credential },
    {
      ...(settings.hasBaseUrl && { baseUrl: settings.baseUrl, allowHttp: true }),
      fetch,
      limiter: false,
      maxRetries: 0,
    },
  )
  return vendor.tags?.(api) ?? {}
}
