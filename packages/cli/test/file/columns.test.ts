import { describe, expect, it } from 'vitest'
import { readColumnsFlag } from '../../src/file/survey.ts'
import { read, refusal, rules } from './files.ts'

describe('columns by their usual names', () => {
  const cases: [vendor: string, header: string, row: string, want: object][] = [
    [
      'highlevel',
      'Contact Id,First Name,Last Name,Phone,Email,Created,Last Activity,Tags',
      'sx6wyHhbFdRXh302LLNR,Mina,,+15555550123,mina@example.com,,,"vip, hot lead"',
      { contact: { id: 'sx6wyHhbFdRXh302LLNR' }, tags: ['vip', 'hot lead'] },
    ],
    [
      'mailchimp',
      'Email Address,First Name,Last Name,Address,Phone Number,MEMBER_RATING,LEID,EUID,NOTES,TAGS',
      'mina@example.com,Mina,,,,2,123,abc,,"""vip"",""hot lead"""',
      { contact: { email: 'mina@example.com' }, tags: ['vip', 'hot lead'] },
    ],
    [
      'activecampaign',
      'Email,First Name,Last Name,Phone,Tags,Date Created',
      'mina@example.com,Mina,,,vip,2027-01-01',
      { contact: { email: 'mina@example.com' }, tags: ['vip'] },
    ],
    [
      'kit',
      'Subscriber ID,First Name,Email Address,State,Created At,Tags',
      '12345,Mina,mina@example.com,active,,vip|new',
      { contact: { id: '12345' }, tags: ['vip', 'new'] },
    ],
    [
      'kit',
      'first_name,email_address,state,tags',
      'Mina,mina@example.com,active,vip',
      { contact: { email: 'mina@example.com' }, tags: ['vip'] },
    ],
    [
      'zendesk',
      'ID,Name,Email,Suspended,TAGS',
      '421941820731,Mina,mina@example.com,FALSE,vip',
      { contact: { id: '421941820731' }, tags: ['vip'] },
    ],
    [
      'intercom',
      'Name,Email,Phone,user_id,Tags',
      'Mina,mina@example.com,+15555550123,25,vip',
      { contact: { email: 'mina@example.com' }, tags: ['vip'] },
    ],
    [
      'kit',
      'First Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value',
      'Mina,,* myContacts ::: vip,Work,mina@example.com,m@example.org,',
      { contact: { email: 'mina@example.com' }, tags: ['vip'] },
    ],
  ]
  it.each(cases)('%s: %s', async (vendor, header, row, want) => {
    const { works, firstBad } = await read(`${header}\n${row}`, { vendor })
    expect(firstBad).toEqual([])
    expect(works).toEqual([{ line: 2, vendor, ...want }])
  })
})

describe('the same for a file of HubSpot, with tags of the command', () => {
  const file =
    'Record ID,First Name,Email,Phone Number,Mobile Phone Number\n901,Mina,mina@example.com,,+1'
  it('uses no id of another product', async () => {
    const { works, columns, ignored, notes } = await read(file, {
      vendor: 'intercom',
      tags: ['vip'],
    })
    expect(works[0]?.contact).toEqual({ email: 'mina@example.com' })
    expect(columns).toEqual({ email: 'Email', phone: 'Phone Number' })
    expect(ignored).toEqual(['Record ID', 'First Name', 'Mobile Phone Number'])
    expect(notes).toEqual([
      `the ids in the column 'Record ID' are probably those of HubSpot and are not used; if they are ids of Intercom, add --columns id="Record ID".`,
      `the phone is read from the column 'Phone Number', not from 'Mobile Phone Number'.`,
    ])
  })
  it('uses it if the user says so', async () => {
    const columns = { id: 'record id' }
    const { works, notes } = await read(file, { vendor: 'intercom', tags: ['vip'], columns })
    expect(works[0]?.contact).toEqual({ id: '901' })
    expect(notes).toHaveLength(1)
  })
})

describe('notes', () => {
  const cases: [header: string, options: object, want: RegExp[]][] = [
    [
      'id,email,tags',
      { vendor: 'kit' },
      [/found by the column 'id', as ids of Kit; if .* add --columns id= to use email/],
    ],
    ['id,email,tags', { vendor: 'kit', columns: { id: 'id' } }, []],
    ['id,email,tags', { vendor: 'highlevel' }, []],
    [
      'Email,Work Email,tags',
      { vendor: 'kit' },
      [/email is read from the column 'Email', not from 'Work Email'/],
    ],
  ]
  it.each(cases)('%s with %j', async (header, options, want) => {
    const { notes } = await read(`${header}\n1,a@b.c,vip`, options)
    expect(notes).toEqual(want.map((text) => expect.stringMatching(text)))
  })
})

it('uses no column with an empty name in the options', async () => {
  const options = { vendor: 'kit', columns: { id: '' } }
  const { works } = await read('id,email,tags\n1,a@b.c,vip', options)
  expect(works[0]?.contact).toEqual({ email: 'a@b.c' })
})

describe('refused', () => {
  const cases: [name: string, header: string, options: object, want: RegExp][] = [
    [
      'two columns that fit',
      'Email,Email Address,tags',
      { vendor: 'kit' },
      /^c\.csv:1: the columns 'Email' and 'Email Address' both fit email; .*--columns email="Email"/,
    ],
    [
      'a name twice',
      'Email,Email,tags',
      { vendor: 'kit' },
      /there are two columns 'Email'; rename one/,
    ],
    [
      'a given name twice',
      'X,X,tags',
      { vendor: 'kit', columns: { email: 'X' } },
      /there are two columns 'X'/,
    ],
    [
      'a given name that is missing',
      'Email,tags',
      { vendor: 'kit', columns: { id: 'Key' } },
      /no column 'Key' for id; the columns are 'Email', 'tags'/,
    ],
    [
      'a column for two uses',
      'Email,tags',
      { vendor: 'kit', columns: { id: 'Email' } },
      /--columns uses the column 'Email' twice/,
    ],
    [
      'a reference that is not taken',
      'id,Email,tags',
      { vendor: 'highlevel', columns: { email: 'Email' } },
      /--columns email='Email': HighLevel takes a contact by id only/,
    ],
    [
      'tags twice',
      'id,Labels',
      { vendor: 'kit', tags: ['x'], columns: { tags: 'Labels' } },
      /given by --tags already/,
    ],
    [
      'only an id of another product',
      'Record ID,Name',
      { vendor: 'highlevel', tags: ['x'] },
      /identifies a contact of HighLevel; the ids in the column 'Record ID' are probably those of HubSpot; if .* --columns id="Record ID"/,
    ],
    [
      'only a reference that is not taken',
      'Email,tags',
      { vendor: 'highlevel' },
      /identifies a contact of HighLevel; expected a column id; say which one it is, such as --columns id=/,
    ],
  ]
  it.each(cases)('%s', async (_, header, options, want) => {
    expect(await refusal(`${header}\n1,2,3`, options)).toMatch(want)
  })
  it('no tags to get are no column to give', async () => {
    const options = { vendor: 'kit', columns: { tags: 'T' } }
    expect(await refusal('id,T\n1,2', options, { ...rules, action: 'get' })).toMatch(
      /no tags are needed/,
    )
  })
})

describe('--columns', () => {
  const cases: [texts: string[], want: object][] = [
    [['id=Contact Id'], { id: 'Contact Id' }],
    [['id="Contact Id"', "Email = 'E-mail'"], { id: 'Contact Id', email: 'E-mail' }],
    [
      ['id=Contact Id,email=Email, Work,tags=T'],
      { id: 'Contact Id', email: 'Email, Work', tags: 'T' },
    ],
    [['id=a=b'], { id: 'a=b' }],
    [['id='], { id: '' }],
  ]
  it.each(cases)('%j', (texts, want) => expect(readColumnsFlag(texts)).toEqual(want))

  it.each([
    [['Contact Id'], /^--columns 'Contact Id': expected vendor, id, email, phone or tags/],
    [['contact=Id'], /^--columns 'contact=Id': expected .*--columns id="Contact Id"/],
    [['id=a', 'ID=b'], /id is given twice/],
  ])('refuses %j', (texts, want) => expect(() => readColumnsFlag(texts)).toThrow(want))
})
