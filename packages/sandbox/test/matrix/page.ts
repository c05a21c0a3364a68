import type { Vendor } from '@tags/mocks'
import type { Scenario } from './scenarios.ts'

/** The outcomes of a scenario by the titles of the vendors; undefined for those that cannot be in this situation. */
export interface Row {
  name: string
  played: [title: string, outcome: string | undefined][]
}

/** Plays a scenario with every vendor. */
export async function rowOf({ name, play }: Scenario, vendors: readonly Vendor[]): Promise<Row> {
  const played = vendors.map(async (vendor): Promise<Row['played'][number]> => {
    return [vendor.document.info.title, await play(vendor)]
  })
  return { name, played: await Promise.all(played) }
}

/** Lists the cells of a page, among them the titles of its vendors. */
export const titlesIn = (page: string): Set<string> =>
  new Set(page.split(/[|,\n]/).map((text) => text.trim()))

/** Groups some vendors by their outcomes. */
function groupByOutcome({ name, played }: Row, titles: readonly string[]) {
  const groups = Map.groupBy(
    played.filter(([title]) => titles.includes(title)),
    ([, outcome]) => outcome,
  )
  const named = [...groups].map(([outcome, all]) => [outcome, all.map(([title]) => title)] as const)
  const outcomes = named.flatMap(([outcome, all]) =>
    outcome === undefined ? [] : [[outcome, all] as const],
  )
  const [, none = []] = named.find(([outcome]) => outcome === undefined) ?? []
  return { name, outcomes, none }
}

/** Writes the outcomes of vendors as Markdown: first those that all share, then the others. */
export function pageOf(all: readonly Row[], titles: readonly string[]): string {
  const rows = all.map((row) => groupByOutcome(row, titles))
  const same = rows.filter(({ outcomes }) => outcomes.length === 1)
  const others = rows.filter(({ outcomes }) => outcomes.length > 1)
  const sections = others.map(({ name, outcomes, none }) =>
    [
      `### ${name}`,
      '',
      ...table(
        ['outcome', 'vendors'],
        [
          ...outcomes.toSorted(([, one], [, other]) => other.length - one.length),
          ...(none.length ? [['does not apply', none] as const] : []),
        ].map(([outcome, titles]) => [outcome, titles.join(', ')]),
      ),
    ].join('\n'),
  )
  return `# Scenarios

Written by the tests of \`@tags/sandbox\`. Each scenario has the same steps for all ${titles.length} vendors, and is played by the vendor's
client with the vendor's sandbox. The contact has the tags \`newsletter\` and \`early_bird\`; \`vip\` is added, and \`newsletter\`
removed. Rate limits are lowered to a few requests.

## The same for every vendor

${table(
  ['scenario', 'outcome', 'does not apply to'],
  same.map(({ name, outcomes, none }) => [
    name,
    outcomes.map(([outcome]) => outcome).join(),
    none.join(', '),
  ]),
).join('\n')}

## Not the same

${sections.join('\n\n')}
`
}

const table = (head: string[], rows: string[][]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
