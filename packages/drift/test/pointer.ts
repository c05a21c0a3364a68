export type Fields = Record<string, unknown>

/** Returns the node at a JSON Pointer that begins with `#`. */
export const at = (document: Fields, pointer: string): Fields =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, token) => node[token] as Fields, document)
