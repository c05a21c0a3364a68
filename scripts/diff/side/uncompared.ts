import { lostKey } from '../../generate/document.ts'
import { find, pointerOf, tokensOf, tokensOfRef } from '../../lib/pointer.ts'
import { isObject, type Json, object } from '../../redocly/context.ts'
import type { Place, Uncompared } from '../report.ts'
import type { Parsed } from './document.ts'
import { markOf } from './version.ts'

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** A place in a document of which the meaning is unknown. */
interface Gap {
  /** Identifies the meaning. */
  id: string
  pointer: string
  reason: string
  /** Whether a schema is unknown, and no parameter, response or the like. */
  isSchema: boolean
  owner?: string | undefined
}

/** The places with one unknown meaning on each side. */
interface Target {
  base: Gap[]
  revision: Gap[]
}

const gapsOf = ({ lost, newKeys }: Parsed): Gap[] => [
  ...lost.map(({ $ref, ...reference }) => ({ id: idOf($ref), ...reference })),
  ...newKeys.map(({ key, pointer, owner }) => ({
    id: markOf(key),
    pointer,
    owner,
    isSchema: !key.includes(':'),
    reason: `\`${key}\` is of OpenAPI 3.2, and is not understood`,
  })),
]

/** What cannot be compared, and the operations whose types are unknown, because no schema is lost there. */
export interface Gaps {
  uncompared: Uncompared[]
  untyped: Set<string>
}

/**
 * Replaces each `$ref` that leads nowhere on one side, and the same on the other side, so that neither knows what it
 * refers to. Changes the documents, and describes what cannot be compared, with the keys of OpenAPI 3.2.
 */
export function withoutLost(base: Parsed, revision: Parsed): Gaps {
  const targets = new Map<string, Target>()
  for (const [side, parsed] of Object.entries({ base, revision })) {
    for (const gap of gapsOf(parsed)) {
      const target = targets.get(gap.id) ?? { base: [], revision: [] }
      target[side as keyof Target].push(gap)
      targets.set(gap.id, target)
    }
  }
  const gaps: Gaps = { uncompared: [], untyped: new Set() }
  if (targets.size === 0) return gaps
  const operations = [base, revision].map(({ document }) => {
    const root = document as unknown as Json
    replaceIn(root, targets)
    // The other side may have the component, which nothing refers to any more.
    for (const id of targets.keys()) remove(root, tokensOf(id))
    return reaching(root)
  })
  for (const [id, target] of targets) {
    const all = [...target.revision, ...target.base]
    const place = (side: Parsed, [one]: Gap[]): Place | undefined =>
      one && { pointer: one.pointer, ...side.locate(one.pointer) }
    const places = { base: place(base, target.base), revision: place(revision, target.revision) }
    const owners = all.flatMap(({ owner }) => owner ?? [])
    const users = [...new Set([...owners, ...operations.flatMap((one) => one.get(id) ?? [])])]
    gaps.uncompared.push({
      reason: `${all[0]?.reason}.`,
      operations: users.sort(),
      ...(places.base && { base: places.base }),
      ...(places.revision && { revision: places.revision }),
    })
    if (all.some(({ isSchema }) => !isSchema)) for (const user of users) gaps.untyped.add(user)
  }
  return gaps
}

/** Identifies the target of a `$ref`, which may be written in several ways. */
const idOf = ($ref: string): string => ($ref.startsWith('#') ? pointerOf(tokensOfRef($ref)) : $ref)

function replaceIn(node: unknown, targets: ReadonlyMap<string, unknown>): void {
  if (typeof node !== 'object' || node === null) return
  const own = node as Json
  if (typeof own.$ref === 'string' && targets.has(idOf(own.$ref))) {
    own[lostKey] = idOf(own.$ref)
    delete own.$ref
  }
  for (const child of Object.values(node)) replaceIn(child, targets)
}

/** Removes a component. */
function remove(document: Json, [root, section = '', name = '', ...rest]: string[]): void {
  const components = object(object(document.components)[section])
  if (root === 'components' && rest.length === 0) delete components[name]
}

/** What a part of a document refers to, and what it cannot find. */
interface Needs {
  references: string[]
  lost: string[]
}

/** Lists the operations that reach each lost target, in words; a whole path, if its path item is lost. */
function reaching(document: Json): Map<string, string[]> {
  const known = new Map<string, Needs>()
  const users = new Map<string, string[]>()

  function needsOf(pointer: string): Needs {
    const found = known.get(pointer) ?? collect(find(document, tokensOf(pointer)))
    known.set(pointer, found)
    return found
  }

  function add(name: string, ...nodes: unknown[]): void {
    const start = nodes.map((node) => collect(node))
    const lost = new Set(start.flatMap(({ lost }) => lost))
    const all = new Set(start.flatMap(({ references }) => references))
    for (const pointer of all) {
      const needs = needsOf(pointer)
      for (const id of needs.lost) lost.add(id)
      for (const reference of needs.references) all.add(reference)
    }
    for (const id of lost) users.set(id, [...(users.get(id) ?? []), name])
  }

  for (const [section, label] of [
    ['paths', ''],
    ['webhooks', 'webhook '],
  ] as const) {
    for (const [path, item] of Object.entries(object(document[section]))) {
      const own = itemOf(document, item)
      if (lostKey in own) add(label + path, own)
      for (const [method, operation] of Object.entries(own)) {
        if (!methods.has(method)) continue
        add(`${method.toUpperCase()} ${label}${path}`, operation, own.parameters)
      }
    }
  }
  return users
}

function itemOf(document: Json, item: unknown): Json {
  const { $ref } = object(item)
  return object(typeof $ref === 'string' ? find(document, tokensOfRef($ref)) : item)
}

function collect(node: unknown, needs: Needs = { references: [], lost: [] }): Needs {
  if (typeof node !== 'object' || node === null) return needs
  if (isObject(node)) {
    if (typeof node.$ref === 'string') needs.references.push(idOf(node.$ref))
    if (typeof node[lostKey] === 'string') needs.lost.push(node[lostKey])
  }
  for (const child of Object.values(node)) collect(child, needs)
  return needs
}
