import { child, entries, fieldsOf, follow, type Node } from '@tags/drift/document'

/** Reads the credential of a request; `undefined` if it has none in the place that the document names. */
export type ReadCredential = (request: { headers: Headers; url: URL }) => string | undefined

/** Compiles the security scheme of a document. */
export function credentialReader(root: Node): ReadCredential | undefined {
  const [name] = entries(child(root, 'security')).flatMap(([, one]) => Object.keys(fieldsOf(one)))
  if (name === undefined) return undefined
  const schemes = child(child(root, 'components'), 'securitySchemes')
  const { type, scheme, in: place, name: key } = fieldsOf(follow(child(schemes, name)))
  if (type === 'apiKey') {
    return ({ headers, url }) =>
      (place === 'query' ? url.searchParams : headers).get(String(key)) || undefined
  }
  const prefix = String(type === 'http' ? scheme : 'bearer').toLowerCase()
  return ({ headers }) => {
    const [, given, text = ''] = /^(\S+) +(.+)/.exec(headers.get('authorization') ?? '') ?? []
    if (given?.toLowerCase() !== prefix) return undefined
    return prefix === 'basic' ? decodeBasic(text) : text
  }
}

function decodeBasic(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return undefined
  }
}
