import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const list = ['ls-files', '--cached', '--others', '--exclude-standard']
const files = execFileSync('git', [...list, '*.ts', '*.js', '*.mjs', '*.astro', '*.mdx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(join(root, file)) && file)

/** Lists the relative paths that a text imports, including by `import()` and Vite's `import.meta.glob()`. */
const imports = (text: string): string[] =>
  [
    ...text.matchAll(/(?:\bfrom|\bimport|\b(?:import|glob)(?:<[^>]*>)?\()\s*(['"])(\.\.?\/.*?)\1/g),
  ].map(([, , path]) => path as string)

/** Returns the folder of the package of a path; `undefined` outside packages. */
const packageOf = (path: string): string | undefined =>
  /^(?:(?:packages|tests)\/[^/]+|scripts|site)(?=\/)/.exec(path)?.[0]

/** Lists the imports of a file that lead into another package by a path. */
const intrusions = (file: string, text: string): string[] =>
  imports(text).filter((path) => {
    const owner = packageOf(join(dirname(file), path))
    return owner !== undefined && owner !== packageOf(file)
  })

it('no file imports a file of another package by its path', () => {
  const found = files.flatMap((file) =>
    intrusions(file, readFileSync(join(root, file), 'utf8')).map((path) => `${file}: ${path}`),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(
    found,
    "What another package needs is named in `exports` of the owner's package.json; import that",
  ).toEqual([])
})

const forms: [form: string, write: (path: string) => string][] = [
  ['import', (path) => `import { a } from '${path}'`],
  ['import of types', (path) => `import type { A } from "${path}"`],
  ['import for its effects', (path) => `import '${path}'`],
  ['export', (path) => `export * from '${path}'`],
  ['import()', (path) => `const a = await import('${path}')`],
  ['import.meta.glob()', (path) => `import.meta.glob<string>('${path}')`],
]

describe.each(forms)('the form %s', (_, write) => {
  it.each([
    ['tests/bench/src/size.ts', '../../../packages/core/src/url.ts'],
    ['tests/faults/src/ours.ts', '../../mocks/src/index.ts'],
    ['scripts/drift/type.ts', '../../packages/core/src/url.ts'],
    ['scripts/check.ts', '../tests/mocks/src/index.ts'],
    ['packages/core/src/url.ts', '../../drift/src/words.ts'],
    ['site/src/links.ts', '../../scripts/lib/list.ts'],
    ['site/src/links.ts', '../../packages/*/src/index.ts'],
  ])('in %s is caught with %s', (file, path) => {
    expect(intrusions(file, write(path))).toEqual([path])
  })

  it.each([
    ['tests/bench/test/bench.test.ts', '../src/size.ts'],
    ['scripts/diff/types/calls.ts', '../../generate/text.ts'],
    ['site/src/pages/feed.atom.ts', '../../../specs/feed.atom?raw'],
  ])('in %s may have %s', (file, path) => {
    expect(intrusions(file, write(path))).toEqual([])
  })
})
