import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pnpm, run } from '../lib/command.ts'

/** A CycloneDX document, of which only the parts are named that are changed here. */
interface Sbom {
  serialNumber: string
  metadata: { timestamp?: string }
  components: Component[]
  dependencies: { ref: string }[]
}

interface Component {
  'bom-ref': string
  hashes?: unknown[]
  externalReferences?: { type: string; hashes?: unknown[] }[]
}

const root = join(import.meta.dirname, '../..')

/**
 * What the package `name` brings along, by the lockfile: pnpm's CycloneDX, made the same each time. It has
 * no time, its serial number follows from the rest, and no address tells which registry the builder uses.
 */
export async function emitSbom(name: string): Promise<string> {
  const [program, ...args] = pnpm(root)
  const options = ['--sbom-format', 'cyclonedx', '--prod', '--filter', name]
  const text = await run(program, [...args, 'sbom', ...options], { cwd: root })
  const sbom: Sbom = JSON.parse(text)
  delete sbom.metadata.timestamp
  sbom.components = sbom.components
    .map(withoutAddress)
    .sort((one, other) => compare(one['bom-ref'], other['bom-ref']))
  sbom.dependencies.sort((one, other) => compare(one.ref, other.ref))
  sbom.serialNumber = ''
  sbom.serialNumber = `urn:uuid:${uuid(sbom)}`
  return `${JSON.stringify(sbom, null, 2)}\n`
}

function withoutAddress({ externalReferences = [], ...component }: Component): Component {
  const hashes = externalReferences.find(({ type }) => type === 'distribution')?.hashes
  const others = externalReferences.filter(({ type }) => type !== 'distribution')
  return { ...component, ...(hashes && { hashes }), externalReferences: others }
}

/** A UUID of version 8, which is the one for hashes of one's own. */
const uuid = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')

const compare = (one: string, other: string): number => (one < other ? -1 : 1)
