/** What Cloudflare's own types say of the one name that a sample uses. */
declare module 'cloudflare:workers' {
  export function waitUntil(promise: Promise<unknown>): void
}
