import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VendorEntry } from '../../src/access/entry.ts'
import { vendors } from '../../src/generated/vendors.ts'
import { run } from '../command.ts'
import { journalLines } from '../vendor.ts'
import { rowsOf, seeds, serve } from './account.ts'

const listers = vendors.filter(({ list }) => list)

/** Starts a vendor with contacts on two pages or more. */
const serveMany = (entry: VendorEntry) =>
  serve(entry.name, { contacts: seeds(entry.name === 'kit' ? 1050 : 250, entry) })

describe.each(listers)('$name', (entry) => {
  const { name, kinds, methods } = entry

  it('exports every contact once, with the fields that its list has', async () => {
    const { sandbox, settings, flags } = await serveMany(entry)
    const { code, stderr } = await run(['export', '--vendor', name, ...flags], settings)
    expect(stderr).toContain('reads all contacts')
    expect(code).toBe(0)
    const rows = await rowsOf(settings.cwd, `${name}.csv`)
    expect(rows.map(({ id }) => id)).toEqual([...sandbox.contacts.keys()])
    const told = (field: string) => rows.some((row) => row[field])
    expect(kinds.includes('email')).toBe(told('email'))
    for (const row of rows) {
      const { tags, email = '', phone = '' } = sandbox.contacts.get(row.id as string) ?? {}
      expect(row).toEqual({
        vendor: name,
        id: row.id,
        email,
        phone: told('phone') ? phone : '',
        tags: told('tags') ? tags?.join('|') : '',
      })
    }
    const lines = await journalLines(join(settings.cwd, `${name}.journal.ndjson`))
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(lines.at(-1)).toMatchObject({ end: true, contacts: rows.length })
  })

  it('exports those with a tag, from whom it can then be removed', async () => {
    const { sandbox, settings, flags } = await serveMany(entry)
    const wanted = [...sandbox.contacts].flatMap(([id, { tags }]) =>
      tags.includes('vip') ? [id] : [],
    )
    const tagged = ['export', '--vendor', name, '--tag', 'vip', ...flags]
    expect((await run(tagged, settings)).code).toBe(0)
    const file = `${name}-vip.csv`
    const rows = await rowsOf(settings.cwd, file)
    expect(rows.map(({ id }) => id)).toEqual(wanted)
    for (const { tags } of rows) expect(tags?.split('|')).toContain('vip')

    const action = methods.removeTags ? 'remove' : methods.addTags && 'add'
    if (!action) return
    const change = [action, file, '--tags', 'vip', '--yes', ...flags]
    expect((await run(change, settings)).stdout).toContain(
      `${wanted.length} of ${wanted.length} rows done.`,
    )
    const again = await run([...tagged, '--out', 'again.csv'], settings)
    expect(again.code).toBe(0)
    expect(await rowsOf(settings.cwd, 'again.csv')).toHaveLength(
      methods.removeTags ? 0 : wanted.length,
    )
  })
})
