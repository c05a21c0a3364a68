import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { problems } from '@tags/scripts/release/tarball'
import { transform } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, makeFolder } from './folder.ts'
import { command, pack, published, queue, usedByCommand } from './pack.ts'

let folder: Folder
let tarballs: Map<string, string>

beforeAll(async () => {
  folder = await makeFolder()
  tarballs = await pack(folder)
})

afterAll(() => folder?.remove())

/** Returns the direct dependencies of a package, and all packages that its bill of materials has. */
function partsOf(name: string): [direct: string[], all: string[]] {
  const core = ['%40tags/core', '%40tags/drift', 'openapi-fetch']
  if (name === '@tags/drift') return [[], []]
  if (name === '@tags/sandbox') return [['@tags/drift'], ['%40tags/drift']]
  if (name === '@tags/core') return [['@tags/drift'], core.slice(1)]
  if (name === queue) {
    const ours = [command, '@tags/core', '@tags/redis']
    return [ours, [...ours.map(scoped), 'openapi-fetch']]
  }
  if (name !== command) return [['@tags/core'], core]
  const others = ['commander', 'string-width', 'table', 'wrap-ansi']
  const ours = usedByCommand.map(({ name }) => name)
  return [[...ours, ...others].sort(), [...ours.map(scoped), 'openapi-fetch', ...others]]
}

const peersOf: Record<string, object> = {
  '@tags/redis': { ioredis: '>=5.0.0' },
  [queue]: { bullmq: '^6.7.0', ioredis: '>=5.0.0', pg: '>=8.0.0' },
}

const scoped = (name: string): string => name.replace('@', '%40')

describe.each(published)('the tarball of $name', ({ name, folder: source }) => {
  let data: Buffer<ArrayBuffer>
  let tarball: Package
  // biome-ignore lint/suspicious/noExplicitAny: a package.json, read key by key
  let manifest: any
  const read = (file: string) => tarball.readFile(`/node_modules/${name}/${file}`)
  const [direct, all] = partsOf(name)
  const isCommand = name === command
  const isForNode = isCommand || name === queue

  beforeAll(() => {
    data = readFileSync(tarballs.get(name) as string)
    tarball = createPackageFromTarballData(data)
    manifest = JSON.parse(read('package.json'))
  })

  it('contains its compiled sources and documentation, and no more', () => {
    expect(problems(data, source)).toEqual([])
  })

  it('has a valid bill of materials of CycloneDX', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot7)
    expect(await validator.validate(read('sbom.cdx.json'))).toBeNull()
  })

  it('lists every package in its bill of materials once, and no other', () => {
    const { components } = JSON.parse(read('sbom.cdx.json'))
    const names = components.map(({ purl }: { purl: string }) =>
      purl.replace(/^pkg:npm\/|@[^@]*$/g, ''),
    )
    if (isForNode) expect(names).toEqual(expect.arrayContaining(all))
    else expect(names).toEqual(all)
    const urls = components.map(({ purl }: { purl: string }) => purl)
    expect(new Set(urls).size).toBe(urls.length)
  })

  it('has the licences of the bundled code', () => {
    if (name !== '@tags/core') return expect(direct).not.toContain('openapi-fetch')
    const text = read('THIRD-PARTY-LICENSES.txt')
    expect(text).toMatch(/^This package contains openapi-fetch \d.*MIT.*Drew Powers/s)
    expect(read('dist/adapter.js')).not.toMatch(/from ['"](?!\.)/)
  })

  it('states its licence, repository and required Node, and runs nothing on install', () => {
    expect(manifest).toMatchObject({
      license: 'Apache-2.0',
      repository: { type: 'git', directory: `packages/${name.replace('@tags/', '')}` },
      engines: { node: '>=20.19' },
      type: 'module',
      ...(isCommand ? { bin: { tags: './dist/tags.js' } } : { sideEffects: false }),
    })
    expect(Object.keys(manifest.scripts ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install|prepare/)]),
    )
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|\.\/src/)
  })

  it('has the required dependencies', () => {
    expect(Object.keys(manifest.dependencies ?? {}).sort()).toEqual(direct)
    expect(manifest.peerDependencies).toEqual(peersOf[name])
    expect(manifest).not.toHaveProperty('optionalDependencies')
  })

  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(data).buffer },
      strict: true,
    })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  if (isCommand) {
    it('is a program of Node', () => {
      expect(read('dist/tags.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
      expect(tarball.listFiles().filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([])
    })
  }

  if (!isForNode) {
    it('uses only web standards', async () => {
      // The name says that this entry is for Node alone.
      const isServer = (file: string) => file.endsWith('@tags/sandbox/dist/node.js')
      const scripts = tarball.listFiles().filter((file) => /\.js$/.test(file) && !isServer(file))
      for (const script of scripts) {
        const { code } = await transform(tarball.readFile(script), {
          minifyWhitespace: true,
          legalComments: 'none',
        })
        expect(code, script).not.toMatch(/['"]node:|\b(process\.|Buffer\b|require\(|__dirname\b)/)
      }
    })
  }

  it('has types that resolve for ESM', async () => {
    const { types, ...analysis } = await checkPackage(tarball)
    expect(types).toEqual({ kind: 'included' })
    const problems = 'problems' in analysis ? analysis.problems : []
    const ignored = ['node10', 'node16-cjs']
    expect(
      problems.filter(
        (problem) => !('resolutionKind' in problem && ignored.includes(problem.resolutionKind)),
      ),
    ).toEqual([])
  })
})
