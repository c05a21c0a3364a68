/**
 * Creates a client, and returns a function that adds the tag `vip` to the contact `c1` of HighLevel and
 * returns the contact's tags. Without `fetch`, the client uses its default.
 */
export type Create = (
  baseUrl: string,
  fetch?: typeof globalThis.fetch,
) => () => Promise<string[] | undefined>

/** The answer of the server, or of the stub of `fetch`, to every call. */
export const reply = JSON.stringify({ tags: ['vip'], tagsAdded: ['vip'], traceId: 'trace-1' })
