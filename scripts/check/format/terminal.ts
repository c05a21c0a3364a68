import { type Look, style, wrap } from '../../diff/format/terminal.ts'
import type { Finding, Report, VendorReport } from '../report.ts'
import {
  coverageOf,
  differenceOf,
  neverSeen,
  seenIn,
  uncheckedOf,
  verdictOf,
  writtenAt,
} from './words.ts'

/** A report for a person: how much was seen, and what was not as the spec says. */
export function terminal(report: Report, look: Look): string {
  const blocks = report.vendors.map((vendor) => block(vendor, look))
  const rest = uncheckedOf(report.unchecked)
  if (rest) blocks.push(wrap(rest, look.width))
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function block(report: VendorReport, look: Look): string[] {
  const { vendor, findings } = report
  const color = findings.length ? 'red' : 'green'
  const groups = Map.groupBy(findings, ({ operation }) => operation)
  return [
    `${style(look, 'bold', vendor)}: ${style(look, color, verdictOf(report))}`,
    ...[coverageOf(report), neverSeen(report)]
      .flatMap((text) => (text ? wrap(text, look.width) : []))
      .map((line) => style(look, 'dim', line)),
    ...[...groups].flatMap(([operation, findings]) => [
      '',
      ...wrap(operation, look.width),
      ...findings.flatMap((finding) => difference(finding, report, look)),
    ]),
  ]
}

function difference(finding: Finding, report: VendorReport, look: Look): string[] {
  const { rule } = finding
  const lines = wrap(`${rule}  ${differenceOf(finding)}`, look.width - 4)
  const tail = wrap(`${seenIn(finding)}  ${writtenAt(finding, report)}`, look.width - 4)
  return [
    ...lines.map((line, index) =>
      index ? `    ${line}` : `  ${style(look, 'red', rule)}${line.slice(rule.length)}`,
    ),
    ...tail.map((line) => `    ${style(look, 'dim', line)}`),
  ]
}
