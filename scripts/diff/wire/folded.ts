import { lastToken, parentOf } from '../../lib/pointer.ts'
import type { Change } from './redocly.ts'

/** A change with the verdicts about changes that only follow from it. */
export interface Folded extends Change {
  also?: Change['verdicts']
  /** More schemas that the same list gained or lost. */
  more?: Change[]
  /** The schemas of the other side in whose place those came, or went. */
  others?: Change[]
  /** The side that has a single schema, where the other has a list of alternatives instead. */
  single?: 'base' | 'revision'
  /** The `type` that alternatives replaced, or that replaced them. */
  type?: unknown
}

/** Returns the keyword of a schema that a change is about; for a property, `properties`. */
export function keywordOf({ property, path, typeName }: Change): string {
  if (property !== undefined && typeName === 'Schema') return property
  const list = lastToken(parentOf(path))
  return /^(properties|anyOf|allOf|prefixItems|patternProperties)$/.test(list)
    ? list
    : lastToken(path)
}

export const isProperty = (change: Change): boolean =>
  change.typeName === 'Schema' &&
  change.property === undefined &&
  keywordOf(change) === 'properties'

/** Checks that a side lost what a change is about: `added` on the base, `removed` on the revision. */
export const isOnly = ({ kind, base, revision }: Change, side: 'added' | 'removed'): boolean =>
  kind === side ||
  (kind === 'modified' && (side === 'added' ? base : revision)?.value === undefined)

/** Merges the verdicts of all changes that follow from `cause` into it. */
export function merged(
  changes: Folded[],
  cause: Folded,
  follows: (change: Change) => boolean,
): Folded[] {
  const following = changes.filter((change) => change !== cause && follows(change))
  if (following.length === 0) return changes
  const also = following.flatMap(({ verdicts, also = [] }) => [...verdicts, ...also])
  return changes
    .filter((change) => !following.includes(change))
    .map((change) =>
      change === cause ? { ...change, also: [...(change.also ?? []), ...also] } : change,
    )
}
