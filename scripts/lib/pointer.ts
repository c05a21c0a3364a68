/** The tokens of a JSON Pointer that begins with `#`: `#/paths/~1contacts/get`. */
export function tokensOf(pointer: string): string[] {
  const path = pointer.replace(/^#\/?/, '')
  return path === '' ? [] : path.split('/').map(unescaped)
}

/** The tokens of a `$ref`, which is percent-encoded, as a URI is. */
export function tokensOfRef($ref: string): string[] {
  try {
    return tokensOf(decodeURIComponent($ref))
  } catch {
    return tokensOf($ref)
  }
}

/** `tokens` as a JSON Pointer that begins with `#`. */
export const pointerOf = (tokens: readonly string[]): string => `#${tokens.map(step).join('')}`

/** The part of a JSON Pointer that leads to the child `token`. */
export const step = (token: string | number): string =>
  `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** The node at `tokens`, or `undefined`. */
export const find = (node: unknown, tokens: readonly string[]): unknown =>
  tokens.reduce<unknown>(
    (parent, token) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, token)
        ? (parent as Record<string, unknown>)[token]
        : undefined,
    node,
  )
