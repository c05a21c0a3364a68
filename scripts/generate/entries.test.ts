import { expect, it } from 'vitest'
import { emitDependencies } from './entries.ts'

const manifest = {
  name: '@tags/cli',
  bin: { tags: './src/tags.ts' },
  dependencies: {
    zlib: '1.0.0',
    '@tags/core': 'workspace:^',
    '@tags/former': 'workspace:^',
    '@tags/acme': '^1.0.0',
    commander: '14.0.3',
  },
  devDependencies: { '@tags/mocks': 'workspace:^' },
}

it('sets the dependencies on vendors, and keeps the others', () => {
  const text = emitDependencies(
    JSON.stringify(manifest),
    ['acme', 'new'],
    (name) => name === 'core',
  )
  expect(text).toBe(
    `${JSON.stringify(
      {
        ...manifest,
        dependencies: {
          '@tags/acme': 'workspace:^',
          '@tags/core': 'workspace:^',
          '@tags/new': 'workspace:^',
          commander: '14.0.3',
          zlib: '1.0.0',
        },
      },
      null,
      2,
    )}\n`,
  )
  expect(emitDependencies(text, ['acme', 'new'], (name) => name === 'core')).toBe(text)
})
