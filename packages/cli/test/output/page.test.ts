import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { vendorsJson, vendorsPage } from '../../src/output/abilities.ts'
import { questionOf } from '../../src/output/ask.ts'
import type { CheckData, FileFacts, VendorPlan } from '../../src/output/facts.ts'
import { paceOf, timeText } from '../../src/output/limit.ts'
import { checkPage } from '../../src/output/page.ts'
import { check } from './data.ts'

const highlevel = check.plans.get('highlevel') as VendorPlan
const withFile = (survey: Partial<FileFacts>): CheckData => ({
  ...check,
  survey: { ...check.survey, ...survey },
})
const withPlan = (plan: Partial<VendorPlan>): CheckData => ({
  ...check,
  plans: new Map([['highlevel', { ...highlevel, ...plan }]]),
})
const manyTags = (number: number, moreTags?: true) => {
  const tags = new Map(Array.from({ length: number }, (_, index) => [`tag ${index}`, 1]))
  return withFile({ vendors: new Map([['highlevel', { rows: number, tags, moreTags }]]) })
}

describe('the page of check', () => {
  it('shows all that will be sent', () => {
    expect(checkPage(check, 80)).toBe(`contacts.csv: 50,002 rows
  Columns  id from 'Contact Id', tags
  Ignored  First Name and Email

HighLevel (https://services.leadconnectorhq.com): 50,000 contacts
  3 tags to add, 1 of them new to the account:
    vip       49,000
    hot lead  12,000  new
    漢字           3
  Requests  50,000
  Limit     100 requests in 10 s
  Quota     200,000 a day
  Time      about 1 h 26 min at 100 requests in 10 s; the quota of 200,000 a day
            is enough

2 bad rows, which are not sent:
  line 7      The phone '4.41E+11' was changed by a spreadsheet.
  line 1,042  '\\u{1b}[2J@example.com' is no e-mail address.

- 12 rows repeat the contact and the tags of an earlier row.
`)
  })

  const cases: [name: string, data: CheckData, want: string][] = [
    [
      'an unusual encoding and delimiter',
      withFile({ encoding: 'utf-16le', delimiter: ';' }),
      'contacts.csv: 50,002 rows, UTF-16LE, separated by semicolons\n',
    ],
    ['many tags', manyTags(32), '    tag 26  1\n    and 12 more\n'],
    ['more tags than were counted', manyTags(1000, true), '  More than 1,000 tags to add:\n'],
    [
      'more bad rows than were kept',
      withFile({ bad: 300 }),
      "'\\u{1b}[2J@example.com' is no e-mail address.\n  and 298 more\n",
    ],
    [
      'many ignored columns',
      withFile({ ignored: Array.from({ length: 14 }, (_, index) => `c${index}`) }),
      '  Ignored  c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 2 more\n',
    ],
    [
      'a range of requests',
      withPlan({ requests: { least: 50_000, most: 250_000 } }),
      '  Requests  50,000 to 250,000\n',
    ],
    ['requests without a bound', withPlan({ requests: { least: 9 } }), '  Requests  at least 9\n'],
    [
      'a sandbox',
      withPlan({ baseUrl: undefined, limits: [] }),
      'HighLevel (a sandbox on this machine): 50,000 contacts\n',
    ],
    ['tags to remove', { ...check, action: 'remove' }, '  3 tags to remove, '],
  ]
  it.each(cases)('shows %s', (_, data, want) => {
    expect(checkPage(data, 80)).toContain(want)
  })

  it.each([20, 40, 80, 200])('fits into %i columns', (width) => {
    const lines = checkPage(check, width).split('\n')
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([])
  })
})

describe('the time that a run takes', () => {
  const fast = { requests: 100, seconds: 10 }
  const day = { requests: 200_000, seconds: 86_400 }
  const cases: [least: number, most: number | undefined, limits: (typeof fast)[], want: string][] =
    [
      [1, 1, [fast], 'about 1 s at 100 requests in 10 s'],
      [50_000, 100_000, [fast], 'about 1 h 26 min to 2 h 52 min at 100 requests in 10 s'],
      [
        1_000_000,
        1_000_000,
        [fast, day],
        'about 1.2 days at 100 requests in 10 s; the quota of 200,000 a day makes it 4.3 days',
      ],
      [
        50_000,
        undefined,
        [fast, day],
        'about 1 h 26 min or more at 100 requests in 10 s; the quota of 200,000 a day may not be enough',
      ],
      [300_000, 300_000, [day], 'about 1 day by the quota of 200,000 a day'],
      [3, 3, [day], 'not known; the quota of 200,000 a day is enough'],
      [600, 600, [fast, { requests: 5, seconds: 1 }], 'about 3 min at 5 requests a second'],
      [
        9,
        9,
        [{ requests: 10, seconds: 0 }],
        'not known: it depends on how fast the vendor answers 10 requests at a time',
      ],
      [9, 9, [], 'not known: the vendor documents no limit'],
    ]
  it.each(cases)('%d to %d requests at %j', (least, most, limits, want) => {
    expect(timeText(least, most, paceOf(limits))).toBe(want)
  })
})

describe('the question', () => {
  const plans = (...titles: string[]) =>
    new Map(titles.map((title, index) => [index ? title : 'highlevel', { ...highlevel, title }]))
  const cases: [data: CheckData, want: string][] = [
    [check, 'Add 3 tags to 50,000 contacts at HighLevel? (y/N)'],
    [
      { ...check, action: 'remove', plans: plans('HighLevel', 'Kit') },
      'Remove 3 tags from 50,000 contacts at HighLevel and Kit? (y/N)',
    ],
    [
      { ...check, action: 'get', plans: plans('HighLevel', 'Kit', 'Mautic', 'Zendesk') },
      'Read the tags of 50,000 contacts at 4 vendors? (y/N)',
    ],
    [
      { ...manyTags(1000, true), plans: withPlan({ baseUrl: undefined }).plans },
      'Add more than 1,000 tags to 1,000 contacts at HighLevel (a sandbox)? (y/N)',
    ],
  ]
  it.each(cases)('%#', (data, want) => expect(questionOf(data)).toBe(want))
})

it('shows what each vendor can do', () => {
  const mailchimp = {
    name: 'mailchimp',
    title: 'Mailchimp',
    methods: { addTags: 'documented', getTags: 'inferred' },
    kinds: ['id', 'email'],
    limits: [{ text: '10 requests at once', certainty: 'reported' }],
    variables: [
      { name: 'MAILCHIMP_API_KEY', isRequired: true },
      { name: 'MAILCHIMP_LIST_ID', isRequired: true },
      { name: 'MAILCHIMP_DC', isRequired: false },
    ],
  }
  expect(vendorsPage([mailchimp], 80)).toBe(`Mailchimp (--vendor mailchimp)
  Commands    add, get (inferred)
  Contact by  id, email
  Limits      10 requests at once (reported)
  Variables   MAILCHIMP_API_KEY and MAILCHIMP_LIST_ID
  Optional    MAILCHIMP_DC
`)
  expect(JSON.parse(vendorsJson([mailchimp]))).toEqual([mailchimp])
})
