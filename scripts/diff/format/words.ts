import { deserved, next } from '../bump.ts'
import type { Bump, Finding, Report, VendorReport } from '../report.ts'
import { type Entry, shorten } from './entry.ts'

/** Summarizes the report of one vendor in one or two words. */
export function verdictOf({ bump, findings }: VendorReport): string {
  if (bump === 'none') return 'no change'
  if (bump === 'major') return 'breaking'
  return findings.every(({ documentation }) => documentation) ? 'documentation only' : 'compatible'
}

/** Writes the version that the changes need: `version 0.1.0 → 0.2.0`. */
export function versionOf({ bump, base }: VendorReport): string {
  const { version } = base
  if (version === undefined) return `a ${bump} version`
  const first = version === '0.0.0' ? ', the first release' : ''
  return `version ${version} → ${next(version, deserved(bump, version))}${first}`
}

/** Returns the name of the package that is generated from the spec, if there is one. */
export const packageOf = ({ vendor, base, revision }: VendorReport): string | undefined =>
  (base.version ?? revision.version) && `@tags/${vendor}`

/** Names both sides: `release 0.1.0 → working tree`. */
export const sidesOf = ({ base, revision }: VendorReport): string =>
  `${base.label} → ${revision.label}`

/** Writes the sentences after the changes: the grade that is left out, and the unchanged vendors. */
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

/** Writes a grade as a word. */
export const gradeOf = (bump: Bump): string =>
  ({ major: 'breaking', minor: 'compatible', patch: 'unchanged', none: 'unchanged' })[bump]

/** Writes both grades: `wire breaking · types unchanged`. */
export const gradesOf = ({ wire, types }: Finding): string =>
  [`wire ${gradeOf(wire)}`, ...(types ? [`types ${gradeOf(types)}`] : [])].join(' · ')

/** Writes the operations of a change: `GET /a, POST /b and 12 more`; `write` formats each. */
export function operationNames(
  { operations, finding }: Entry,
  write = (name: string): string => name,
): string {
  if (operations.length) return shorten(operations.map(write))
  return ['client', 'document'].includes(finding.target) ? '' : 'every operation'
}

/** Describes a change with its place in the operations: `request body: …`. */
export const changeOf = ({ place, finding }: Entry): string =>
  place ? `${place}: ${finding.message}` : finding.message

/** Returns the line of a change: `specs/aelyst.yaml:758`, or its line in the base if it was removed. */
export function writtenAt(
  { finding }: Entry,
  { base, revision }: Pick<VendorReport, 'base' | 'revision'>,
): string {
  if (finding.revision?.line) return `${revision.file}:${finding.revision.line}`
  return finding.base?.line ? `${base.file}:${finding.base.line} in ${base.label}` : ''
}
