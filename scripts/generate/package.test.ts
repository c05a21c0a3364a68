import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emitPackage } from './package.ts'

const root = join(import.meta.dirname, '../..')

it.each([
  ['highlevel', "['vip', 'hot lead']"],
  // A tag of Zendesk has no space.
  ['zendesk', "['vip']"],
])('the README of a new package of %s adds tags that the client accepts', (name, tags) => {
  const document = JSON.parse(readFileSync(join(root, 'packages', name, 'openapi.json'), 'utf8'))
  expect(emitPackage(name, document)['README.md']).toMatch(
    new RegExp(`\\.addTags\\(.*, ${tags.replace(/[[\]]/g, '\\$&')}\\)`),
  )
})

it.each(['highlevel', 'mautic'])('a new package of %s has the entry of its webhooks', (name) => {
  const folder = join(root, 'packages', name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const files = emitPackage(name, JSON.parse(read('openapi.json')))
  const { exports, publishConfig } = JSON.parse(read('package.json'))
  const manifest = JSON.parse(files['package.json'] ?? '')
  expect(manifest.exports['./webhooks']).toBe(exports['./webhooks'])
  expect(manifest.publishConfig.exports['./webhooks']).toEqual(publishConfig.exports['./webhooks'])
  expect(files['src/webhooks.ts']).toBe(read('src/webhooks.ts'))
  expect(files['README.md']).toContain(`of \`@tags/${name}/webhooks\``)
})

it('a new package without webhooks has no such entry', () => {
  const folder = join(root, 'packages/kit')
  const files = emitPackage('kit', JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')))
  expect(Object.keys(files)).not.toContain('src/webhooks.ts')
  expect(files['package.json']).not.toContain('webhooks')
})
