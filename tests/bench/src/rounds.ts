/** The medians of what a subject measured, and of how that compares with the reference in the same round. */
export interface Figure {
  median: number
  ratio: number
  difference: number
}

/**
 * Measures every subject once a round, so that whatever else the machine does hits all alike.
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

/** The middle one of `values`, or the upper one of the two in the middle. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number
