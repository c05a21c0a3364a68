const limit = /(?<=\n {4}Tags:\n(?: {6}.*\n)*? {6}maxItems: )\d+/

/** Sets the maximum number of tags in one request in the spec of Aelyst. */
export function withTagLimit(spec: string, tags: number): string {
  if (!limit.test(spec)) throw new Error('The spec of Aelyst has no maxItems of Tags.')
  return spec.replace(limit, String(tags))
}
