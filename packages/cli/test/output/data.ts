import type { OutcomeLine } from '../../src/journal/line.ts'
import type { CheckData } from '../../src/output/facts.ts'

const bad = [
  { line: 7, message: "The phone '4.41E+11' was changed by a spreadsheet." },
  { line: 1042, message: "'\u001b[2J@example.com' is no e-mail address." },
]

/** A file of contacts of one vendor, as `check` sees it. */
export const check: CheckData = {
  action: 'add',
  file: 'contacts.csv',
  survey: {
    encoding: 'utf-8',
    delimiter: ',',
    columns: { id: 'Contact Id', tags: 'tags' },
    ignored: ['First Name', 'Email'],
    rows: 50_002,
    bad: 2,
    firstBad: bad,
    notes: ['12 rows repeat the contact and the tags of an earlier row.'],
    vendors: new Map([
      [
        'highlevel',
        {
          rows: 50_000,
          tags: new Map([
            ['hot lead', 12_000],
            ['vip', 49_000],
            ['漢字', 3],
          ]),
        },
      ],
    ]),
  },
  plans: new Map([
    [
      'highlevel',
      {
        title: 'HighLevel',
        baseUrl: 'https://services.leadconnectorhq.com',
        requests: { least: 50_000, most: 50_000 },
        limits: [
          { requests: 100, seconds: 10 },
          { requests: 200_000, seconds: 86_400 },
        ],
        newTags: new Set(['hot lead']),
      },
    ],
  ]),
}

/** A row that is done. */
export const done = (line: number, vendor = 'highlevel'): OutcomeLine => ({
  line,
  vendor,
  contact: { id: `abc${line}` },
  tags: ['vip'],
  result: { tags: ['vip', 'new'], changed: ['vip'] },
  milliseconds: 87,
})

/** A row that the vendor does not know. */
export const failed = (line: number, vendor = 'highlevel'): OutcomeLine => ({
  line,
  vendor,
  contact: { id: `abc${line}` },
  tags: ['vip'],
  error: {
    code: 'not_found',
    message: `${vendor}: POST /contacts/{contactId}/tags: 404 Not Found`,
    said: `Contact with id abc${line} not found`,
    status: 404,
  },
  milliseconds: 87,
})
