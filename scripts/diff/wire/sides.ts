import type { Parsed } from '../side/document.ts'
import type { Canonical } from './canonical/document.ts'
import { createReach, type Reach } from './reach.ts'

/** One side of a comparison, as source and in canonical form. */
export interface Side {
  parsed: Parsed
  canonical: Canonical
}

/** The sides of a comparison, with the index of their nodes. */
export type Both = Record<'base' | 'revision', Side & { reach: Reach }>

/** Indexes the nodes of both sides. */
export const indexed = (base: Side, revision: Side): Both => ({
  base: { ...base, reach: createReach(base.canonical) },
  revision: { ...revision, reach: createReach(revision.canonical) },
})
