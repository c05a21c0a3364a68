import { command, shown } from '../../diff/format/github.ts'
import type { Report } from '../report.ts'
import { differenceOf, seenIn } from './words.ts'

/** Writes a report as workflow commands: an annotation of the spec for each difference. */
export function github({ vendors }: Report): string {
  const all = vendors.flatMap(({ vendor, file, findings }) =>
    findings.map((finding) => ({ vendor, file, finding })),
  )
  const left = all.length - shown
  return all
    .slice(0, shown)
    .map(({ vendor, file, finding }, index) => {
      const { line, column, rule, operation } = finding
      const more = index === shown - 1 && left > 0 ? `\nAnd ${left} more.` : ''
      const text = `${operation}\n${differenceOf(finding)}, ${seenIn(finding)}${more}`
      return command('error', { file, line, col: column, title: `${vendor}: ${rule}` }, text)
    })
    .join('')
}
