import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadVendors } from '@tags/mocks'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

it.each(await loadVendors())(
  "$name's README ends with what its spec says",
  async ({ name, document }) => {
    const readme = await readFile(join(root, 'packages', name, 'README.md'), 'utf8')
    const told = words(document.info.description ?? '')
    expect(words(readme).slice(-told.length)).toBe(told)
  },
)
