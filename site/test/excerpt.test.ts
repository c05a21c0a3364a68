import { expect, it } from 'vitest'
import { excerpt } from '../src/excerpt.ts'

const text = `a: 1
paths:
  /x/{id}:
    get: # reads
      tags: [one, two]

      text: >-
        folded
        lines

    post: { operationId: p }
list:
  - name: first
`

it.each([
  ['#/a', 'a: 1'],
  [
    '#/paths/~1x~1{id}/get',
    'get: # reads\n  tags: [one, two]\n\n  text: >-\n    folded\n    lines',
  ],
  ['#/paths/~1x~1{id}/post', 'post: { operationId: p }'],
  ['#/list', 'list:\n  - name: first'],
  ['#/list/0/name', 'name: first'],
])('%s', (pointer, want) => {
  expect(excerpt(text, pointer)).toBe(want)
})

it.each(['#', '#/b', '#/paths/get', '#/a/b'])('nothing is at %s', (pointer) => {
  expect(() => excerpt(text, pointer)).toThrow(`There is nothing at ${pointer}.`)
})
