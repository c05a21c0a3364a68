// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, read key by key
type Loose = any

/** The names and values of a spec, which are therefore not personal data. */
export interface SpecWords {
  /** The names of properties, parameters and headers. */
  names: Set<string>
  /** Values of `enum` and `const`, segments of paths, `true` and `false`. */
  listed: Set<unknown>
  /** Examples, defaults and numeric limits. */
  examples: Set<unknown>
  /** Words in patterns, and the letters in a date-time. */
  words: Set<string>
  /** Headers and query parameters that carry a credential, in lower case. */
  credentials: Set<string>
  /** Headers with the state of a rate limit, in lower case. */
  states: Set<string>
}

/** Collects the names and values of a spec. */
export function wordsOf(document: Loose): SpecWords {
  const schemes = Object.values<Loose>(document.components?.securitySchemes ?? {})
  const limits: Loose[] = document['x-rate-limit'] ?? []
  const states = limits.flatMap(({ headers }) => Object.values<string>(headers ?? {}))
  const spec: SpecWords = {
    names: new Set(),
    listed: new Set(
      Object.keys(document.paths)
        .flatMap((path) => path.split('/'))
        .concat('true', 'false'),
    ),
    examples: new Set(),
    words: new Set(['T', 'Z']),
    credentials: new Set(
      ['Authorization', 'Proxy-Authorization', 'Cookie', 'Set-Cookie']
        .concat(schemes.flatMap(({ name }) => name ?? []))
        .map(lower),
    ),
    states: new Set(['Retry-After', ...states].map(lower)),
  }
  collect(document, spec)
  return spec
}

const lower = (name: string): string => name.toLowerCase()

const limits = /^(minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf|default|examples?)$/

function collect(node: Loose, spec: SpecWords): void {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.in === 'string' && typeof node.name === 'string') addName(node.name, spec)
  for (const [key, value] of Object.entries<Loose>(node)) {
    if (key.startsWith('x-')) continue
    if (key === 'properties' || key === 'headers') {
      for (const name of Object.keys(Object(value))) addName(name, spec)
    }
    if (key === 'enum' || key === 'const') addLeaves(value, spec.listed)
    if (limits.test(key)) addLeaves(value, spec.examples)
    else collect(value, spec)
    if (key === 'pattern')
      for (const word of String(value).match(/[A-Za-z]{2,}/g) ?? []) spec.words.add(word)
  }
}

function addName(name: string, { names }: SpecWords): void {
  names.add(name).add(lower(name))
}

function addLeaves(value: Loose, leaves: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) leaves.add(value)
  else for (const child of Object.values(value)) addLeaves(child, leaves)
}
