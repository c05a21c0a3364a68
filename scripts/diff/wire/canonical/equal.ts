import { find, tokensOfRef } from '../../../lib/pointer.ts'
import { isObject, type Json } from '../../../redocly/context.ts'
import { mappedIn } from './subtypes.ts'

/** Checks whether a node of a document is equal to the one at its place in the other, with all that both refer to. */
export type IsEqual = (node: unknown) => boolean

/** Creates the check for the nodes of two documents. */
export function createEquality(base: Json, revision: Json): IsEqual {
  const equal = new Set<unknown>()
  const targets = new Map<string, unknown>()

  /** Collects the nodes that are equal, apart from what they refer to. */
  function compare(one: unknown, other: unknown): boolean {
    if (typeof other !== 'object' || other === null) return one === other
    for (const $ref of referencesOf(other)) {
      if (!targets.has($ref)) targets.set($ref, find(revision, tokensOfRef($ref)))
    }
    const isSameKind = typeof one === 'object' && Array.isArray(one) === Array.isArray(other)
    const left = (isSameKind && one ? one : {}) as Json
    const names = Object.keys(left)
    const keys = Object.keys(other)
    const same = keys.filter(
      (key, index) => compare(left[key], (other as Json)[key]) && names[index] === key,
    )
    const isEqual = isSameKind && same.length === keys.length && names.length === keys.length
    if (isEqual) equal.add(one).add(other)
    return isEqual
  }

  compare(base, revision)
  return withoutChanged(equal, targets)
}

/** Leaves out the nodes that refer to one that differs, or to one that refers to such a node. */
function withoutChanged(equal: Set<unknown>, targets: Map<string, unknown>): IsEqual {
  const users = new Map<string, string[]>()
  const changed = new Set<string>()
  for (const [name, target] of targets) {
    if (!equal.has(target)) changed.add(name)
    for (const used of referencesIn(target)) {
      const known = users.get(used)
      if (known) known.push(name)
      else users.set(used, [name])
    }
  }
  // The set grows as nodes refer to others.
  for (const name of changed) for (const user of users.get(name) ?? []) changed.add(user)
  return (node) => equal.has(node) && !referencesIn(node).some((name) => changed.has(name))
}

/** Lists the references of a node itself: its `$ref`, and the schemas that its discriminator names. */
function referencesOf(node: unknown): string[] {
  if (!isObject(node)) return []
  if (typeof node.$ref === 'string') return [node.$ref]
  return node.discriminator === undefined ? [] : mappedIn(node.discriminator)
}

/** Lists the references of a node and of the nodes inside it. */
function referencesIn(node: unknown, found: string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return found
  for (const $ref of referencesOf(node)) found.push($ref)
  for (const child of Object.values(node)) referencesIn(child, found)
  return found
}
