import { createRouter, rootOf } from '@tags/drift/document'

/** A document whose names are numbered, and the URL of a request to it. */
export interface Renamed {
  document: object
  /** Returns the URL of the same request to the renamed document. */
  urlOf: (method: string, url: string) => string
}

/**
 * Renames what only people read: the words of paths, operationIds, the names of examples, and those of components but
 * for security schemes, which other parts of the document name without a reference.
 */
export function renamed(document: object): Renamed {
  const names = new Map<string, string>()
  const numbered = (kind: string, name: string): string => {
    const key = `${kind} ${name}`
    const known = names.get(key) ?? `${kind}${names.size}`
    names.set(key, known)
    return known
  }
  const ofPath = (path: string) =>
    path.replace(/(?<=\/)[^/{}]+/g, (segment) => numbered('s', segment))
  const ofReference = (text: string) =>
    text.replace(/^#\/components\/(\w+)\/(.+)$/, (_, section: string, name: string) =>
      section === 'securitySchemes' ? text : `#/components/${section}/${numbered('c', name)}`,
    )
  const keysOf = (value: object, rename: (key: string) => string, path: string[]) =>
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [rename(key), change(inner, [...path, key])]),
    )
  const change = (value: unknown, path: string[]): unknown => {
    const [section, , kind] = path.toReversed()
    const isValue = /^(example|value|default|const|enum)$/.test(section ?? '')
    if (typeof value === 'string') {
      if (section === 'operationId') return numbered('o', value)
      return section === '$ref' || path.at(-2) === 'mapping' ? ofReference(value) : value
    }
    if (typeof value !== 'object' || value === null || isValue) return value
    if (Array.isArray(value)) return value.map((item, index) => change(item, [...path, `${index}`]))
    if (path.length === 1 && section === 'paths') return keysOf(value, ofPath, path)
    if (path[0] === 'components' && path.length === 2 && section !== 'securitySchemes') {
      return keysOf(value, (key) => numbered('c', key), path)
    }
    const isExamples = section === 'examples' && kind !== 'properties'
    return keysOf(value, (key) => (isExamples ? numbered('e', key) : key), path)
  }
  const changed = change(document, []) as object
  const route = createRouter(rootOf(document), undefined)
  return {
    document: changed,
    urlOf(method, given) {
      const url = new URL(given)
      const { path = '' } = route(method, given) ?? {}
      const template = ofPath(path).split('/').slice(1)
      const segments = url.pathname.split('/')
      const start = segments.length - template.length
      for (const [index, text] of template.entries()) {
        if (!text.startsWith('{')) segments[start + index] = text
      }
      url.pathname = segments.join('/')
      return url.href
    },
  }
}
