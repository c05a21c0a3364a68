/** Lists the names nearest to a mistyped one, at most three, the nearest first: by the pairs of letters they share. */
export function nearest(given: string, names: readonly string[]): string[] {
  const own = pairsOf(given)
  const nearness = (name: string) => {
    const pairs = pairsOf(name)
    return pairs.filter((pair) => own.includes(pair)).length / (own.length + pairs.length)
  }
  return names
    .filter((name) => nearness(name) > 0.25)
    .sort((one, other) => nearness(other) - nearness(one))
    .slice(0, 3)
}

const pairsOf = (text: string): string[] =>
  Array.from(text.toLowerCase(), (letter, at) => letter + text.charAt(at + 1).toLowerCase())
