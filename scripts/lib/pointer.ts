/** Splits a JSON Pointer that begins with `#` into tokens: `#/paths/~1contacts/get`. */
export function tokensOf(pointer: string): string[] {
  const path = pointer.slice(pointer.startsWith('#/') ? 2 : pointer.startsWith('#') ? 1 : 0)
  if (path === '') return []
  const tokens = path.split('/')
  return path.includes('~') ? tokens.map(unescaped) : tokens
}

/** Splits a `$ref`, which is percent-encoded, into tokens. */
export function tokensOfRef($ref: string): string[] {
  try {
    return tokensOf($ref.includes('%') ? decodeURIComponent($ref) : $ref)
  } catch {
    return tokensOf($ref)
  }
}

/** Joins tokens to a JSON Pointer that begins with `#`. */
export const pointerOf = (tokens: readonly string[]): string => `#${tokens.map(step).join('')}`

/** Returns the part of a JSON Pointer that leads to the child `token`. */
export const step = (token: string | number): string => `/${escaped(String(token))}`

/** Returns the last token of a JSON Pointer. */
export const lastToken = (pointer: string): string =>
  unescaped(pointer.slice(pointer.lastIndexOf('/') + 1))

/** Returns the pointer to the parent of a node. */
export const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

const escaped = (token: string): string =>
  token.includes('~') || token.includes('/')
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token

const unescaped = (token: string): string =>
  token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token

/** Finds the node at `tokens`, or `undefined`. */
export function find(node: unknown, tokens: readonly string[]): unknown {
  let found = node
  for (const token of tokens) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, token))
      return undefined
    found = (found as Record<string, unknown>)[token]
  }
  return found
}
