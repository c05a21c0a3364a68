import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { inFolder } from '../lib/command.ts'
import { bundle } from './bundle.ts'

const root = join(import.meta.dirname, '../..')

it('bundles a spec that is alone', async () => {
  const documents = await bundle(root, ['aelyst'])
  expect([...documents].map(([name, { info }]) => [name, info.title])).toEqual([
    ['aelyst', 'Aelyst'],
  ])
})

it('bundles specs that begin in another way', () =>
  inFolder(async (folder) => {
    for (const name of ['node_modules', 'redocly.yaml', 'scripts']) {
      await symlink(join(root, name), join(folder, name))
    }
    await mkdir(join(folder, 'specs'))
    const text = await readFile(join(root, 'scripts/redocly/valid.yaml'), 'utf8')
    const forms = {
      json: JSON.stringify(parse(text), null, 1),
      line: JSON.stringify(parse(text)),
      mark: `\uFEFF${text}`,
      space: text.replace('openapi: ', 'openapi :  '),
    }
    for (const [name, text] of Object.entries(forms)) {
      await writeFile(join(folder, `specs/${name}.yaml`), text)
    }
    const documents = await bundle(folder, Object.keys(forms))
    expect([...documents].map(([name, { info }]) => [name, info.title])).toEqual(
      Object.keys(forms).map((name) => [name, 'Vendor']),
    )
  }))

it.each([
  [
    'two numbers',
    'info: {}\nopenapi: 3.1\n',
    'specs/a.yaml:2:1: `openapi: 3.1` is no version of OpenAPI. Write `openapi: 3.1.0`.',
  ],
  [
    'a version that is not known',
    '{\n  "info": {},\n  "openapi": "4.0.0"\n}\n',
    'specs/a.yaml:3:3: `openapi: 4.0.0` is no version of OpenAPI. Write `openapi: 3.1.0`.',
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
