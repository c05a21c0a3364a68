import { describe, expect, it } from 'vitest'
import { survey, works } from '../../src/file/survey.ts'
import { fileOf, newPath, read, refusal, rules, worksOf } from './files.ts'

const header = 'vendor,id,email,phone,tags\n'
const acme = { vendor: 'acme', contact: { id: '1' }, tags: ['vip'] }

describe('rows', () => {
  const cases: [name: string, text: string, want: object[]][] = [
    ['a row', `${header}acme,1,,,vip`, [{ line: 2, ...acme }]],
    ['an e-mail', `${header}acme,,a@b.c,,vip`, [{ line: 2, ...acme, contact: { email: 'a@b.c' } }]],
    ['a phone', `${header}acme,,,+1,vip`, [{ line: 2, ...acme, contact: { phone: '+1' } }]],
    ['the id before the others', `${header}acme,1,a@b.c,+1,vip`, [{ line: 2, ...acme }]],
    ['columns in any order', 'Tags , id,VENDOR\nvip,1,ACME', [{ line: 2, ...acme }]],
    ['a byte order mark', `\ufeff${header}acme,1,,,vip`, [{ line: 2, ...acme }]],
    ['semicolons', 'vendor;id;tags\nacme;1;vip', [{ line: 2, ...acme }]],
    ['tabs', 'vendor\tid\ttags\nacme\t1\tvip', [{ line: 2, ...acme }]],
    ['bars', 'vendor|id|tags\nacme|1|vip', [{ line: 2, ...acme }]],
    [
      'an empty field between tabs',
      'vendor\tid\temail\ttags\nacme\t1\t\tvip',
      [{ line: 2, ...acme }],
    ],
    [
      'a semicolon in a quoted name',
      '"Notes; x",vendor,id,tags\nx,acme,1,vip',
      [{ line: 2, ...acme }],
    ],
    [
      'commas in the values',
      'vendor;id;tags\nacme;1;"vip"\nacme;1;vip,vip',
      [
        { line: 2, ...acme },
        { line: 3, ...acme },
      ],
    ],
    [
      'a line that names the delimiter',
      'sep=;\r\nvendor;id;tags\r\nacme;1;vip\r\n',
      [{ line: 3, ...acme }],
    ],
    ['any delimiter in that line', '"sep=^"\nvendor^id^tags\nacme^1^vip', [{ line: 3, ...acme }]],
    ['white space around', `${header} acme , 1 ,,, vip `, [{ line: 2, ...acme }]],
    ['spaces around quotes', `${header} "acme" , "1" ,,, "vip" `, [{ line: 2, ...acme }]],
    ['empty lines', `\n${header}\n\n  \n,,,,\nacme,1,,,vip\n\n`, [{ line: 7, ...acme }]],
    [
      'a short row',
      'vendor,id,tags,Notes,Company\nacme,1,vip\nacme,1,vip,,',
      [
        { line: 2, ...acme },
        { line: 3, ...acme },
      ],
    ],
    [
      'empty fields too many',
      'vendor,id,tags\nacme,1,vip,,\nacme,1,vip, ,""',
      [
        { line: 2, ...acme },
        { line: 3, ...acme },
      ],
    ],
    [
      'line ends of any mixture',
      'vendor,id,tags,note\r\nacme,1,vip,"a\r\nb"\racme,1,vip,"c\rd\ne"\nacme,1,vip,f\r\n\r\nacme,1,vip,g',
      [2, 4, 7, 9].map((line) => ({ line, ...acme })),
    ],
  ]
  it.each(cases)('%s', async (_, text, want) => {
    const { works, firstBad } = await read(text)
    expect(firstBad).toEqual([])
    expect(works).toEqual(want)
  })
})

describe('bad rows, with the next row read', () => {
  const cases: [name: string, row: string, want: RegExp][] = [
    ['an unknown vendor', 'acmee,1,,,vip', /no vendor 'acmee'; expected one of acme, client-c/],
    ['no vendor', ',1,,,vip', /the vendor is missing; expected one of/],
    ['no reference', 'acme,,,,vip', /has no id, email or phone; expected at least one/],
    [
      'no reference that the vendor takes',
      'highlevel,,a@b.c,,vip',
      /no id; HighLevel takes a contact by id only/,
    ],
    ['no tags', 'acme,1,,,', /no tags; expected at least one, such as 'vip\|hot lead'/],
    ['only separators', 'acme,1,,,| |', /no tags/],
    ['too many fields', 'acme,1,,,vip,hot lead', /6 fields; expected 5/],
    [
      'an escape for the terminal',
      '\u001b[2J,1,,,vip',
      /no vendor '\\u\{1b\}\[2j'|no vendor '\[2j'/,
    ],
    [
      'an id that a spreadsheet rounded',
      'acme,4.41E+11,,,vip',
      /'4\.41E\+11', a number that a spreadsheet has rounded/,
    ],
    ['a phone that a spreadsheet rounded', 'acme,,,"1,5555E+10",vip', /'1,5555E\+10', a number/],
    [
      'an id that became a decimal',
      'acme,1245.0,,,vip',
      /'1245\.0', which a program has changed.*without '\.0'/,
    ],
    ['an error of a spreadsheet', 'acme,#NAME?,,,vip', /'#NAME\?', the error of a spreadsheet/],
    ['an email without @', 'acme,,mina,,vip', /the email is 'mina'; expected an address/],
    [
      'several values',
      'acme,,a@b.c ::: d@e.f,,vip',
      /several values, 'a@b\.c ::: d@e\.f'; keep one email/,
    ],
    [
      'an invisible character in an id',
      'acme,1\u200b2,,,vip',
      /the id '1\\u\{200b\}2' has invisible/,
    ],
    ['a NUL byte in an id', 'acme,1\u00002,,,vip', /the id '1\\u\{0\}2' has invisible/],
    [
      'an invisible character in a tag',
      'acme,1,,,v\u200bip',
      /the tag 'v\\u\{200b\}ip' has invisible/,
    ],
    [
      'a no-break space in a tag',
      'acme,1,,,hot\u00a0lead',
      /the tag 'hot\\u\{a0\}lead' has invisible/,
    ],
    [
      'a line break in a tag',
      'acme,1,,,"vip\nhot lead"',
      /the tag 'vip\\u\{a\}hot lead' has invis.*vip\|hot lead/,
    ],
  ]
  it.each(cases)('%s', async (_, row, want) => {
    const { works, firstBad } = await read(`${header}acme,0,,,vip\n\n${row}\nacme,2,,,"v|w"\n`)
    expect(firstBad).toEqual([{ line: 4, message: expect.stringMatching(want) }])
    expect(works.map(({ contact }) => contact)).toEqual([{ id: '0' }, { id: '2' }])
  })

  it('keeps the first 20 in the order of the file, and counts all', async () => {
    const checked = {
      ...rules,
      vendors: new Map([
        [
          'acme',
          {
            title: 'Acme',
            kinds: ['id' as const],
            check: async ({ line }: { line: number }) => {
              await new Promise((resolve) => setTimeout(resolve, line % 7))
              return line % 2 ? `bad ${line}.` : undefined
            },
          },
        ],
      ]),
    }
    const rows = Array.from({ length: 200 }, (_, row) => `acme,${row},vip`)
    const { bad, firstBad, works } = await read(`vendor,id,tags\n${rows.join('\n')}`, {}, checked)
    expect(bad).toBe(100)
    expect(firstBad.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, at) => 3 + 2 * at),
    )
    expect(works.every(({ line }) => line % 2 === 0)).toBe(true)
  })
})

describe('values that are mended', () => {
  const cases: [name: string, row: string, want: object][] = [
    ['a formula for a text', 'acme,="0123",,,vip', { id: '0123' }],
    ['a quoted formula for a text', 'acme,"=""0123""",,,vip', { id: '0123' }],
    ['an apostrophe before a number', "acme,,,'+15555550123,vip", { phone: '+15555550123' }],
    ['invisible characters at the ends', 'acme\u200b,\u00a01\u200b\ufeff,,,vip', { id: '1' }],
    ['a number that is an id', 'acme,1e5,,,vip', { id: '1e5' }],
  ]
  it.each(cases)('%s', async (_, row, contact) => {
    const { works, firstBad } = await read(`${header}${row}`)
    expect(firstBad).toEqual([])
    expect(works).toEqual([{ line: 2, vendor: 'acme', contact, tags: ['vip'] }])
  })

  it('notes marks of a spreadsheet', async () => {
    const { notes } = await read(`${header}acme,="1",,,vip\nacme,'2,,,vip`)
    expect(notes).toEqual([
      expect.stringMatching(/^2 rows \(the first on line 2\) have an id or phone/),
    ])
  })
})

describe('options', () => {
  it('takes vendor and tags of all rows', async () => {
    const { works, notes } = await read('Email,Tags\na@b.c,x', { vendor: 'kit', tags: ['vip'] })
    expect(works).toEqual([{ line: 2, vendor: 'kit', contact: { email: 'a@b.c' }, tags: ['vip'] }])
    expect(notes).toEqual([
      expect.stringMatching(/^the tags of --tags are used, not those in .*'Tags'/),
    ])
  })

  it('needs no tags to get them', async () => {
    const { works } = await read(
      'id,Tags\n1,"a,b;c"',
      { vendor: 'acme' },
      { ...rules, action: 'get' },
    )
    expect(works).toEqual([{ line: 2, vendor: 'acme', contact: { id: '1' }, tags: [] }])
  })

  it('refuses a row of another vendor than --vendor', async () => {
    const { firstBad, rows } = await read('vendor,id\nacme,1\nkit,2\nOther Ltd,3', {
      vendor: 'acme',
      tags: ['x'],
    })
    expect(rows).toBe(3)
    expect(firstBad).toEqual([
      { line: 3, message: expect.stringMatching(/for Kit, and --vendor is acme/) },
    ])
  })

  it.each([
    [{ vendor: 'acmee' }, /^--vendor: there is no vendor 'acmee'; expected one of acme/],
    [{ vendor: 'acme', tags: [' '] }, /^--tags: there are no tags/],
    [{ vendor: 'acme', tags: ['a\u200bb'] }, /^--tags: the tag 'a\\u\{200b\}b' has invisible/],
  ])('refuses %j', async (options, want) => {
    expect(await refusal('id\n1', options)).toMatch(want)
  })
})

describe('refused files', () => {
  const cases: [name: string, contents: string | Uint8Array, want: RegExp][] = [
    ['nothing', '', /^c\.csv: the file is empty/],
    ['white space', '\n  \n', /^c\.csv: the file is empty/],
    ['column names only', header, /^c\.csv:1: the file has column names, but no contacts/],
    [
      'no vendor',
      '\nid,tags\n1,vip',
      /^c\.csv:2: there is no column vendor among 'id', 'tags'; add --vendor/,
    ],
    [
      'no tags',
      'vendor,id,tag\nacme,1,vip',
      /^c\.csv:1: there is no column tags among .*; add --tags "vip/,
    ],
    [
      'no reference',
      'vendor,name,tags\nacme,1,vip',
      /^c\.csv:1: no column .* identifies a contact; expected/,
    ],
    [
      'no header',
      'acme,a@b.c,vip\nacme,d@e.f,vip',
      /^c\.csv:1: the first line looks like a contact/,
    ],
    ['no header, with phones', '+1 555 0100,vip', /^c\.csv:1: the first line looks like a contact/],
    [
      'a column twice',
      'vendor,id,id,tags\nacme,1,1,vip',
      /^c\.csv:1: there are two columns 'id'; rename/,
    ],
    [
      'a broken first line',
      'vendor,"id,tags',
      /^c\.csv:1: a quote is opened in the column names and never/,
    ],
    [
      'an Excel workbook',
      Buffer.from('PK\u0003\u0004rest'),
      /^c\.csv: it is an Excel workbook or a zip/,
    ],
    ['NUL bytes', Buffer.from('a\0\0\0\0b'), /^c\.csv: it has NUL bytes in its first line/],
    ['one long line', 'x'.repeat(5_000_000), /^c\.csv:1: the row has over 2000000 characters/],
  ]
  it.each(cases)('%s', async (_, contents, want) => expect(await refusal(contents)).toMatch(want))

  it('a folder and a missing file', async () => {
    const of = (path: string) => survey(path, {}, rules).catch(({ message }: Error) => message)
    expect(await of(import.meta.dirname)).toMatch(/file: it is a folder; expected a CSV file/)
    expect(await of(newPath())).toMatch(/csv: there is no such file; expected a CSV file/)
  })
})

describe('survey', () => {
  it('finds the rows that repeat one that is far above', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => `acme,${row % 600},vip`)
    const { notes } = await read(`vendor,id,tags\n${rows.join('\n')}`)
    expect(notes).toEqual([
      expect.stringMatching(/^400 rows \(the first on line 602\) have the same vendor/),
    ])
  })

  it('counts the tags of each vendor, whatever their order', async () => {
    const rows = [
      'acme,1,vip',
      'acme,2,vip',
      'kit,3,vip',
      'acme,4,new|vip',
      'kit,5,new',
      'acme,6,vip',
    ]
    const { vendors } = await read(`vendor,id,tags\n${rows.join('\n')}`)
    const tags = Object.fromEntries([...vendors].map(([name, { tags }]) => [name, [...tags]]))
    expect(tags).toEqual({
      acme: [
        ['vip', 4],
        ['new', 1],
      ],
      kit: [
        ['vip', 1],
        ['new', 1],
      ],
    })
  })

  it('tells what is in a file', async () => {
    const text =
      'sep=;\nvendor;id;email;Name;tags\nacme;1;;x;vip|new\nkit;2;;y;vip\nacme;1;;z;vip|new\n;;;;\nacme;;;;\n'
    const { works: _, sha256, isRefused, ...found } = await read(text)
    expect(isRefused(2)).toBe(false)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(found).toEqual({
      bytes: Buffer.byteLength(text),
      encoding: 'utf-8',
      delimiter: ';',
      columns: { vendor: 'vendor', id: 'id', email: 'email', tags: 'tags' },
      ignored: ['Name'],
      rows: 4,
      lastLine: 7,
      bad: 1,
      firstBad: [{ line: 7, message: expect.stringMatching(/no id, email or phone/) }],
      notes: [
        "the delimiter is read from the first line, 'sep=;'.",
        expect.stringMatching(
          /^1 row \(line 5\) has the same vendor, contact and tags as an earlier row/,
        ),
      ],
      vendors: new Map([
        [
          'acme',
          {
            rows: 2,
            tags: new Map([
              ['vip', 2],
              ['new', 2],
            ]),
          },
        ],
        ['kit', { rows: 1, tags: new Map([['vip', 1]]) }],
      ]),
    })
  })

  it('keeps 1,000 different tags', async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `acme,${row},tag ${row}`)
    const { vendors, works } = await read(`vendor,id,tags\n${rows.join('\n')}`)
    expect(vendors.get('acme')).toMatchObject({ rows: 1500, moreTags: true })
    expect(vendors.get('acme')?.tags.size).toBe(1000)
    expect(works.at(-1)?.tags).toEqual(['tag 1499'])
  })

  it('takes no e-mail address for an equal id', async () => {
    const rows = ['acme,a@b.c,,,vip', 'acme,,a@b.c,,vip']
    expect((await read(`${header}${rows.join('\n')}`)).notes).toEqual([])
    const again = await read(`${header}${[...rows, rows[1]].join('\n')}`)
    expect(again.notes).toEqual([expect.stringMatching(/^1 row \(line 4\)/)])
  })

  it('tells different separators of tags', async () => {
    const { notes } = await read('vendor,id,tags\nacme,1,a|b\nacme,2,"a,b"\nacme,3,"a, b"')
    expect(notes).toEqual([
      "the tags are separated by '|' in line 2, by ',' in 2 rows (first line 3); if one of these texts belongs to the tags, add --tag-separator.",
    ])
  })
})

describe('works', () => {
  const text = `vendor,id,tags\n${Array.from({ length: 20_000 }, (_, row) => `${row % 2 ? 'acme' : 'kit'},${row},vip\n`).join('')}`

  it('reads those of one vendor', async () => {
    const path = await fileOf(text)
    const list = await worksOf(path, {}, rules, { vendor: 'acme' })
    expect(list).toHaveLength(10_000)
    expect(list.every(({ vendor }) => vendor === 'acme')).toBe(true)
  })

  it('stops with its consumer, and checks no row far ahead', async () => {
    let checks = 0
    const check = async () => {
      checks += 1
      return undefined
    }
    const path = await fileOf(text)
    const vendors = new Map([['acme', { title: 'Acme', kinds: ['id' as const], check }]])
    for await (const work of works(path, {}, { ...rules, vendors }, { vendor: 'acme' })) {
      if (work.line > 20) break
    }
    expect(checks).toBeLessThan(5000)
  })

  it('obeys a signal in both passes', async () => {
    const path = await fileOf(text)
    const stop = new AbortController()
    let checks = 0
    const vendors = new Map(
      ['acme', 'kit'].map((name) => [
        name,
        {
          title: 'Acme',
          kinds: ['id' as const],
          // It never waits for input or output, and takes far longer than the test.
          check: async () => {
            checks += 1
            const end = performance.now() + 5
            while (performance.now() < end);
            return undefined
          },
        },
      ]),
    )
    setTimeout(() => stop.abort(new Error('stopped')), 20)
    await expect(survey(path, {}, { ...rules, vendors }, stop.signal)).rejects.toThrow('stopped')
    expect(checks).toBeLessThan(500)
    const second = works(path, {}, rules, { signal: stop.signal })
    await expect(second.next()).rejects.toThrow('stopped')
  })
})
