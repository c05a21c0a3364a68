import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder } from '../lib/command.ts'
import { bundle } from './bundle.ts'

it('bundles a spec that is alone', async () => {
  const documents = await bundle(join(import.meta.dirname, '../..'), ['aelyst'])
  expect([...documents].map(([name, { info }]) => [name, info.title])).toEqual([
    ['aelyst', 'Aelyst'],
  ])
})

it.each([
  [
    'two numbers',
    'info: {}\nopenapi: 3.1\n',
    'specs/a.yaml:2:1: `openapi: 3.1` is no version of OpenAPI. Write `openapi: 3.1.0`.',
  ],
  [
    'no version',
    'info: {}\n',
    'specs/a.yaml:1:1: the spec does not say its version. Write `openapi: 3.1.0`.',
  ],
])('refuses a spec with %s', (_, text, message) =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'specs'))
    await writeFile(join(folder, 'specs/a.yaml'), text)
    await expect(bundle(folder, ['a'])).rejects.toThrow(message)
  }),
)
