import { expect, it } from 'vitest'
import { constantsOf } from '../constant.ts'

it.each<[name: string, ours: string[], theirs: string[], want: Record<string, string[]>]>([
  [
    'a constant in place of a parameter',
    ['/Contacts/{id}'],
    ['/{module}/{key}'],
    { '/{module}/{key}': ['/Contacts/{id}'] },
  ],
  ['the same template', ['/Contacts/{id}'], ['/{module}/{key}', '/Contacts/{key}/'], {}],
  [
    'the template with the most constants in common',
    ['/Contacts/search'],
    ['/{module}/{id}', '/{module}/search'],
    { '/{module}/search': ['/Contacts/search'] },
  ],
  [
    'two cases of one template',
    ['/Contacts', '/Leads'],
    ['/{module}'],
    { '/{module}': ['/Contacts', '/Leads'] },
  ],
  ['a parameter in place of a constant', ['/{module}/{id}'], ['/Contacts/{id}'], {}],
  ['another length', ['/Contacts'], ['/{module}/{id}'], {}],
])('%s', (_, ours, theirs, want) => {
  expect(Object.fromEntries(constantsOf(ours, theirs))).toEqual(want)
})
