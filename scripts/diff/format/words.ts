import { deserved, next } from '../bump.ts'
import type { Bump, Finding, Report, VendorReport } from '../report.ts'
import { type Entry, shorten } from './entry.ts'

/** A report of one vendor in one word or two. */
export function verdictOf({ bump, findings }: VendorReport): string {
  if (bump === 'none') return 'no change'
  if (bump === 'major') return 'breaking'
  return findings.every(({ documentation }) => documentation) ? 'documentation only' : 'compatible'
}

/** The version that the changes deserve: `version 0.1.0 → 0.2.0`. */
export function versionOf({ bump, base }: VendorReport): string {
  const { version } = base
  if (version === undefined) return `a ${bump} version`
  const first = version === '0.0.0' ? ', the first release' : ''
  return `version ${version} → ${next(version, deserved(bump, version))}${first}`
}

/** The package that is made of the spec, if there is one. */
export const packageOf = ({ vendor, base, revision }: VendorReport): string | undefined =>
  (base.version ?? revision.version) && `@tags/${vendor}`

/** What is compared: `release 0.1.0 → working tree`. */
export const sidesOf = ({ base, revision }: VendorReport): string =>
  `${base.label} → ${revision.label}`

/** The sentences that follow the changes: which grade is left out, and who is not concerned. */
export function restOf({ vendors }: Report, write = (name: string): string => name): string[] {
  const changed = vendors.filter(({ bump }) => bump !== 'none')
  const same = vendors.filter(({ bump }) => bump === 'none')
  const names = (isRewritten: boolean) =>
    same.filter(({ rewritten }) => rewritten === isRewritten).map(({ vendor }) => write(vendor))
  const [rewritten, untouched] = [names(true), names(false)]
  return [
    ...(changed.some(({ types }) => types === null)
      ? ['The types grade was left out; with it, more may break.']
      : []),
    ...(rewritten.length ? [`Rewritten, with the same meaning: ${rewritten.join(', ')}.`] : []),
    ...(untouched.length ? [`No change: ${untouched.join(', ')}.`] : []),
  ]
}

/** A grade in a word. */
export const gradeOf = (bump: Bump): string =>
  ({ major: 'breaking', minor: 'compatible', patch: 'unchanged', none: 'unchanged' })[bump]

/** Both grades in words: `wire breaking · types unchanged`. */
export const gradesOf = ({ wire, types }: Finding): string =>
  [`wire ${gradeOf(wire)}`, ...(types ? [`types ${gradeOf(types)}`] : [])].join(' · ')

/** The operations of a change: `GET /a, POST /b and 12 more`; `write` makes text of one. */
export function operationNames(
  { operations, finding }: Entry,
  write = (name: string): string => name,
): string {
  if (operations.length) return shorten(operations.map(write))
  return ['client', 'document'].includes(finding.target) ? '' : 'every operation'
}

/** What changed and where in the operations: `request body: …`. */
export const changeOf = ({ place, finding }: Entry): string =>
  place ? `${place}: ${finding.message}` : finding.message

/** Where a change is written: `specs/aelyst.yaml:758`, or in the base if it is gone. */
export function writtenAt(
  { finding }: Entry,
  { base, revision }: Pick<VendorReport, 'base' | 'revision'>,
): string {
  if (finding.revision?.line) return `${revision.file}:${finding.revision.line}`
  return finding.base?.line ? `${base.file}:${finding.base.line} in ${base.label}` : ''
}
