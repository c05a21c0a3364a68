import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deserved, growth, isEnough, worst } from '../diff/bump.ts'
import { locate } from '../diff/format/changes.ts'
import { type Entry, entriesOf } from '../diff/format/entry.ts'
import type { Bump, VendorReport } from '../diff/report.ts'
import { readSides } from '../diff/side/side.ts'
import { reportVendors } from '../diff/vendors.ts'
import { type Changeset, newSince, readChangesets } from './pending.ts'

/** The version bump that a changed spec needs, and the changesets that its package has. */
export interface Claim {
  report: VendorReport
  /** The name of the package. */
  package: string
  asked: Bump
  /** The bump between the version of the base and the version in package.json. */
  grown: Bump
  /** The changesets of the package that the base does not have. */
  changesets: Changeset[]
}

/** Reads the claims of all vendors that have a spec, since `base` or their last release. */
export async function readClaims(
  root: string,
  base: string | undefined,
  warn: (line: string) => void,
): Promise<Claim[]> {
  const pending = await readChangesets(root)
  const sides = await readSides(root, { base })
  const reports = await reportVendors(root, sides, { types: true, isComplete: true, warn })
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

/** Returns the highest bump that changesets give to a package. */
export const given = (name: string, changesets: Changeset[]): Bump =>
  worst(changesets.map(({ bumps }) => bumps.get(name) ?? 'none'))

/** Lists the changes that need a higher bump than `enough`. */
export function unmet({ report }: Claim, enough: Bump): Entry[] {
  const findings = report.findings.filter(
    ({ wire, types }) => !isEnough(enough, asks(report, worst([wire, types]))),
  )
  return entriesOf(findings, { locate: (finding) => locate(finding, report) })
}

/** Converts a change's bump to the bump of the package's version. */
const asks = (report: VendorReport, bump: Bump): Bump => deserved(bump, versionBefore(report))

/** Returns the version before the change: the version of the base, or the current one if the base is a file. */
const versionBefore = ({ base, revision }: VendorReport): string =>
  base.version ?? (base.commit ? undefined : revision.version) ?? '0.0.0'
