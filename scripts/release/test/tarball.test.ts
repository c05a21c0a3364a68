import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Header } from 'tar'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problems } from '../tarball.ts'

type Files = Record<string, string>

const manifest = {
  name: '@tags/one',
  version: '0.2.0',
  files: ['dist', 'changes', 'CHANGELOG.md', 'sbom.cdx.json'],
  dependencies: { '@tags/core': '^0.3.0', 'openapi-fetch': '0.17.0' },
}
const exports = { '.': { default: './dist/index.js' }, './package.json': './package.json' }
const sources: Files = {
  'package.json': json({ ...manifest, publishConfig: { exports } }),
  'src/index.ts': '',
  'src/generated/client.ts': '',
  'changes/index.json': '',
  'changes/0.1.0.json': '',
}
const licenses = [{ license: { id: 'MIT' } }]
const core = { purl: 'pkg:npm/%40tags/core@0.3.0', licenses }
const openapiFetch = { purl: 'pkg:npm/openapi-fetch@0.17.0', licenses, hashes: [{}] }
const sbom = (components: object[], about = 'one@0.2.0', bomFormat = 'CycloneDX') =>
  json({
    bomFormat,
    metadata: { component: { purl: `pkg:npm/%40tags/${about}` } },
    components,
  })
const packed: Files = {
  LICENSE: '',
  'README.md': '',
  'CHANGELOG.md': '# @tags/one\n\n## 0.2.0\n\n### Minor Changes\n\n- Fewer tags.\n\n## 0.1.0\n',
  'package.json': json({ ...manifest, exports }),
  'sbom.cdx.json': sbom([core, openapiFetch]),
  'dist/index.js': '',
  'dist/index.d.ts': '',
  'dist/generated/client.d.ts': '',
  'changes/index.json': '',
  'changes/0.1.0.json': '',
  'changes/0.2.0.json': '',
}

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarball-'))
  await fill(sources)
})

afterAll(() => rm(folder, { recursive: true }))

it('accepts a complete tarball', () => {
  expect(problems(tarball(packed), folder)).toEqual([])
})

it.each<[Files, string]>([
  [{ 'src/index.ts': '' }, 'has src/index.ts, which is not one of its files'],
  [{ 'dist/old.d.ts': '' }, 'has dist/old.d.ts, which is not one of its files'],
  [
    {
      'package.json': json({ ...manifest, version: '0.1.0' }),
      'sbom.cdx.json': sbom([core, openapiFetch], 'one@0.1.0'),
    },
    'has a package.json of 0.1.0',
  ],
  [
    { 'package.json': json({ ...manifest, exports: { '.': './src/index.ts' } }) },
    'has a package.json that leads into the repository',
  ],
  [
    { 'package.json': json({ ...manifest, devDependencies: { '@tags/mocks': 'workspace:^' } }) },
    'has a package.json that leads into the repository',
  ],
  ...['one@0.1.0', 'other@0.2.0'].map((about): [Files, string] => [
    { 'sbom.cdx.json': sbom([core, openapiFetch], about) },
    'has an sbom.cdx.json of something else: run `pnpm build` again',
  ]),
  [
    { 'sbom.cdx.json': sbom([core, openapiFetch], 'one@0.2.0', 'SPDX') },
    'has an sbom.cdx.json of something else: run `pnpm build` again',
  ],
  [
    { 'sbom.cdx.json': sbom([core, { ...openapiFetch, purl: 'pkg:npm/openapi-fetch@0.16.0' }]) },
    'has an sbom.cdx.json without openapi-fetch@0.17.0',
  ],
  [
    { 'sbom.cdx.json': sbom([{ ...core, purl: 'pkg:npm/%40tags/core@0.2.0' }, openapiFetch]) },
    'has an sbom.cdx.json without @tags/core@^0.3.0',
  ],
  [{ 'sbom.cdx.json': sbom([core]) }, 'has an sbom.cdx.json without openapi-fetch@0.17.0'],
  [
    { 'sbom.cdx.json': sbom([core, { ...openapiFetch, hashes: undefined }]) },
    'has an sbom.cdx.json without licence or hash of pkg:npm/openapi-fetch@0.17.0',
  ],
  [
    { 'sbom.cdx.json': sbom([{ ...core, licenses: undefined }, openapiFetch]) },
    'has an sbom.cdx.json without licence or hash of pkg:npm/%40tags/core@0.3.0',
  ],
  [
    { 'CHANGELOG.md': '# @tags/one\n\n## 0.2.0\n\n## 0.1.0\n\n- First.\n' },
    'has a CHANGELOG.md without an entry for 0.2.0',
  ],
])('%j', (files, problem) => {
  expect(problems(tarball({ ...packed, ...files }), folder)).toEqual([
    `The tarball of @tags/one@0.2.0 ${problem}.`,
  ])
})

it.each(Object.keys(packed))('reports that %s is missing', (file) => {
  const { [file]: _, ...others } = packed
  expect(problems(tarball(others), folder)).toEqual([
    `The tarball of @tags/one@0.2.0 lacks ${file}.`,
  ])
})

it('wants the built parts of a command, and no declarations', async () => {
  const publishConfig = { bin: { tags: './dist/tags.js' }, exports: {} }
  await fill({
    'command/package.json': json({ ...manifest, files: ['dist', 'sbom.cdx.json'], publishConfig }),
    'command/src/program.ts': '',
    'command/dist/tags.js': '',
    'command/dist/program-AB12.js': '',
  })
  const others = Object.entries(packed).filter(([file]) => !/^(dist|changes|CHANGE)/.test(file))
  const files = { ...Object.fromEntries(others), 'dist/tags.js': '', 'dist/old.js': '' }
  expect(problems(tarball(files), join(folder, 'command'))).toEqual([
    'The tarball of @tags/one@0.2.0 lacks dist/program-AB12.js.',
    'The tarball of @tags/one@0.2.0 has dist/old.js, which is not one of its files.',
  ])
})

it.each(['1', '2', '5'] as const)('rejects an entry of kind %s, which is not a file', (kind) => {
  expect(() => problems(tarball(packed, kind), folder)).toThrow('LICENSE is not a file')
})

function json(value: unknown): string {
  return JSON.stringify(value)
}

async function fill(files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
}

/** The files as a tarball. */
function tarball(files: Files, kind: '0' | '1' | '2' | '5' = '0'): Buffer {
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const size = kind === '0' ? text.length : 0
    const header = new Header({ path: `package/${path}`, mode: 0o644, size })
    header.type = ({ 0: 'File', 1: 'Link', 2: 'SymbolicLink', 5: 'Directory' } as const)[kind]
    header.linkpath = kind === '1' || kind === '2' ? 'elsewhere' : ''
    header.encode()
    const content = Buffer.from(text.slice(0, size))
    return [header.block as Buffer, content, Buffer.alloc(-size & 511)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}
