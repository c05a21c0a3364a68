/** A promise, and what resolves it. */
export type Gate = PromiseWithResolvers<void>

const gates = new WeakMap<object, Map<string, Gate>>()

/** The gate of that name of a server, where a step and a call can wait for each other. */
export function gate(server: object, name = ''): Gate {
  const own = gates.get(server) ?? new Map<string, Gate>()
  gates.set(server, own)
  const known = own.get(name) ?? Promise.withResolvers<void>()
  own.set(name, known)
  return known
}
