import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

const source = join(import.meta.dirname, '../../packages/core/src/error.ts')

it('the guide to errors has a row and a section for each code, in the order of the type', async () => {
  const text = await readFile(source, 'utf8')
  const union = /export type TagsErrorCode =\n((?: {2}\| '\w+'\n)+)/.exec(text)?.[1] ?? ''
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code]) => code)
  expect(codes).toContain('rate_limited')
  const page = await (await fetch(`${inject('site')}/guides/errors/`)).text()
  const ids = [...page.matchAll(/<h3 id="(\w+)"/g)].map(([, id]) => id)
  const rows = [...page.matchAll(/<th scope="row"[^>]*><a href="#(\w+)"/g)].map(([, id]) => id)
  expect({ ids, rows }).toEqual({ ids: codes, rows: codes })
})
