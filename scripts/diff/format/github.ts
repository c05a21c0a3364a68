import type { Report, VendorReport } from '../report.ts'
import { type Entry, entriesOf } from './entry.ts'
import { changeOf, gradesOf, operationNames } from './words.ts'

/** The maximum number of annotations of one level that GitHub shows for a step. */
export const shown = 10

/** Writes a report as workflow commands: an annotation for each change outside of documentation. */
export function github(report: Report): string {
  const changes = report.vendors.flatMap((vendor) =>
    entriesOf(vendor.findings.filter(({ documentation }) => !documentation)).map((entry) => ({
      vendor,
      entry,
    })),
  )
  return annotations(changes, 'pnpm specs:diff')
}

type Annotated = Pick<VendorReport, 'vendor' | 'revision'>

/** Writes the first annotations of each level; the last one counts the rest, which `command` shows. */
export function annotations(
  changes: { vendor: Annotated; entry: Entry }[],
  command: string,
): string {
  return ['error', 'notice']
    .flatMap((level) => {
      const all = changes.filter(({ entry }) => (entry.bump === 'major') === (level === 'error'))
      const left = all.length - shown
      return all.slice(0, shown).map(({ vendor, entry }, index) => {
        const isLast = index === shown - 1 && left > 0
        const more = isLast ? `\nAnd ${left} more; \`${command}\` shows them.` : ''
        return annotation(level, vendor, entry, more)
      })
    })
    .join('')
}

function annotation(level: string, report: Annotated, entry: Entry, more: string): string {
  const { finding } = entry
  const { line, column } = finding.revision ?? {}
  const title = `${report.vendor}: ${gradesOf(finding)}`
  const text = [
    operationNames(entry),
    changeOf(entry),
    ...(finding.compiler ? [`${finding.compiler.code}: ${finding.compiler.message}`] : []),
  ].filter(Boolean)
  const properties = { file: report.revision.file, line, col: column, title }
  return command(level, properties, text.join('\n') + more)
}

/** Writes a workflow command; properties without a value are left out. */
export function command(
  level: string,
  properties: Record<string, string | number | undefined>,
  text: string,
): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(value)}`],
  )
  return `::${level} ${written.join(',')}::${escapeData(text)}\n`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (value: string | number): string =>
  escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
