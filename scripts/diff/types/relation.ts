import type ts from 'typescript'

/** Checks a property of two types that holds if it holds for their parts. */
export type Relation = (one: ts.Type, other: ts.Type) => boolean

/** Checks that two types are equal in structure. */
export type Same = Relation

/**
 * Creates a relation of types, which may contain themselves: it holds until a part is found for which it does not.
 * `holds` checks two types, and their parts with `again`.
 */
export function relation(
  holds: (one: ts.Type, other: ts.Type, again: Relation) => boolean,
): Relation {
  /** The results, and of open checks their depth. */
  const known = new Map<ts.Type, Map<ts.Type, boolean | number>>()
  /** The pairs for which it holds if it holds for an open one. */
  const assumed: [ts.Type, ts.Type][] = []
  let depth = 0
  /** The least depth of the open checks that the current result depends on. */
  let least = Number.POSITIVE_INFINITY

  const check: Relation = (one, other) => {
    const results = known.get(one) ?? new Map<ts.Type, boolean | number>()
    known.set(one, results)
    const result = results.get(other)
    if (typeof result === 'boolean') return result
    if (result !== undefined) {
      least = Math.min(least, result)
      return true
    }
    const [outer, start] = [least, assumed.length]
    depth += 1
    least = Number.POSITIVE_INFINITY
    results.set(other, depth)
    const isHeld = holds(one, other, check)
    const isFinal = !isHeld || least >= depth
    if (!isHeld) for (const [own, their] of assumed.slice(start)) known.get(own)?.delete(their)
    if (isFinal) assumed.length = start
    else assumed.push([one, other])
    results.set(other, isHeld)
    least = isFinal ? outer : Math.min(outer, least)
    depth -= 1
    return isHeld
  }
  return check
}
