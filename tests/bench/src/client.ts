/**
 * Makes a client, and answers a function that adds the tag `vip` to the contact `c1` of HighLevel and
 * tells the contact's tags. Without `fetch`, the client sends requests in its own way.
 */
export type Create = (
  baseUrl: string,
  fetch?: typeof globalThis.fetch,
) => () => Promise<string[] | undefined>

/** What the server, or the stub of `fetch`, answers to every call. */
export const reply = JSON.stringify({ tags: ['vip'], tagsAdded: ['vip'], traceId: 'trace-1' })
