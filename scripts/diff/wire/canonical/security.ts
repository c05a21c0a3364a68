import { lostKey } from '../../../generate/document.ts'
import { without } from '../../../lib/list.ts'
import { step } from '../../../lib/pointer.ts'
import { type Json, list, object } from '../../../redocly/context.ts'
import { follow, keyOf, put, start } from './node.ts'

const schemesOf = (document: Json) =>
  Object.entries((((document.components ?? {}) as Json).securitySchemes ?? {}) as Json).map(
    ([name, node]) => ({
      name,
      ...follow(document, { node, at: `#/components/securitySchemes${step(name)}` }),
    }),
  )

/** The canonical names of the security schemes of a document by their names in it. */
export type SecurityKeys = Map<string, string>

/**
 * Names each security scheme of two documents after its credential, because its own name does not affect requests. Of
 * several schemes with one credential, those of the same name are the same, and then those in the same order.
 */
export function securityKeys(
  base: Json,
  revision: Json,
): { base: SecurityKeys; revision: SecurityKeys } {
  const all = [schemesOf(base), schemesOf(revision)]
  const lost = all.flat().flatMap(({ name, node }) => (lostKey in object(node) ? [name] : []))
  // The name is all that is known of a scheme that one document does not have.
  const identify = ({ name, node }: Scheme) =>
    lost.includes(name) ? `${lostKey} ${name}` : credentialOf(node as Json)
  const [old, now] = all.map((schemes) => Map.groupBy(schemes, identify)) as [Schemes, Schemes]
  const keys = { base: new Map<string, string>(), revision: new Map<string, string>() }
  for (const credential of new Set([...old.keys(), ...now.keys()])) {
    const [left, right] = [old, now].map((all) => (all.get(credential) ?? []).map(nameOf))
    for (const [index, [one, other]] of pairsOf(left ?? [], right ?? []).entries()) {
      const key = keyOf(index === 0 ? credential : `${credential} ${other ?? one}`)
      if (one !== undefined) keys.base.set(one, key)
      if (other !== undefined) keys.revision.set(other, key)
    }
  }
  return keys
}

type Scheme = ReturnType<typeof schemesOf>[number]

type Schemes = Map<string, Scheme[]>

const nameOf = ({ name }: { name: string }): string => name

/** Pairs the same names of two lists, and then the others by their order. */
function pairsOf(one: string[], other: string[]): [string | undefined, string | undefined][] {
  const same = one.filter((name) => other.includes(name))
  const [left, right] = [without(one, same), without(other, same)]
  const rest = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index)
  return [
    ...same.map((name): [string, string] => [name, name]),
    ...rest.map((at): [string | undefined, string | undefined] => [left[at], right[at]]),
  ]
}

/** Names the credential of a scheme as a request contains it. */
function credentialOf({ type, scheme, in: place, name: parameter }: Json): string {
  const name = place === 'header' ? lower(parameter) : parameter
  return [type, lower(scheme), place, name].filter(Boolean).join(' ')
}

const lower = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.toLowerCase() : undefined

/** Emits the security schemes under the names of `securityKeys`. */
export function emitSecurity(document: Json, keys: SecurityKeys): Json {
  const schemes = start('#/components/securitySchemes')
  for (const { name, node, at } of schemesOf(document)) {
    const scheme = start(at)
    for (const [key, value] of Object.entries(node as Json)) {
      const keyAt = `${at}${step(key)}`
      const form =
        key === 'flows'
          ? emitFlows(document, value as Json, keyAt)
          : forms[key]?.(value, node as Json)
      put(scheme, key, form ?? absolute(document, key, value), keyAt)
    }
    put(schemes, keys.get(name) ?? name, scheme, at)
  }
  return schemes
}

const forms: Record<string, (value: unknown, scheme: Json) => unknown> = {
  scheme: lower,
  name: (name, scheme) => (scheme.in === 'header' ? lower(name) : name),
}

/** Resolves a relative URL against the first server, as the standard says. */
function absolute({ servers }: Json, key: string, value: unknown): unknown {
  const base = String(object(list(servers)[0]).url)
  const isRelative = /Url$/.test(key) && typeof value === 'string' && !URL.canParse(value)
  return isRelative && URL.canParse(value, base) ? new URL(value, base).href : value
}

function emitFlows(document: Json, flows: Json, at: string): Json {
  const all = start(at)
  for (const [name, flow] of Object.entries(flows)) {
    const node = start(`${at}${step(name)}`)
    for (const [key, value] of Object.entries(flow as Json)) {
      put(node, key, absolute(document, key, value), `${at}${step(name)}${step(key)}`)
    }
    put(all, name, node, `${at}${step(name)}`)
  }
  return all
}
