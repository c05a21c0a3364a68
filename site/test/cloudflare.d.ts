/** Cloudflare's own type of the only name that a sample uses. */
declare module 'cloudflare:workers' {
  export function waitUntil(promise: Promise<unknown>): void
}
