import { step } from '../../../lib/pointer.ts'
import type { Json } from '../../../redocly/context.ts'
import { follow, keyOf, put, start } from './node.ts'

const schemesOf = (document: Json) =>
  Object.entries((((document.components ?? {}) as Json).securitySchemes ?? {}) as Json).map(
    ([name, node]) => ({
      name,
      ...follow(document, { node, at: `#/components/securitySchemes${step(name)}` }),
    }),
  )

/** Names each security scheme after its credential, because its own name does not affect requests. */
export function securityKeys(document: Json): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { name, node } of schemesOf(document)) {
    const { type, scheme, in: place, name: parameter } = node as Json
    const key = [type, lower(scheme), place, place === 'header' ? lower(parameter) : parameter]
      .filter(Boolean)
      .join(' ')
    const isTaken = [...keys.values()].includes(keyOf(key))
    keys.set(name, keyOf(isTaken ? `${key} ${name}` : key))
  }
  return keys
}

const lower = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.toLowerCase() : undefined

/** Emits the security schemes under the names of `securityKeys`. */
export function emitSecurity(document: Json, keys: Map<string, string>): Json {
  const schemes = start('#/components/securitySchemes')
  for (const { name, node, at } of schemesOf(document)) {
    const scheme = start(at)
    for (const [key, value] of Object.entries(node as Json)) {
      const keyAt = `${at}${step(key)}`
      put(scheme, key, forms[key]?.(value, keyAt, node as Json) ?? value, keyAt)
    }
    put(schemes, keys.get(name) ?? name, scheme, at)
  }
  return schemes
}

const forms: Record<string, (value: unknown, at: string, scheme: Json) => unknown> = {
  flows: (flows, at) => emitFlows(flows as Json, at),
  scheme: lower,
  name: (name, _at, scheme) => (scheme.in === 'header' ? lower(name) : name),
}

function emitFlows(flows: Json, at: string): Json {
  const all = start(at)
  for (const [name, flow] of Object.entries(flows)) {
    const node = start(`${at}${step(name)}`)
    for (const [key, value] of Object.entries(flow as Json)) {
      put(node, key, value, `${at}${step(name)}${step(key)}`)
    }
    put(all, name, node, `${at}${step(name)}`)
  }
  return all
}
