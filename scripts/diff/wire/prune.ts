import { hash } from 'node:crypto'
import { step } from '../../lib/pointer.ts'
import { isObject, type Json } from '../../redocly/context.ts'
import { referenceOf, referencesIn, textOf } from './canonical/node.ts'

/** Two canonical documents, or two nodes at the same place of both. */
interface Pair<Node> {
  base: Node
  revision: Node
}

/**
 * Leaves out the parts of two canonical documents that are equal, or empties them, so that Redocly has less to compare. A part is equal
 * only if all components that it refers to are equal. The components that remain are of three kinds: those that are
 * compared only with their namesake lose their equal parts, too; those that are compared with others stay whole; and
 * those that only an added or removed part refers to are empty. An added or removed alternative becomes a stub, which
 * resembles no other.
 */
export function prune({ base, revision }: Pair<Json>): Pair<Json> {
  const schemas = { base: schemasOf(base), revision: schemasOf(revision) }
  const isEqual = comparer(changedComponents(schemas))
  const aligned = new Set<string>()
  const whole = new Set<string>()
  const shown = new Set<string>()
  const stubs: Json = {}

  function keepWhole(node: unknown): void {
    for (const name of referencesIn(node)) {
      if (whole.has(name)) continue
      whole.add(name)
      keepWhole([schemas.base[name], schemas.revision[name]])
    }
  }

  /**
   * Empties or leaves out the equal parts of the nodes with a key, and collects the components that the other parts
   * refer to.
   */
  function pair(base: unknown, revision: unknown, key = ''): Pair<unknown> {
    if (isEqual(base, revision)) return { base: emptied(base), revision: emptied(revision) }
    if (base === undefined || revision === undefined) {
      // Redocly does not descend into what was added or removed, but reports the component that it refers to.
      for (const name of referenceOf(base ?? revision)) shown.add(name)
      return { base, revision }
    }
    if (Array.isArray(base) && Array.isArray(revision)) {
      pairItems(base, revision)
      return { base, revision }
    }
    const [left, right] = [base, revision]
    if (!isObject(left) || !isObject(right) || left.$ref !== right.$ref) {
      keepWhole([left, right])
      return { base, revision }
    }
    const [target] = referenceOf(left)
    if (target !== undefined) {
      aligned.add(target)
      return { base, revision }
    }
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    const children = keys.map((key) => {
      const [one, other] = [left[key], right[key]]
      const areAlternatives = key === 'anyOf' && Array.isArray(one) && Array.isArray(other)
      return areAlternatives ? pairAlternatives(one, other) : pair(one, other, key)
    })
    // A rule reads which responses there are.
    const isLeftOut = (name: string) =>
      key !== 'responses' && isObject(left[name]) && isEqual(left[name], right[name])
    const side = (own: Json, name: keyof Pair<Json>) =>
      Object.fromEntries(
        keys.flatMap((key, index) =>
          key in own && !isLeftOut(key) ? [[key, children[index]?.[name]]] : [],
        ),
      )
    return { base: side(left, 'base'), revision: side(right, 'revision') }
  }

  /** Collects the components of lists: Redocly pairs equal references, and other items by resemblance. */
  function pairItems(base: unknown[], revision: unknown[]): void {
    const names = new Set(base.flatMap(referenceOf))
    const shared = new Set(revision.flatMap(referenceOf).filter((name) => names.has(name)))
    for (const name of shared) aligned.add(name)
    const isAlone = (item: unknown) => !referenceOf(item).some((name) => shared.has(name))
    const rest = [base.filter(isAlone), revision.filter(isAlone)]
    if (rest.every(({ length }) => length > 0)) keepWhole(rest)
    else for (const name of rest.flat().flatMap(referenceOf)) shown.add(name)
  }

  /** Collects the components of both lists, and replaces the alternatives that only one list has. */
  function pairAlternatives(base: unknown[], revision: unknown[]): Pair<unknown> {
    const texts = { base: base.map(textOf), revision: revision.map(textOf) }
    const known = { base: new Set(texts.base), revision: new Set(texts.revision) }
    const side = (items: unknown[], own: keyof typeof texts, other: keyof typeof texts) =>
      items.map((item, index) => {
        const text = texts[own][index] as string
        if (!known[other].has(text)) return stub(`${own} ${text}`)
        for (const target of referenceOf(item)) aligned.add(target)
        return item
      })
    return {
      base: side(base, 'base', 'revision'),
      revision: side(revision, 'revision', 'base'),
    }
  }

  /** Creates a component that Redocly neither equates with another nor finds alike, and refers to it. */
  function stub(text: string): Json {
    const digest = hash('sha512', text)
    stubs[digest] = { title: digest.repeat(2) }
    return { $ref: `#/components/schemas${step(digest)}` }
  }

  const root = pair(withSchemas(base, {}), withSchemas(revision, {})) as Pair<Json>
  const pruned = new Map<string, Pair<unknown>>()
  // The set grows as components refer to others.
  for (const name of aligned) pruned.set(name, pair(schemas.base[name], schemas.revision[name]))
  const bodyOf = (side: keyof Pair<Json>, name: string): unknown => {
    if (whole.has(name) || shown.has(name)) return schemas[side][name]
    return aligned.has(name) ? pruned.get(name)?.[side] : undefined
  }
  const bodies = [...aligned, ...whole, ...shown].flatMap((name) => [
    bodyOf('base', name),
    bodyOf('revision', name),
  ])
  // Both sides keep the same components, because Redocly pairs those that one side lacks by resemblance.
  const kept = new Set([...aligned, ...whole, ...shown, ...referencesIn([root, bodies])])
  const side = (name: keyof Pair<Json>): Json => {
    const names = Object.keys(schemas[name]).filter((each) => kept.has(each))
    const all = names.map((each) => [each, bodyOf(name, each) ?? {}])
    return withSchemas(root[name], { ...Object.fromEntries(all), ...stubs })
  }
  return { base: side('base'), revision: side('revision') }
}

const schemasOf = (document: Json): Json => (document.components as Json).schemas as Json

const withSchemas = (document: Json, schemas: Json): Json => ({
  ...document,
  components: { ...(document.components as Json), schemas },
})

/** Empties a node, but keeps short values and lists of them, which rules read. */
function emptied(node: unknown): unknown {
  if (isObject(node)) return {}
  if (typeof node === 'string' && node.length > 100) return ''
  return Array.isArray(node) && node.some((item) => typeof item === 'object') ? [] : node
}

/** Lists the components that differ from their namesake, or refer to one that does. */
function changedComponents({ base, revision }: Pair<Json>): Set<string> {
  const isEqual = comparer(new Set())
  const names = [...new Set([...Object.keys(base), ...Object.keys(revision)])]
  const changed = new Set(names.filter((name) => !isEqual(base[name], revision[name])))
  const users = new Map<string, string[]>()
  for (const name of names.filter((name) => !changed.has(name))) {
    for (const used of referencesIn(base[name])) {
      const known = users.get(used)
      if (known) known.push(name)
      else users.set(used, [name])
    }
  }
  // The set grows as components refer to others.
  for (const name of changed) for (const user of users.get(name) ?? []) changed.add(user)
  return changed
}

/** Creates a function that compares nodes, and remembers the results of objects. */
function comparer(changed: Set<string>): (base: unknown, revision: unknown) => boolean {
  const known = new Map<object, { revision: object; result: boolean }>()
  function isEqual(base: unknown, revision: unknown): boolean {
    if (base === revision) return true
    if (typeof base !== 'object' || typeof revision !== 'object' || !base || !revision) return false
    const found = known.get(base)
    if (found?.revision === revision) return found.result
    const result = areEqual(base as Json, revision as Json)
    known.set(base, { revision, result })
    return result
  }
  function areEqual(base: Json, revision: Json): boolean {
    if (Array.isArray(base) !== Array.isArray(revision)) return false
    if (referenceOf(base).some((name) => changed.has(name))) return false
    const keys = Object.keys(base)
    return (
      keys.length === Object.keys(revision).length &&
      keys.every((key) => key in revision && isEqual(base[key], revision[key]))
    )
  }
  return isEqual
}
