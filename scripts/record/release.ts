import { withMessage } from '../diff/format/formats.ts'
import type { Bump, ClientChange, Finding, Place, VendorReport } from '../diff/report.ts'

/** The record of a release of a vendor's package; `changes.schema.json` describes it. */
export interface Release {
  format: 2
  vendor: string
  package: string
  version: string
  previous: string | null
  date: string
  bump: Bump
  wire: Bump
  types: Bump
  client: ClientChange[]
  /** The findings without line numbers, which change with every edit, and with their sentences. */
  findings: Finding[]
}

/** The identity of a release. */
type Title = Pick<Release, 'vendor' | 'version' | 'previous' | 'date'>

/** Builds the record of a release; the first release has no report and no changes. */
export function record({ vendor, version, previous, date }: Title, report?: VendorReport): Release {
  return {
    format: 2,
    vendor,
    package: `@tags/${vendor}`,
    version,
    previous,
    date,
    bump: report?.bump ?? 'none',
    wire: report?.wire ?? 'none',
    types: report?.types ?? 'none',
    client: report?.client ?? [],
    findings: report?.findings.map((finding) => withMessage(withoutLines(finding))) ?? [],
  }
}

function withoutLines({ base, revision, ...finding }: Finding): Finding {
  return {
    ...finding,
    ...(base && { base: withoutLine(base) }),
    ...(revision && { revision: withoutLine(revision) }),
  }
}

const withoutLine = ({ line: _line, column: _column, ...place }: Place): Place => place
