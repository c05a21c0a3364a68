import { styled, type TerminalStyle, wrap } from '../../diff/format/terminal.ts'
import type { Finding, Report, VendorReport } from '../report.ts'
import {
  coverageOf,
  differenceOf,
  neverSeen,
  notExamined,
  seenIn,
  uncheckedOf,
  verdictOf,
  writtenAt,
} from './words.ts'

/** Writes a report for the terminal: the coverage, then the differences from the spec. */
export function terminal(report: Report, style: TerminalStyle): string {
  const blocks = report.vendors.map((vendor) => block(vendor, style))
  const rest = uncheckedOf(report.unchecked)
  if (rest) blocks.push(wrap(rest, style.width))
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function block(report: VendorReport, style: TerminalStyle): string[] {
  const { vendor, findings } = report
  const color = findings.length ? 'red' : 'green'
  const groups = Map.groupBy(findings, ({ operation }) => operation)
  return [
    `${styled(style, 'bold', vendor)}: ${styled(style, color, verdictOf(report))}`,
    ...[coverageOf(report), neverSeen(report), notExamined(report)]
      .flatMap((text) => (text ? wrap(text, style.width) : []))
      .map((line) => styled(style, 'dim', line)),
    ...[...groups].flatMap(([operation, findings]) => [
      '',
      ...wrap(operation, style.width),
      ...findings.flatMap((finding) => difference(finding, report, style)),
    ]),
  ]
}

function difference(finding: Finding, report: VendorReport, style: TerminalStyle): string[] {
  const { rule } = finding
  const lines = wrap(`${rule}  ${differenceOf(finding)}`, style.width - 4)
  const tail = wrap(`${seenIn(finding)}  ${writtenAt(finding, report)}`, style.width - 4)
  return [
    ...lines.map((line, index) =>
      index ? `    ${line}` : `  ${styled(style, 'red', rule)}${line.slice(rule.length)}`,
    ),
    ...tail.map((line) => `    ${styled(style, 'dim', line)}`),
  ]
}
