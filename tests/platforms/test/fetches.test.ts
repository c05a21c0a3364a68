import crossFetch4 from 'cross-fetch'
import nodeFetch3 from 'node-fetch'
import { fetch as undici7 } from 'undici7'
import { fetch as undici8 } from 'undici8'
import { describe } from 'vitest'
import { type Fetch, testFetch } from './cases.ts'

const fetches: Record<string, Fetch> = {
  'the platform’s fetch': globalThis.fetch,
  'undici 7': undici7,
  'undici 8': undici8,
  'node-fetch 3': nodeFetch3,
  'cross-fetch 4': crossFetch4,
}

describe.each(Object.entries(fetches))('%s', (_, fetch) => testFetch(fetch))
