import index from '@tags/aelyst/changes/index.json' with { type: 'json' }
import spec from '@tags/aelyst/openapi.json' with { type: 'json' }

interface Release {
  version: string
  date: string
  wire: string
  types: string
  /** A path in the package. */
  changes: string
}

const releases: Release[] = index.releases
console.log(`Releases of ${spec.info.title}: ${releases.length}`)

for (const { version, date, wire, types, changes } of releases) {
  console.log(`${version} of ${date}: wire ${wire}, types ${types}`)
  const { default: record } = await import(`@tags/aelyst/${changes}`, {
    with: { type: 'json' },
  })
  for (const { operation, place, message } of record.findings) {
    const where = operation
      ? `${operation.method} ${operation.path}`
      : 'every operation'
    console.log(`  ${where}, ${place}: ${message}`)
  }
}
