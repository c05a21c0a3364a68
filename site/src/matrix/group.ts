import type { Fact } from './fact.ts'

/** Groups adjacent facts of the same certainty. A fact with a note has a group of its own. */
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
