/** The tokens of a JSON Pointer that is a URI fragment: `#/paths/~1contacts/get`. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((token, index, all) => token !== '' || all.length > 1 || index > 0)
    .map((token) => decode(token).replaceAll('~1', '/').replaceAll('~0', '~'))

/** `tokens` as a JSON Pointer that is a URI fragment. */
export const pointerOf = (tokens: readonly string[]): string => `#${tokens.map(step).join('')}`

/** The part of a JSON Pointer that leads to the child `token`. */
export const step = (token: string | number): string =>
  `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The node at `tokens`, or `undefined`. */
export const find = (node: unknown, tokens: readonly string[]): unknown =>
  tokens.reduce<unknown>(
    (parent, token) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, token)
        ? (parent as Record<string, unknown>)[token]
        : undefined,
    node,
  )

const decode = (token: string): string => {
  try {
    return decodeURIComponent(token)
  } catch {
    return token
  }
}
