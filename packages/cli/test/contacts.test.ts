import { describe, expect, it } from 'vitest'
import { parseContacts } from '../src/contacts.ts'

const vendors = ['acme', 'client-commander']
const parse = (text: string) => parseContacts(text, 'c.csv', vendors)
const header = 'vendor,id,email,phone,tags\n'
const tagsOf = (field: string) => parse(`vendor,id,tags\nacme,1,${field}`).contacts[0]?.tags

describe('contacts', () => {
  const acme = { vendor: 'acme', reference: { id: '1' }, tags: ['vip'] }
  const cases: [name: string, text: string, want: object[]][] = [
    ['a row', `${header}acme,1,,,vip`, [{ line: 2, ...acme }]],
    [
      'an e-mail',
      `${header}acme,,a@b.c,,vip`,
      [{ line: 2, ...acme, reference: { email: 'a@b.c' } }],
    ],
    ['a phone', `${header}acme,,,+1,vip`, [{ line: 2, ...acme, reference: { phone: '+1' } }]],
    ['the id before the others', `${header}acme,1,a@b.c,+1,vip`, [{ line: 2, ...acme }]],
    ['columns in any order', 'Tags , id,VENDOR\nvip,1,ACME', [{ line: 2, ...acme }]],
    ['a byte order mark', `\ufeff${header}acme,1,,,vip`, [{ line: 2, ...acme }]],
    ['semicolons', 'vendor;id;tags\nacme;1;vip', [{ line: 2, ...acme }]],
    ['tabs', 'vendor\tid\ttags\nacme\t1\tvip', [{ line: 2, ...acme }]],
    ['white space around', `${header} acme , 1 ,,, vip `, [{ line: 2, ...acme }]],
    ['empty lines', `\n${header}\n\n  \n,,,,\nacme,1,,,vip\n\n`, [{ line: 7, ...acme }]],
    [
      'other line ends, also in a field',
      'vendor,id,tags,note\r\nacme,1,vip,"a\r\nb"\r\n\r\nacme,1,vip,c\r\n',
      [
        { line: 2, ...acme },
        { line: 5, ...acme },
      ],
    ],
  ]
  it.each(cases)('%s', (_, text, want) => {
    const { contacts, badRows } = parse(text)
    expect(contacts).toEqual(want)
    expect(badRows).toEqual([])
  })
})

describe('tags of a field', () => {
  const cases: [field: string, want: string[]][] = [
    ['vip', ['vip']],
    ['vip|hot lead', ['vip', 'hot lead']],
    [' vip | | hot lead |', ['vip', 'hot lead']],
    ['"vip, hot lead"', ['vip', 'hot lead']],
    ['"Spring, 2027|vip"', ['Spring, 2027', 'vip']],
    ['"Spring, 2027|"', ['Spring, 2027']],
    ['"the ""big"" ones"', ['the "big" ones']],
    ['漢字|🎉', ['漢字', '🎉']],
  ]
  it.each(cases)('%s', (field, want) => expect(tagsOf(field)).toEqual(want))
})

describe('bad rows, with the next row read', () => {
  const cases: [name: string, row: string, want: RegExp][] = [
    ['an unknown vendor', 'acmee,1,,,vip', /no vendor 'acmee'; expected one of acme, client-c/],
    ['no vendor', ',1,,,vip', /the vendor is missing; expected one of/],
    ['no reference', 'acme,,,,vip', /the contact has no id, email or phone; expected at least one/],
    ['no tags', 'acme,1,,,', /no tags; expected at least one, such as 'vip\|hot lead'/],
    ['only separators', 'acme,1,,,| |', /no tags/],
    ['too few fields', 'acme,1,vip', /3 fields; expected 5/],
    ['too many fields', 'acme,1,,,vip,hot lead', /6 fields; expected 5/],
    ['a quote in a field', 'acme,1,,,v"ip', /there is a quote in the middle/],
    ['something after a quote', 'acme,1,,,"vip"x', /there is a quote in the middle/],
    ['an escape for the terminal', '\u001b[2J,1,,,vip', /no vendor '\\u\{1b\}\[2j'/],
  ]
  it.each(cases)('%s', (_, row, want) => {
    const { contacts, badRows } = parse(`${header}acme,0,,,vip\n\n${row}\nacme,2,,,"v|w"\n`)
    expect(badRows).toEqual([{ line: 4, message: expect.stringMatching(want) }])
    expect(contacts.map(({ line }) => line)).toEqual([2, 5])
  })

  it('an unclosed quote affects only its own line', () => {
    const { contacts, badRows } = parse(`${header}acme,1,,,"vip\nacme,2,,,vip\nacme,3,,,vip\n`)
    expect(badRows).toEqual([{ line: 2, message: expect.stringMatching(/never closed/) }])
    expect(contacts.map(({ line }) => line)).toEqual([3, 4])
  })
})

it('ignores an unknown column, and reports it', () => {
  const { contacts, badRows, warnings } = parse('vendor,id,tags,name\nacme,1,vip,Ann')
  expect(warnings).toEqual([{ line: 1, message: expect.stringMatching(/^the column 'name' is/) }])
  expect(contacts).toHaveLength(1)
  expect(badRows).toEqual([])
})

describe('rejected files', () => {
  const cases: [name: string, text: string, want: RegExp][] = [
    ['nothing', '', /^c\.csv: the file is empty/],
    ['white space', '\n  \n', /^c\.csv: the file is empty/],
    ['column names only', header, /^c\.csv:1: the file has column names, but no contacts/],
    ['no vendor', '\nid,tags\n1,vip', /^c\.csv:2: there is no column vendor among 'id', 'tags'/],
    ['no tags', 'vendor,id,tag\nacme,1,vip', /^c\.csv:1: there is no column tags/],
    [
      'no reference',
      'vendor,name,tags\nacme,1,vip',
      /^c\.csv:1: no column .* identifies a contact/,
    ],
    ['a column twice', 'vendor,id,id,tags\nacme,1,1,vip', /^c\.csv:1: there are two columns id/],
    ['a broken first line', 'vendor,"id,tags', /^c\.csv:1: a quote is opened and never closed/],
  ]
  it.each(cases)('%s', (_, text, want) => expect(() => parse(text)).toThrow(want))
})
