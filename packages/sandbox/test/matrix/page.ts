import type { Vendor } from '@tags/mocks'
import type { Scenario } from './scenarios.ts'

/** The outcomes of a scenario, and the titles of the vendors that have each. */
export interface Row {
  name: string
  outcomes: Map<string, string[]>
  /** The vendors that cannot be in this situation. */
  none: string[]
}

/** Plays a scenario with every vendor. */
export async function rowOf({ name, play }: Scenario, vendors: readonly Vendor[]): Promise<Row> {
  const row: Row = { name, outcomes: new Map(), none: [] }
  const played = await Promise.all(vendors.map(play))
  for (const [index, outcome] of played.entries()) {
    const { title } = vendors[index]?.document.info ?? {}
    if (outcome === undefined) row.none.push(title)
    else row.outcomes.set(outcome, [...(row.outcomes.get(outcome) ?? []), title])
  }
  return row
}

/** Writes the outcomes as Markdown: first those that all vendors share, then the others. */
export function pageOf(rows: readonly Row[], count: number): string {
  const same = rows.filter(({ outcomes }) => outcomes.size === 1)
  const others = rows.filter(({ outcomes }) => outcomes.size > 1)
  const sections = others.map(({ name, outcomes, none }) =>
    [
      `### ${name}`,
      '',
      ...table(
        ['outcome', 'vendors'],
        [
          ...[...outcomes].sort(([, one], [, other]) => other.length - one.length),
          ...(none.length ? [['does not apply', none] as const] : []),
        ].map(([outcome, titles]) => [outcome, titles.join(', ')]),
      ),
    ].join('\n'),
  )
  return `# Scenarios

Written by the tests of \`@tags/sandbox\`. Each scenario has the same steps for all ${count} vendors, and is played by the vendor's
client with the vendor's sandbox. The contact has the tags \`newsletter\` and \`early_bird\`; \`vip\` is added, and \`newsletter\`
removed. Rate limits are lowered to a few requests.

## The same for every vendor

${table(
  ['scenario', 'outcome', 'does not apply to'],
  same.map(({ name, outcomes, none }) => [name, [...outcomes.keys()].join(), none.join(', ')]),
).join('\n')}

## Not the same

${sections.join('\n\n')}
`
}

const table = (head: string[], rows: string[][]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
