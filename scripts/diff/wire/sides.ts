import type { Json } from '../../redocly/context.ts'
import type { Parsed } from '../side/document.ts'
import { canonicalBoth } from './canonical/both.ts'
import type { Canonical } from './canonical/document.ts'
import { prune } from './prune.ts'
import { createReach, type Reach } from './reach.ts'
import type { Documents } from './redocly.ts'

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

/** Converts both documents of a pair to their canonical form. */
export function sidesOf({ base, revision }: Record<'base' | 'revision', Parsed>) {
  const [left, right] = [base, revision].map(({ document }) => document as unknown as Json) as [
    Json,
    Json,
  ]
  const forms = canonicalBoth(left, right)
  return {
    base: { parsed: base, canonical: forms.base },
    revision: { parsed: revision, canonical: forms.revision },
  }
}

/** Returns the canonical documents of both sides without what is equal. */
export const prunedOf = ({ base, revision }: Record<'base' | 'revision', Side>): Documents =>
  prune({ base: base.canonical.document, revision: revision.canonical.document })
