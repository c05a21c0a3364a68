/** The median of a subject's measurements, and of their ratio and difference to the reference in the same round. */
export interface Figure {
  median: number
  ratio: number
  difference: number
}

/**
 * Measures every subject once per round, so that other load on the machine affects all alike.
 * Each round begins with another subject.
 */
export async function measureInRounds(
  subjects: ReadonlyMap<string, () => Promise<number>>,
  reference: string,
  rounds: number,
): Promise<Map<string, Figure>> {
  const names = [...subjects.keys()]
  const figures = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const offset of names.keys()) {
      const name = names[(round + offset) % names.length] as string
      figures.get(name)?.push(await (subjects.get(name) as () => Promise<number>)())
    }
  }
  const base = figures.get(reference) as number[]
  return new Map(
    [...figures].map(([name, values]) => [
      name,
      {
        median: medianOf(values),
        ratio: medianOf(values.map((value, round) => value / (base[round] as number))),
        difference: medianOf(values.map((value, round) => value - (base[round] as number))),
      },
    ]),
  )
}

/** Returns the median of `values`; of an even number, the upper of the two in the middle. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number
