/** Values of headers by their lower-case names. */
export type HeaderValues = ReadonlyMap<string, string>

/** Indexes headers by name, and joins the values of repeated ones, as HTTP says. */
export function headersOf(pairs: Iterable<readonly [string, string]> = []): HeaderValues {
  const headers = new Map<string, string>()
  for (const [given, value] of pairs) {
    const name = given.toLowerCase()
    if (name.startsWith(':')) continue
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}

/** Checks whether OpenAPI describes a header by other means than a list of headers. */
export const isDescribedElsewhere = (name: string): boolean =>
  name === 'accept' || name === 'content-type' || name === 'authorization'
