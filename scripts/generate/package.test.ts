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
