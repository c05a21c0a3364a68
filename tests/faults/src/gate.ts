/** A promise and its `resolve`. */
export type Gate = PromiseWithResolvers<void>

const gates = new WeakMap<object, Map<string, Gate>>()

/** Returns the named gate of a server, with which a step and a call can wait for each other. */
export function gate(server: object, name = ''): Gate {
  const serverGates = gates.get(server) ?? new Map<string, Gate>()
  gates.set(server, serverGates)
  const existing = serverGates.get(name) ?? Promise.withResolvers<void>()
  serverGates.set(name, existing)
  return existing
}
