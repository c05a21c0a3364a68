import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pnpm, run } from '../lib/command.ts'
import type { BundledPackage } from './bundled.ts'

/** A package that is bundled into another. */
type BundledName = Pick<BundledPackage, 'name' | 'version'>

/** The parts of a CycloneDX document that `emitSbom` reads or changes. */
interface Sbom {
  serialNumber: string
  metadata: { timestamp?: string; component: { 'bom-ref': string } }
  components: Component[]
  dependencies: Dependency[]
}

interface Dependency {
  ref: string
  dependsOn?: string[]
}

interface Component {
  'bom-ref': string
  group?: string
  name: string
  version: string
  scope?: string
  properties?: { name: string; value: string }[]
  hashes?: unknown[]
  externalReferences?: { type: string; hashes?: unknown[] }[]
}

const root = join(import.meta.dirname, '../..')

/**
 * Emits the CycloneDX bill of materials of a package: pnpm's, from the lockfile, with the packages that the build
 * joins into its code. The result is deterministic: it has no time, its serial number follows from its content,
 * and no address shows the builder's registry. The packages of ours that it depends on must be built.
 */
export async function emitSbom(
  name: string,
  bundled: readonly BundledName[] = [],
): Promise<string> {
  const sbom = await readSbom(name, ['--prod'])
  const ours = sbom.components.filter(({ group }) => group === '@tags')
  const inherited = await Promise.all(ours.map(bundledIn))
  const picked = bundled.length ? await pick(name, bundled) : []
  const installed = new Set(sbom.components.map((one) => one['bom-ref']))
  const added = [
    ...new Map([...picked, ...inherited.flat()].map((one) => [one['bom-ref'], one])).values(),
  ].filter((one) => !installed.has(one['bom-ref']))
  delete sbom.metadata.timestamp
  sbom.components = [...sbom.components, ...added]
    .map(withoutAddress)
    .sort((one, other) => compare(one['bom-ref'], other['bom-ref']))
  sbom.dependencies = sbom.dependencies
    .concat(added.map((component) => ({ ref: component['bom-ref'] })))
    .sort((one, other) => compare(one.ref, other.ref))
  sbom.serialNumber = ''
  sbom.serialNumber = `urn:uuid:${uuid(sbom)}`
  return `${JSON.stringify(sbom, null, 2)}\n`
}

async function readSbom(name: string, options: string[]): Promise<Sbom> {
  const [program, ...args] = pnpm(root)
  const format = ['--sbom-format', 'cyclonedx', '--filter', name, ...options]
  return JSON.parse(await run(program, [...args, 'sbom', ...format], { cwd: root }))
}

/** The CycloneDX property of a package that is bundled into another. */
const mark = { name: 'cdx:npm:package:bundled', value: 'true' }

/** Picks the packages that the build joins into the code of `name`, which are its development dependencies. */
async function pick(name: string, bundled: readonly BundledName[]): Promise<Component[]> {
  const { components } = await readSbom(name, [])
  return components
    .filter(({ group, name, version }) => {
      const full = group === undefined ? name : `${group}/${name}`
      return bundled.some((one) => one.name === full && one.version === version)
    })
    .map((component) => ({ ...component, scope: 'required', properties: [mark] }))
}

/** Reads the packages that are bundled into one of ours. */
async function bundledIn({ name }: Component): Promise<Component[]> {
  const file = join(root, 'packages', name, 'sbom.cdx.json')
  const { components }: Sbom = JSON.parse(await readFile(file, 'utf8'))
  return components.filter(({ properties = [] }) =>
    properties.some(({ name }) => name === mark.name),
  )
}

function withoutAddress({ externalReferences = [], ...component }: Component): Component {
  const hashes = externalReferences.find(({ type }) => type === 'distribution')?.hashes
  const others = externalReferences.filter(({ type }) => type !== 'distribution')
  return { ...component, ...(hashes && { hashes }), externalReferences: others }
}

/** Returns a UUID of version 8, the version for custom hashes. */
const uuid = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')

const compare = (one: string, other: string): number => (one < other ? -1 : 1)
