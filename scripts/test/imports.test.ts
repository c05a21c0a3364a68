import { describe, expect, it } from 'vitest'
import { intrusions } from '../imports.ts'

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
