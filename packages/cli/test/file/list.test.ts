import { describe, expect, it } from 'vitest'
import { read } from './files.ts'

const inCsv = (text: string) => `"${text.replaceAll('"', '""')}"`
const contents = (field: string) => `vendor,id,tags\nacme,1,${inCsv(field)}`

describe('tags of a field', () => {
  const cases: [field: string, want: string[]][] = [
    ['vip', ['vip']],
    ['vip|hot lead', ['vip', 'hot lead']],
    [' vip | | hot lead |', ['vip', 'hot lead']],
    ['vip|vip', ['vip']],
    ['vip, hot lead', ['vip', 'hot lead']],
    ['Spring, 2027|vip', ['Spring, 2027', 'vip']],
    ['Spring, 2027|', ['Spring, 2027']],
    ['a;b|c,d', ['a;b', 'c,d']],
    ['the "big" ones', ['the "big" ones']],
    ['5" pipe, big', ['5" pipe', 'big']],
    ['漢字|🎉', ['漢字', '🎉']],
    ['"VIP","Hot lead"', ['VIP', 'Hot lead']],
    ['"Spring, 2027","VIP"', ['Spring, 2027', 'VIP']],
    ['"a|b","c"', ['a|b', 'c']],
    ['"say ""hi""", vip', ['say "hi"', 'vip']],
    ['vip, "Spring, 2027"', ['vip', 'Spring, 2027']],
    ['"a;b", c', ['a;b', 'c']],
    ['"vip"', ['vip']],
    ['"vip"|"hot lead"', ['vip', 'hot lead']],
    ['["VIP", "Hot lead"]', ['VIP', 'Hot lead']],
    ['["a|b", "c, d"]', ['a|b', 'c, d']],
    ['[VIP]|', ['[VIP]']],
    ['[a]|[b]', ['[a]', '[b]']],
    ['vip; hot lead;', ['vip', 'hot lead']],
    ['vip ::: hot lead', ['vip', 'hot lead']],
    ['Friends, family ::: vip', ['Friends, family', 'vip']],
    ['vip\u200b, \u00a0hot lead\u2060', ['vip', 'hot lead']],
    ['می‌خواهم|👩‍💻|🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['می‌خواهم', '👩‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
  ]
  it.each(cases)('%s', async (field, want) => {
    const { works, firstBad } = await read(contents(field))
    expect(firstBad).toEqual([])
    expect(works[0]?.tags).toEqual(want)
  })
})

describe('refused, with the form to write', () => {
  const cases: [field: string, want: RegExp][] = [
    [
      'a,b;c',
      /whether ',' or ';' separates the tags 'a,b;c'; write .* vip\|hot lead, or add --tag-sep/,
    ],
    ['[VIP, Hot lead]', /look like a list, but not like a JSON array.*vip\|hot lead.*\[vip\]\|/],
    ["['vip', 'hot lead']", /look like a list/],
    ['["vip", 3]', /look like a list/],
    ['{vip,"hot lead"}', /look like a list/],
    [
      '"vip" and more, x',
      /the quotes of the tags .* cannot be read; write the tags as vip\|hot lead/,
    ],
    ['"vip', /the quotes of the tags/],
    ['a|b\nc', /the tag 'b\\u\{a\}c' has invisible characters/],
  ]
  it.each(cases)('%s', async (field, want) => {
    const { firstBad } = await read(contents(field))
    expect(firstBad).toEqual([{ line: 2, message: expect.stringMatching(want) }])
  })
})

describe('--tag-separator', () => {
  const cases: [field: string, tagSeparator: string, want: string[]][] = [
    ['a,b;c', ';', ['a,b', 'c']],
    ['a|b', ',', ['a|b']],
    ['a / b', '/', ['a', 'b']],
    ['a ::: b', ':::', ['a', 'b']],
    ['"Spring, 2027",vip', ',', ['Spring, 2027', 'vip']],
    ['[VIP]', ',', ['[VIP]']],
  ]
  it.each(cases)('%s at %s', async (field, tagSeparator, want) => {
    const { works } = await read(contents(field), { tagSeparator })
    expect(works[0]?.tags).toEqual(want)
  })
})

it("leaves out Google's own labels, and says so", async () => {
  const { works, notes, bad } = await read(
    'Labels,E-mail 1 - Value\n"* myContacts ::: Rotary, north ::: vip",a@b.c\n* myContacts,d@e.f\n"Friends, family",g@h.i',
    { vendor: 'kit' },
  )
  expect(works.map(({ tags }) => tags)).toEqual([['Rotary, north', 'vip'], ['Friends, family']])
  expect(bad).toBe(1)
  expect(notes).toEqual([expect.stringMatching(/^1 row \(line 2\) has labels of Google's own/)])
})
