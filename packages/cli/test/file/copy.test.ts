import { readFile as readText } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { copyRows, writeBadRows } from '../../src/file/copy.ts'
import { type FileOptions, survey } from '../../src/file/survey.ts'
import { fileOf, newPath, readFile, rules } from './files.ts'

/** Writes the bad rows of a file, and returns the path and the text of their file. */
async function badRowsOf(contents: string | Uint8Array, options: FileOptions = {}) {
  const target = newPath()
  const count = await writeBadRows(await fileOf(contents), options, rules, target)
  return { target, count, text: await readText(target, 'utf8').catch(() => undefined) }
}

describe('bad rows', () => {
  const cases: [name: string, contents: string, want: string][] = [
    [
      'as they stand in the file, with their problems',
      'vendor,id,tags,Note\nacme,1,vip,"a\nb"\nacmee,2,"a,b","say ""hi"",\nthere"\n',
      `vendor,id,tags,Note,problem\nacmee,2,"a,b","say ""hi"",\nthere","there is no vendor 'acmee'; expected one of `,
    ],
    [
      'with the delimiter of the file',
      'sep=;\nvendor;id;tags\nacme;;vip',
      'sep=;\nvendor;id;tags;problem\nacme;;vip;"the contact has no id, email or phone; expected at least one of them."\n',
    ],
    [
      'a short row',
      'vendor,id,tags,Note\nacme',
      'vendor,id,tags,Note,problem\nacme,,,,"the contact has no id, ',
    ],
    [
      'in the place of the problem before',
      'vendor,id,tags,problem\nacme,1,,the old one\nacme,2\nacme,3,vip,the old one',
      `vendor,id,tags,problem\nacme,1,,"there are no tags; expected at least one, such as 'vip|hot lead'."\nacme,2,,"there`,
    ],
  ]
  it.each(cases)('%s', async (_, contents, want) => {
    const { text } = await badRowsOf(contents)
    expect(text?.slice(0, want.length)).toBe(want)
  })

  it('no file without bad rows', async () => {
    expect(await badRowsOf('vendor,id,tags\nacme,1,vip')).toMatchObject({
      count: 0,
      text: undefined,
    })
  })

  it('are bad until they are mended, and can be given again then', async () => {
    const contents =
      'Notes,vendor,id,tags\nx,acme,1,v"ip\n"y,acme,2,vip\nz,acme,3,vip\nw,acme,4,vip,\u200b,more\n'
    const first = await badRowsOf(contents)
    expect(first.count).toBe(3)
    const again = await survey(first.target, {}, rules)
    expect(again).toMatchObject({ rows: 3, bad: 3 })
    const mended = (first.text ?? '')
      .replace('v"ip', 'vip')
      .replace('"y,', 'y,')
      .replace('4,vip,\u200b,more', '4,vip')
    const { works, bad } = await readFile(await fileOf(mended))
    expect(bad).toBe(0)
    expect(works.map(({ contact }) => contact)).toEqual([{ id: '1' }, { id: '2' }, { id: '4' }])
  })

  it('in UTF-8 with a mark, so that the same options read them', async () => {
    const contents = Buffer.from('Nom;vendor;id;tags\nZo\u00e9;acmee;1;caf\u00e9', 'latin1')
    const options = { encoding: 'windows-1252' as const }
    const { target, text } = await badRowsOf(contents, options)
    expect(text).toMatch(/^\ufeffNom;vendor;id;tags;problem\nZoé;acmee;1;café;/)
    const mended = (text ?? '').replace('acmee', 'acme')
    expect((await readFile(await fileOf(mended), options)).works[0]?.tags).toEqual(['café'])
    expect((await survey(target, options, rules)).encoding).toBe('utf-8')
  })

  it('many, in the order of the file', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `${row % 3 ? 'acme' : ''},${row},vip`)
    const { count, text } = await badRowsOf(`vendor,id,tags\n${rows.join('\n')}`)
    expect(count).toBe(10_000)
    expect(
      text
        ?.split('\n')
        .slice(1, -1)
        .map((row) => Number(row.split(',')[1])),
    ).toEqual(Array.from({ length: 10_000 }, (_, row) => row * 3))
  })
})

describe('copied rows', () => {
  const contents = 'id,Name\r\n1,a\r\n"2","b\r\nc"\r\n3,d\r\n4,e'
  const copy = async (
    additions: { line: number; values: string[] }[],
    columns = ['tags', 'more'],
  ) => {
    const target = newPath()
    const path = await fileOf(contents)
    const count = await copyRows(path, {}, columns, additions, target)
    return { count, text: await readText(target, 'utf8') }
  }
  it('get more columns', async () => {
    const { count, text } = await copy([
      { line: 3, values: ['vip|new', 'x,y'] },
      { line: 6, values: ['', 'say "hi"'] },
    ])
    expect(count).toBe(2)
    expect(text).toBe('id,Name,tags,more\n"2","b\r\nc",vip|new,"x,y"\n4,e,,"say ""hi"""\n')
  })
  it('refuses a line without a row, and the file itself', async () => {
    await expect(copy([{ line: 4, values: ['', ''] }])).rejects.toThrow(
      /no row on line 4; the file was changed/,
    )
    const path = await fileOf(contents)
    await expect(copyRows(path, {}, ['x'], [], path)).rejects.toThrow(
      /this is the file that is read/,
    )
  })
})
