import type { Fact } from './fact.ts'

/** Facts in their order; neighbours that are as sure as each other stand together, one with a note alone. */
export function groups(facts: readonly Fact[]): Fact[][] {
  const all: Fact[][] = []
  for (const fact of facts) {
    const last = all.at(-1)
    const isAlike = last?.every(({ certainty, note }) => certainty === fact.certainty && !note)
    if (isAlike && !fact.note) last?.push(fact)
    else all.push([fact])
  }
  return all
}
