import { deserved, next } from '../bump.ts'
import type { Bump, Finding, Place, Report, VendorReport } from '../report.ts'
import { type Entry, entriesOf, type Located, shorten } from './entry.ts'
import type { Label, Page, Part, Warning } from './page.ts'
import { code, joined, marked, type Text } from './text.ts'

/** The command that writes this report. */
const command = 'pnpm specs:diff'

/** The maximum number of sentences about what is missing, where not all is shown. */
const shownWarnings = 2

/** Arranges the report of changes between two sides of the specs. */
export function pageOf(report: Report, all = false): Page {
  const changed = report.vendors.filter(isTold)
  return {
    command,
    marker: 'specs:diff',
    title: headline(changed),
    parts: changed.map((vendor) => partOf(vendor, all)),
    notes: [...notesOf(report), ...(changed.some(packageOf) ? [changeset] : [])],
    all,
  }
}

const changeset: Text = ['Next: ', code('pnpm specs:changeset'), ' writes the changeset.']

function headline(changed: VendorReport[]): Text {
  const breaking = changed.filter(({ bump }) => bump === 'major').map(nameOf)
  if (breaking.length) return ['⚠️ Specs: major changes of ', ...joined(breaking.map(code))]
  if (changed.length === 0) return ['Specs: no change']
  if (changed.some(({ untyped }) => untyped)) return ['⚠️ Specs: changes with unknown types']
  if (changed.some(({ uncompared }) => uncompared)) return ['⚠️ Specs: not all was compared']
  const isWords = changed.every(({ bump }) => bump === 'patch')
  return [`Specs: only ${isWords ? 'patch' : 'minor'} changes`]
}

function partOf(report: VendorReport, all: boolean): Part {
  const { bump, client } = report
  const telling = {
    locate: (finding: Finding) => locate(finding, report),
    ...(all && { most: Number.POSITIVE_INFINITY }),
  }
  const lines = entriesOf(report.findings, telling).map((entry) => ({
    entry,
    grade: entry.grade,
    labels: labelsOf(entry),
  }))
  const isWords = ({ entry }: { entry: Entry<Finding> }) => entry.first.documentation
  const name = packageOf(report)
  const warnings = [...untypedWarning(report), ...uncomparedWarnings(report, all)]
  const left = all ? 0 : warnings.length - shownWarnings
  return {
    name: nameOf(report),
    verdict: verdictOf(report),
    rest: versionOf(report),
    grade: bump,
    intro: [
      ...(report.vendor === null ? [] : [[sidesOf(report)]]),
      ...warnings.slice(0, all ? undefined : shownWarnings).map(({ text }) => marked(text)),
      ...(left > 0
        ? [[`And ${left} more like this; `, code(`${command} --all`), ' shows them.']]
        : []),
    ],
    ...(warnings.length > 0 && { warnings }),
    users: {
      title: [`For users of ${name ?? 'the client'}`],
      items: client.map(({ bump, message }) => ({ grade: bump, text: marked(message) })),
    },
    sections: [
      { title: 'What changed', entries: lines.filter((line) => !isWords(line)) },
      { title: 'Documentation', entries: lines.filter(isWords), isBrief: true },
    ],
  }
}

/** Checks that a report has anything to say about a vendor. */
const isTold = ({ bump, untyped, uncompared }: VendorReport): boolean =>
  bump !== 'none' || untyped !== undefined || uncompared !== undefined

function verdictOf({ bump, untyped, uncompared }: VendorReport): string {
  const gaps = [...(untyped ? ['types unknown'] : []), ...(uncompared ? ['incomplete'] : [])]
  return [...(bump === 'none' && gaps.length ? [] : [`${bump} change`]), ...gaps].join(', ')
}

/** Says that the types grade is missing, at which place, and why. */
function untypedWarning(report: VendorReport): Warning[] {
  if (!report.untyped) return []
  const { side, pointer, line, column, reason } = report.untyped
  const { file } = report[side]
  const place = line ? `at ${file}:${line}:${column}` : `at ${pointer} in ${file}`
  const where = pointer === '#' ? `of ${file}` : place
  const text = `The types grade is missing, so users' TypeScript may break: the types ${where} cannot be compared. ${reason}`
  // A line of the base does not exist in the checked-out file.
  return [{ text, file, ...(side === 'revision' && { line, column }) }]
}

/** Says what was not compared, at which place, why, and which operations contain it. */
function uncomparedWarnings(report: VendorReport, all: boolean): Warning[] {
  return (report.uncompared ?? []).map(({ reason, operations, base, revision }) => {
    const { file } = report[revision ? 'revision' : 'base']
    const { pointer, line, column } = (revision ?? base) as Place
    const place = line ? `${file}:${line}:${column}` : `${pointer} in ${file}`
    const users = operations.length
      ? `in ${shorten(operations, all ? Number.POSITIVE_INFINITY : undefined)}`
      : 'and no operation uses it'
    const text = `${place}: ${reason} What it stands for was not compared, ${users}.`
    return { text, file, ...(revision && { line, column }) }
  })
}

/** Lists both grades of an entry. */
const labelsOf = ({ first: { wire, types } }: Entry<Finding>): Label[] =>
  Object.entries({ wire, types }).flatMap(([column, grade]: [string, Bump | null]) =>
    grade === null ? [] : [{ column, value: grade, grade, isNamed: true }],
  )

/** Finds the line of a change, or its line in the base if it was removed. */
export function locate(
  { base, revision }: Finding,
  report: Pick<VendorReport, 'base' | 'revision'>,
): Located {
  if (revision || !base) return { file: report.revision.file, place: revision }
  const { file, label } = report.base
  return { file, place: base, ...(label !== file && { side: label }) }
}

/** Names what was compared: the vendor, or two files. */
const nameOf = (report: VendorReport): string => report.vendor ?? sidesOf(report)

/** Writes the version that the changes need: `, version 0.1.0 → 0.2.0`; empty without a package. */
function versionOf({ bump, base }: VendorReport): string {
  const { version } = base
  if (version === undefined) return ''
  const first = version === '0.0.0' ? ', the first release' : ''
  return `, version ${version} → ${next(version, deserved(bump, version))}${first}`
}

/** Returns the name of the package that is generated from the spec, if there is one. */
const packageOf = ({ vendor, base, revision }: VendorReport): string | undefined =>
  (base.version ?? revision.version) && `@tags/${vendor}`

/** Names both sides: `release 0.1.0 → working tree`. */
const sidesOf = ({ base, revision }: VendorReport): string => `${base.label} → ${revision.label}`

/** Writes the sentences after the changes: the grade that is left out, and the unchanged vendors. */
function notesOf({ vendors }: Report): Text[] {
  const same = vendors.filter((vendor) => !isTold(vendor))
  const names = (isRewritten: boolean) =>
    same
      .filter(({ rewritten }) => rewritten === isRewritten)
      .map(nameOf)
      .join(', ')
  const [rewritten, untouched] = [names(true), names(false)]
  return [
    ...(vendors.some(({ bump, types, untyped }) => bump !== 'none' && types === null && !untyped)
      ? [['The types grade was left out; with it, more may break.']]
      : []),
    ...(rewritten ? [[`Rewritten, with the same meaning: ${rewritten}.`]] : []),
    ...(untouched ? [[`No change: ${untouched}.`]] : []),
  ]
}
