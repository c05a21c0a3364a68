import type { Report, VendorReport } from '../report.ts'
import { type Entry, entriesOf } from './entry.ts'
import { changeOf, gradesOf, operationNames } from './words.ts'

/** GitHub shows no more annotations of a level than these, of one step. */
const shown = 10

/** A report as workflow commands: an annotation a change, and none for documentation. */
export function github(report: Report): string {
  const changes = report.vendors.flatMap((vendor) =>
    entriesOf(vendor.findings.filter(({ documentation }) => !documentation)).map((entry) => ({
      vendor,
      entry,
    })),
  )
  return ['error', 'notice']
    .flatMap((level) => {
      const all = changes.filter(({ entry }) => (entry.bump === 'major') === (level === 'error'))
      const left = all.length - shown
      return all.slice(0, shown).map(({ vendor, entry }, index) => {
        const isLast = index === shown - 1 && left > 0
        const more = isLast ? `\nAnd ${left} more; \`pnpm specs:diff\` shows them.` : ''
        return annotation(level, vendor, entry, more)
      })
    })
    .join('')
}

function annotation(level: string, report: VendorReport, entry: Entry, more: string): string {
  const { finding } = entry
  const { line, column } = finding.revision ?? {}
  const properties = Object.entries({
    file: report.revision.file,
    line,
    col: column,
    title: `${report.vendor}: ${gradesOf(finding)}`,
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escapeProperty(value)}`]))
  const text = [
    operationNames(entry),
    changeOf(entry),
    ...(finding.compiler ? [`${finding.compiler.code}: ${finding.compiler.message}`] : []),
  ].filter(Boolean)
  return `::${level} ${properties.join(',')}::${escapeData(text.join('\n') + more)}\n`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (value: string | number): string =>
  escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
