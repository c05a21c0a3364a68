import { step } from '../../pointer.ts'
import { follow, keyOf, type Node, put, start } from './node.ts'

const schemesOf = (document: Node) =>
  Object.entries((((document.components ?? {}) as Node).securitySchemes ?? {}) as Node).map(
    ([name, node]) => ({
      name,
      ...follow(document, { node, at: `#/components/securitySchemes${step(name)}` }),
    }),
  )

/** A name for each security scheme by what is sent, because what a document calls it changes no request. */
export function securityKeys(document: Node): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { name, node } of schemesOf(document)) {
    const { type, scheme, in: place, name: parameter } = node as Node
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

/** The security schemes under the names of `securityKeys`. */
export function emitSecurity(document: Node, keys: Map<string, string>): Node {
  const schemes = start('#/components/securitySchemes')
  for (const { name, node, at } of schemesOf(document)) {
    const scheme = start(at)
    for (const [key, value] of Object.entries(node as Node)) {
      const keyAt = `${at}${step(key)}`
      put(scheme, key, forms[key]?.(value, keyAt, node as Node) ?? value, keyAt)
    }
    put(schemes, keys.get(name) ?? name, scheme, at)
  }
  return schemes
}

const forms: Record<string, (value: unknown, at: string, scheme: Node) => unknown> = {
  flows: (flows, at) => emitFlows(flows as Node, at),
  scheme: lower,
  name: (name, _at, scheme) => (scheme.in === 'header' ? lower(name) : name),
}

function emitFlows(flows: Node, at: string): Node {
  const all = start(at)
  for (const [name, flow] of Object.entries(flows)) {
    const node = start(`${at}${step(name)}`)
    for (const [key, value] of Object.entries(flow as Node)) {
      put(node, key, value, `${at}${step(name)}${step(key)}`)
    }
    put(all, name, node, `${at}${step(name)}`)
  }
  return all
}
