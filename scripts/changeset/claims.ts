import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deserved, growth, isEnough, worst } from '../diff/bump.ts'
import { type Entry, entriesOf } from '../diff/format/entry.ts'
import type { Bump, VendorReport } from '../diff/report.ts'
import { readSides } from '../diff/side/side.ts'
import { reportVendors } from '../diff/vendors.ts'
import { type Changeset, newSince, readChangesets } from './pending.ts'

/** What a changed spec asks of its package's version, and what is there to answer it. */
export interface Claim {
  report: VendorReport
  /** The name of the package. */
  package: string
  asked: Bump
  /** By how much the version in package.json already grew since the base. */
  grown: Bump
  /** Changesets for the package which the base does not have. */
  changesets: Changeset[]
}

/** The claims of all vendors whose spec is there, since `base` or else their last release. */
export async function readClaims(
  root: string,
  base: string | undefined,
  warn: (line: string) => void,
): Promise<Claim[]> {
  const pending = await readChangesets(root)
  const sides = await readSides(root, { base })
  const reports = await reportVendors(root, sides, { types: true, warn })
  const there = reports.filter(({ vendor }) => existsSync(join(root, 'specs', `${vendor}.yaml`)))
  const claims = there.map(async (report): Promise<Claim> => {
    const name = `@tags/${report.vendor}`
    const changesets = pending.filter(({ bumps }) => bumps.has(name))
    return {
      report,
      package: name,
      asked: asks(report, report.bump),
      grown: growth(versionBefore(report), report.revision.version ?? '0.0.0'),
      changesets: await newSince(root, report.base.commit, changesets),
    }
  })
  return Promise.all(claims)
}

/** The most that changesets give to a package. */
export const given = (name: string, changesets: Changeset[]): Bump =>
  worst(changesets.map(({ bumps }) => bumps.get(name) ?? 'none'))

/** The changes that ask for more than `enough`. */
export function unmet({ report }: Claim, enough: Bump): Entry[] {
  const findings = report.findings.filter(
    ({ wire, types }) => !isEnough(enough, asks(report, worst([wire, types]))),
  )
  return entriesOf(findings)
}

/** What a bump is for the package of a report. */
const asks = (report: VendorReport, bump: Bump): Bump => deserved(bump, versionBefore(report))

/** The version that grows; of a base that is a file, which has none, it is the one of today. */
const versionBefore = ({ base, revision }: VendorReport): string =>
  base.version ?? (base.commit ? undefined : revision.version) ?? '0.0.0'
