import type { Vendor } from './vendor.ts'

/** `specs/latest.json`: every vendor, and where in its package a machine finds what. */
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
      changes: releases.map((release) => `changes/${release.version}.json`),
      last: emitLast(releases[0]),
    })),
  }
  return `${JSON.stringify(index, null, 2)}\n`
}

function emitLast(release: Vendor['releases'][number] | undefined) {
  if (!release) return null
  const { version, date, bump, wire, types } = release
  return { version, date, bump, wire, types }
}
