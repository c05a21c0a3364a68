/** A request that came to a sandbox. */
export interface Incoming {
  /** In upper case. */
  method: string
  url: URL
  headers: Headers
  /** Empty if there is none. */
  body: string
  signal: AbortSignal | null | undefined
}

/** Reads the arguments of `fetch`: a URL or a `Request`, and `init`, which overrides it. */
export async function incomingOf(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Incoming> {
  const request = typeof input === 'object' && 'url' in input ? input : undefined
  const body = init.body ?? (request?.body ? request.clone() : undefined)
  return {
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    url: new URL(request?.url ?? String(input)),
    headers: new Headers(init.headers ?? request?.headers),
    body:
      typeof body === 'string'
        ? body
        : await (body && 'text' in body ? body : new Response(body ?? null)).text(),
    signal: init.signal ?? request?.signal,
  }
}

/** Lists the parameters of a query; one that is repeated is a list. */
export function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const names = new Set(searchParams.keys())
  return Object.fromEntries(
    [...names].map((name) => {
      const all = searchParams.getAll(name)
      return [name, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}

/** Parses JSON; returns `undefined` for any other text. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
