const limit = /(?<=\n {4}Tags:\n(?: {6}.*\n)*? {6}maxItems: )\d+/

/** The spec of Aelyst in which so many tags go in one request, however many that are today. */
export function withTagLimit(spec: string, tags: number): string {
  if (!limit.test(spec)) throw new Error('The spec of Aelyst has no maxItems of Tags.')
  return spec.replace(limit, String(tags))
}
