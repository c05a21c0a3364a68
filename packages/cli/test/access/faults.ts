/** Runs the rows of `@tags/faults` with the given ids as their own program does, but with the `fetch` of a run. */
import { httpFetch } from '../../src/access/fetch.ts'

globalThis.fetch = httpFetch as typeof fetch
await import('@tags/faults/program')
