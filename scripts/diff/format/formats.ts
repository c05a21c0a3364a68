import type { Fact, Finding } from '../report.ts'
import { github } from './github.ts'
import { json, type Shape } from './json.ts'
import { markdown } from './markdown.ts'
import type { Page } from './page.ts'
import { type Names, sentence } from './sentence.ts'
import { terminal, terminalStyle } from './terminal.ts'
import { plain } from './text.ts'

/** Writes a report; `all` leaves nothing out. */
type Format<Report> = (report: Report, all?: boolean) => string

/** A report whose findings are data. */
interface Told {
  vendors: { findings: Fact[] }[]
}

/** Creates the formats of a report: `pageOf` arranges it for readers, `schema` has the order of its keys. */
export const formatsOf = <Report extends Told>(
  pageOf: (report: Report, all?: boolean) => Page,
  { schema, names }: { schema: object; names?: Names },
): Record<'terminal' | 'json' | 'markdown' | 'github', Format<Report>> => ({
  terminal: (report, all) => terminal(pageOf(report, all), terminalStyle()),
  json: (report) => json(withMessages(report, names), schema as Shape),
  markdown: (report, all) => markdown(pageOf(report, all)),
  github: (report) => github(pageOf(report)),
})

/** Adds the sentence of each finding, for readers that only print it. */
export const withMessages = <Report extends Told>(report: Report, names?: Names): Report => ({
  ...report,
  vendors: report.vendors.map((vendor) => ({
    ...vendor,
    findings: vendor.findings.map((finding) => withMessage(finding, names)),
  })),
})

/** Adds the sentence of a finding. */
export const withMessage = <Item extends Fact & Partial<Finding>>(
  finding: Item,
  names?: Names,
): Item & { message: string } => ({ ...finding, message: plain(sentence(finding, names)) })
