function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, right] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (left.toLowerCase() === right.toLowerCase() ? 0 : 1)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Writes a sentence that suggests the most similar known name, or all names if none is similar. */
export function hint(name: string, known: Iterable<string>): string {
  const names = [...known]
  const [nearest] = names
    .map((right) => ({ right, far: distance(name, right) }))
    .filter(({ right, far }) => far <= Math.max(2, right.length / 3))
    .sort((a, b) => a.far - b.far)
  if (nearest) return `Did you mean \`${nearest.right}\`?`
  if (names.length === 0) return 'None is known here.'
  return `Known here: ${names.map((right) => `\`${right}\``).join(', ')}.`
}
