import { isEnough, worst } from '../diff/bump.ts'
import type { Entry } from '../diff/format/entry.ts'
import { changeOf, operationsOf, writtenAt } from '../diff/format/words.ts'
import { type Claim, given, unmet } from './claims.ts'

const shownChanges = 5

/** What is wrong with the answer to a claim since `base`, or nothing. */
export function complaint(claim: Claim, base: string | undefined): string | undefined {
  const { asked, changesets, grown, package: name, report } = claim
  const enough = worst([grown, given(name, changesets)])
  if (isEnough(enough, asked)) return undefined
  const files = changesets.map(({ file }) => file).join(', ')
  const entries = unmet(claim, enough)
  const reasons = entries.slice(0, shownChanges).map((entry) => `  ${describe(claim, entry)}`)
  const left = entries.length - reasons.length
  return [
    `specs/${report.vendor}.yaml deserves a ${asked} version of ${name} for what changed since ${report.base.label}, but ${
      files ? `${files} gives a ${enough}` : 'no changeset since then names it'
    }. It is this that asks for ${files ? 'more' : 'it'}:`,
    ...reasons,
    ...(left > 0 ? [`  and ${left} more, which \`pnpm specs:diff\` shows`] : []),
    `Run \`${['pnpm specs:changeset', base].filter(Boolean).join(' ')}\`.`,
  ].join('\n')
}

/** A change on one line: `POST /contacts, request body: … (specs/aelyst.yaml:12)`. */
function describe(claim: Claim, entry: Entry): string {
  const text = [operationsOf(entry), changeOf(entry)].filter(Boolean).join(', ')
  const place = writtenAt(entry, claim.report)
  return text + (place && ` (${place})`)
}
