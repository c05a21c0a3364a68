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
  let row = Array.from(`${other} `, (_, column) => column)
  for (const letter of one) {
    let last = Number(row[0])
    row = row.map((above, column) => {
      const replaced = Number(row[column - 1]) + Number(letter !== other[column - 1])
      last = column ? Math.min(replaced, above + 1, last + 1) : last + 1
      return last
    })
  }
  return Number(row.at(-1))
}
