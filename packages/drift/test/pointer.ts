export type Fields = Record<string, unknown>

/** What a JSON Pointer that begins with `#` leads to. */
export const at = (document: Fields, pointer: string): Fields =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, token) => node[token] as Fields, document)
