/** Lists the names nearest to a mistyped one, at most three, the nearest first. */
export function nearest(given: string, names: readonly string[]): string[] {
  const word = given.toLowerCase()
  return names
    .map((name) => [distance(word, name.toLowerCase()), name] as const)
    .filter(([steps, name]) => steps <= Math.min(word.length, name.length) / 2)
    .sort(([one], [other]) => one - other)
    .slice(0, 3)
    .map(([, name]) => name)
}

/** Counts the characters to insert, delete or replace between two texts. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1]
    for (let column = 0; column < other.length; column += 1) {
      const replaced = Number(row[column]) + Number(one[index] !== other[column])
      next.push(Math.min(replaced, Number(row[column + 1]) + 1, Number(next[column]) + 1))
    }
    row = next
  }
  return Number(row.at(-1))
}
