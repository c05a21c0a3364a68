import type { Fact } from './fact.ts'

/** Facts that are as sure as each other, and known from the same place. */
export interface Group extends Pick<Fact, 'certainty' | 'from' | 'note'> {
  facts: Fact[]
}

/** Facts in their order; neighbours that are known alike stand together, a fact with a note alone. */
export function groups(facts: readonly Fact[]): Group[] {
  const all: Group[] = []
  for (const fact of facts) {
    const { certainty, from, note } = fact
    const last = all.at(-1)
    const isAlike = last?.certainty === certainty && last?.from === from && !last?.note && !note
    if (last && isAlike) last.facts.push(fact)
    else
      all.push({
        facts: [fact],
        ...(certainty && { certainty }),
        ...(from && { from }),
        ...(note && { note }),
      })
  }
  return all
}
