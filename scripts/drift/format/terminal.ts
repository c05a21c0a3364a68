import { change, paint, styled, type TerminalStyle, wrap } from '../../diff/format/terminal.ts'
import type { Report, VendorReport } from '../report.ts'
import { acceptedOf, groupsOf, notExamined, sidesOf, staleOf, verdictOf } from './words.ts'

/** Writes a report for the terminal. */
export const terminal = ({ vendors }: Report, style: TerminalStyle): string =>
  `${vendors.map((vendor) => block(vendor, style).join('\n')).join('\n\n')}\n`

function block(report: VendorReport, style: TerminalStyle): string[] {
  const sides = sidesOf(report)
  const dim = (line: string) => styled(style, 'dim', line)
  return [
    `${styled(style, 'bold', report.vendor)}: ${paint(style, report.wire, verdictOf(report))}`,
    ...wrap(`${sides.revision.label} → ${sides.base.label}`, style.width).map(dim),
    ...groupsOf(report).flatMap(({ title, entries }) => [
      '',
      title,
      ...entries.flatMap((entry) => change(entry, sides, style)),
    ]),
    ...(report.stale.length ? ['', 'Accepted, but not found'] : []),
    ...report.stale.flatMap((stale) => {
      const lines = wrap(`${staleOf(stale)}  ${stale.file}:${stale.line}`, style.width - 4)
      return lines.map((line, index) => `${index ? '    ' : '  '}${line}`)
    }),
    ...notExamined(report).flatMap((line) => ['', ...wrap(line, style.width)]),
    ...acceptedOf(report).flatMap((line) => ['', ...wrap(line, style.width)]),
  ]
}
