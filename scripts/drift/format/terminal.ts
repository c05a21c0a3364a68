import { change, type Look, paint, style, wrap } from '../../diff/format/terminal.ts'
import type { Report, VendorReport } from '../report.ts'
import { acceptedOf, groupsOf, sidesOf, staleOf, verdictOf } from './words.ts'

/** A report for a person. */
export const terminal = ({ vendors }: Report, look: Look): string =>
  `${vendors.map((vendor) => block(vendor, look).join('\n')).join('\n\n')}\n`

function block(report: VendorReport, look: Look): string[] {
  const sides = sidesOf(report)
  const dim = (line: string) => style(look, 'dim', line)
  return [
    `${style(look, 'bold', report.vendor)}: ${paint(look, report.wire, verdictOf(report))}`,
    ...wrap(`${sides.revision.label} → ${sides.base.label}`, look.width).map(dim),
    ...groupsOf(report).flatMap(({ title, entries }) => [
      '',
      title,
      ...entries.flatMap((entry) => change(entry, sides, look)),
    ]),
    ...(report.stale.length ? ['', 'Accepted in vain'] : []),
    ...report.stale.flatMap((stale) => {
      const lines = wrap(`${staleOf(stale)}  ${stale.file}:${stale.line}`, look.width - 4)
      return lines.map((line, index) => `${index ? '    ' : '  '}${line}`)
    }),
    ...acceptedOf(report).flatMap((line) => ['', ...wrap(line, look.width)]),
  ]
}
