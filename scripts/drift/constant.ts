/**
 * Finds the vendor's template for each of our templates that has a constant in place of a parameter, as
 * `/Contacts/{id}` has for `/{module}/{id}`. The template with the most constants in common counts.
 */
export function constantsOf(ours: string[], theirs: string[]): Map<string, string[]> {
  const exact = new Set(theirs.map(shapeOf))
  const found = new Map<string, string[]>()
  for (const path of ours.filter((path) => !exact.has(shapeOf(path)))) {
    const [best] = [...new Set(theirs)]
      .map((their) => ({ their, count: commonOf(path, their) }))
      .filter(({ count }) => count >= 0)
      .toSorted((one, other) => other.count - one.count)
    if (best) found.set(best.their, [...(found.get(best.their) ?? []), path])
  }
  return found
}

/** Counts the constants in common, or returns -1 if our template is not a case of theirs. */
function commonOf(ours: string, theirs: string): number {
  const [own, other] = [partsOf(ours), partsOf(theirs)]
  const fits =
    own.length === other.length &&
    other.every((part, index) => isParameter(part) || part === own[index])
  return fits ? other.filter((part) => !isParameter(part)).length : -1
}

/** Returns whether a path parameter of the vendor's template is a constant in ours. */
export function isConstant(name: string, theirs: string, ours: string): boolean {
  const fromEnd = partsOf(theirs).toReversed().indexOf(`{${name}}`)
  const part = fromEnd < 0 ? undefined : partsOf(ours).toReversed()[fromEnd]
  return part !== undefined && !part.includes('{')
}

const partsOf = (path: string): string[] => path.replace(/\/$/, '').split('/')

const isParameter = (part: string): boolean => /^\{[^}]*\}$/.test(part)

/** Returns a template without the names of its parameters. */
const shapeOf = (path: string): string =>
  partsOf(path)
    .join('/')
    .replace(/\{[^}]*\}/g, '{}')
