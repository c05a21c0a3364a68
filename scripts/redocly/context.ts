export type Json = Record<string, unknown>
export type Path = (string | number)[]

export type Location = {
  source: { absoluteRef: string }
  pointer: string
  child(path: Path): Location
  key(): Location
}

export type NodeType = {
  name: string
  properties: Json
  additionalProperties?: unknown
  items?: unknown
  extensionsPrefix?: string
}

export type Resolve = (node: unknown, file?: string) => { node?: unknown; location?: Location }

/** The part of Redocly's visitor context that our rules use. */
export type Context = {
  type: NodeType
  location: Location
  resolve: Resolve
  report(problem: { message: string; location?: Location }): void
}

/** Reports on a value below a key of `x-unified`, or on the last key of its path. */
export type Say = (message: string, path: Path, place?: 'value' | 'key') => void

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the value if it is an object, else an empty object: `struct` reports the wrong type. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {}
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
