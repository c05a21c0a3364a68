/** Checks whether a value has properties: an object or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Checks whether a value is a text or a number. */
export const isScalar = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** Checks that a set of texts has one of these values. */
export const hasAny = (known: ReadonlySet<string>, values: readonly unknown[]): boolean =>
  values.some((value) => known.has(String(value)))
