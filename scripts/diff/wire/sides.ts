import type { Json } from '../../redocly/context.ts'
import type { Parsed } from '../side/document.ts'
import type { Canonical } from './canonical/document.ts'
import { createReach, type Reach } from './reach.ts'

/** One side of a comparison, as source and in canonical form. */
export interface Side {
  parsed: Parsed
  canonical: Canonical
  /** The canonical document without what is equal on both sides. */
  pruned?: Json
}

/** The sides of a comparison, with the index of their nodes. */
export type Both = Record<'base' | 'revision', Side & { reach: Reach }>

/** Indexes the nodes of both sides. */
export const indexed = (base: Side, revision: Side): Both => ({
  base: { ...base, reach: createReach(base.canonical, base.pruned) },
  revision: { ...revision, reach: createReach(revision.canonical, revision.pruned) },
})
