import type { Release } from './release.ts'
import type { Vendor } from './vendor.ts'

/** Emits `specs/latest.json`: every vendor, with the paths of the files in its package. */
export function emitIndex(vendors: Vendor[]): string {
  const index = {
    format: 1,
    vendors: vendors.map(({ name, title, version, operations, releases }) => ({
      name,
      title,
      package: `@tags/${name}`,
      version,
      spec: `specs/${name}.yaml`,
      operations,
      bundle: 'openapi.json',
      changes: 'changes/index.json',
      last: releases[0] ? emitRelease(releases[0]) : null,
    })),
  }
  return `${JSON.stringify(index, null, 2)}\n`
}

/** Emits `changes/index.json` of a vendor's package: its releases, newest first, with the paths of their records. */
export function emitReleases({ name, releases }: Vendor): string {
  const index = { format: 1, package: `@tags/${name}`, releases: releases.map(emitRelease) }
  return `${JSON.stringify(index, null, 2)}\n`
}

function emitRelease({ version, date, bump, wire, types }: Release) {
  return { version, date, bump, wire, types, changes: `changes/${version}.json` }
}
