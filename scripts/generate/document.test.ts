import { expect, it } from 'vitest'
import { routes } from './document.ts'
import type { Document } from './spec.ts'

const item = {
  parameters: [{ $ref: '#/components/parameters/Id' }],
  get: { operationId: 'read', responses: {} },
}

it('takes a parameter of the operation for that of the path item', () => {
  const path = { name: 'id', in: 'path', required: true }
  const own = { ...path, description: 'Mine.' }
  const query = { name: 'id', in: 'query' }
  const items = { parameters: [path, query], get: { ...item.get, parameters: [own] } }
  const document = { paths: { '/items/{id}': items }, components: {} } as unknown as Document
  expect(routes(document)[0]?.parameters).toEqual([own, query])
})

it.each([
  ['a path item', item, {}],
  ['a $ref to a component', { $ref: '#/components/pathItems/One%20item' }, { 'One item': item }],
  [
    'a $ref to a $ref',
    { $ref: '#/components/pathItems/a~1b' },
    { 'a/b': { $ref: '#/components/pathItems/c' }, c: item },
  ],
])('lists the operations of %s', (_, entry, pathItems) => {
  const id = { name: 'id', in: 'path', required: true }
  const document = {
    paths: { '/items/{id}': entry },
    components: { pathItems, parameters: { Id: id } },
  } as unknown as Document
  expect(routes(document)).toEqual([
    { method: 'GET', path: '/items/{id}', operation: item.get, parameters: [id] },
  ])
})
