import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unifiedVendors } from '@tags/scripts/clients'
import { contactExamples } from '@tags/scripts/contact'
import { afterEach, describe, expect, it } from 'vitest'
import { parseContacts } from '../src/contacts.ts'
import { folderWith, run } from './command.ts'

const vendors = await unifiedVendors()
const names = vendors.map(({ name }) => name)

const folders: string[] = []
const folder = async (name: string, text: string | Uint8Array) => {
  folders.push(await folderWith(name, text))
  return folders.at(-1) as string
}
afterEach(() => Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true }))))

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const one = 'vendor,id,tags\nhighlevel,a1,vip\n'
describe('tags add', () => {
  it('tags the contacts of the example, in a sandbox of each vendor, and prints a table', async () => {
    const { code, stdout } = await run(['add'])
    const example = await readFile(join(import.meta.dirname, '../example.csv'), 'utf8')
    const { contacts } = parseContacts(example, 'example.csv', names)
    expect([...new Set(contacts.map(({ vendor }) => vendor))].sort()).toEqual(names)
    const cells = stdout
      .split('\n')
      .filter((line) => / ms │$/.test(line))
      .map((line) => line.split('│').map((cell) => cell.trim()))
    expect(cells.map(([, vendor]) => vendor)).toEqual(contacts.map(({ vendor }) => vendor))
    expect(cells.slice(0, 2).map((row) => row.slice(1, 5))).toEqual([
      ['highlevel', 'id sx6wyHhbFdRXh302LLNR', 'vip, hot lead', 'vip, hot lead'],
      ['highlevel', 'id sx6wyHhbFdRXh302LLNR', 'newsletter', 'vip, hot lead, newsletter'],
    ])
    expect(stdout).toContain(`${contacts.length} contacts tagged.`)
    expect(stdout).toContain('each contact began without tags: no vendor was called')
    expect(code).toBe(0)
  })

  it('has the tags that were asked for afterwards, at every vendor and for every kind of reference', async () => {
    const rows = vendors.flatMap(({ name, document }) =>
      Object.entries(contactExamples(document, document['x-unified'])).flatMap(([kind, value]) =>
        ['vip|early_bird', 'vip|late_bird'].map((tags) => ({ name, kind, value, tags })),
      ),
    )
    const lines = rows.map(({ name, kind, value, tags }) => {
      const columns = ['id', 'email', 'phone'].map((column) => (column === kind ? value : ''))
      return [name, ...columns, tags].join(',')
    })
    const text = ['vendor,id,email,phone,tags', ...lines].join('\n')
    const cwd = await folder('all.csv', text)
    const { code, stdout } = await run(['add', '--json', '--contacts', 'all.csv'], { cwd })
    const printed = jsonLines(stdout).sort((first, second) => first.line - second.line)
    const sorted = printed.map(({ vendor, result }) => [vendor, result?.tags?.toSorted()])
    const wanted = rows.map(({ name }, index) => [
      name,
      index % 2 ? ['early_bird', 'late_bird', 'vip'] : ['early_bird', 'vip'],
    ])
    expect(sorted).toEqual(wanted)
    expect(code).toBe(0)
  })

  it('has one contact for rows that write the same reference differently', async () => {
    const text = [
      'vendor,email,phone,tags',
      'aelyst,Mina@example.com,,vip',
      'aelyst,mina@EXAMPLE.com,,new',
      'intercom,,+1 555 555 0123,vip',
      'intercom,,+15555550123,new',
    ].join('\n')
    const cwd = await folder('twice.csv', text)
    const { stdout } = await run(['add', '--json', '--contacts', 'twice.csv'], { cwd })
    const printed = jsonLines(stdout).sort((first, second) => first.line - second.line)
    expect(printed.map(({ result, error }) => result?.tags ?? error)).toEqual([
      ['vip'],
      ['vip', 'new'],
      ['vip'],
      ['vip', 'new'],
    ])
  })

  it('prints a line of JSON for each contact, and continues after bad rows', async () => {
    const text = [
      'phone,tags,id,vendor,note',
      ',vip|hot lead,a1,highlevel,',
      ',vip,,highlevel,',
      ',vip,a1,nobody,',
      ',vip,..,highlevel,',
      ',vip,a2,highlevel,"two\nlines"',
      ',vip,a3,highlevel,too,many',
      '',
    ].join('\n')
    const cwd = await folder('my contacts.csv', text)
    const { code, stdout, stderr } = await run(['add', '--json', '--contacts', 'my contacts.csv'], {
      cwd,
    })
    const lines = jsonLines(stdout).sort((first, second) => first.line - second.line)
    expect(lines).toEqual([
      {
        file: 'my contacts.csv',
        line: 2,
        vendor: 'highlevel',
        contact: { id: 'a1' },
        tags: ['vip', 'hot lead'],
        result: { tags: ['vip', 'hot lead'], changed: ['vip', 'hot lead'] },
        milliseconds: expect.any(Number),
      },
      expect.objectContaining({
        line: 3,
        error: { code: 'invalid', message: expect.stringContaining('the contact has no id') },
      }),
      expect.objectContaining({
        line: 4,
        error: { code: 'invalid', message: expect.stringContaining("no vendor 'nobody'") },
      }),
      expect.objectContaining({
        line: 5,
        contact: { id: '..' },
        error: { code: 'invalid', message: expect.stringMatching(/^highlevel: .*'\.\.'/) },
      }),
      expect.objectContaining({ line: 6, contact: { id: 'a2' }, result: expect.anything() }),
      expect.objectContaining({
        line: 8,
        error: { code: 'invalid', message: expect.stringContaining('6 fields; expected 5') },
      }),
    ])
    expect(stderr).toContain("my contacts.csv:1: the column 'note' is ignored")
    expect(stderr).toContain('my contacts.csv:3: the contact has no id')
    expect(stderr).toContain('my contacts.csv:8: the row has 6 fields')
    expect(stderr).toContain('2 contacts tagged, 1 failed, 3 rows invalid.')
    expect(code).toBe(1)
  })
})

describe('tags add --live', () => {
  const rows = 'vendor,id,tags\nhighlevel,a1,vip\nwhautomate,b2,vip\n'

  it('names the variables to set if there is no credential', async () => {
    const cwd = await folder('two.csv', rows)
    const { code, stdout, stderr } = await run(['add', '--live', '--contacts', 'two.csv'], { cwd })
    expect(stderr).toMatch(/highlevel +HIGHLEVEL_TOKEN\n +whautomate +WHAUTOMATE_API_KEY\n/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  it('sends to the vendors with a credential and skips the others', async () => {
    const cwd = await folder('two.csv', rows)
    const echo = `globalThis.fetch = async (url, { headers }) =>
      Response.json({ tags: [url, headers.authorization] })`
    const env = {
      HIGHLEVEL_TOKEN: 'pit-1',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(echo)}`,
    }
    const args = ['add', '--live', '--json', '--contacts', 'two.csv']
    const { code, stdout, stderr } = await run(args, { cwd, env })
    const lines = jsonLines(stdout).sort((first, second) => first.line - second.line)
    expect(lines.map(({ result, skipped }) => result ?? skipped)).toEqual([
      { tags: ['https://services.leadconnectorhq.com/contacts/a1/tags', 'Bearer pit-1'] },
      'WHAUTOMATE_API_KEY is not set',
    ])
    expect(stderr).toContain('1 contact tagged, 1 skipped.')
    expect(code).toBe(0)
  })

  it('reports an invalid credential without showing it', async () => {
    const cwd = await folder('two.csv', rows)
    const env = { HIGHLEVEL_TOKEN: 'secret\nsecret' }
    const { code, stdout, stderr } = await run(['add', '--live', '--contacts', 'two.csv'], {
      cwd,
      env,
    })
    expect(stderr).toMatch(
      /^highlevel: token must be .* The options come from HIGHLEVEL_TOKEN\.\n$/,
    )
    expect(stdout + stderr).not.toContain('secret')
    expect(code).toBe(2)
  })
})

describe('bad input exits with 2', () => {
  const cases: [name: string, text: string | Uint8Array, args: string[], want: RegExp][] = [
    ['a file that is not there', '', ['--contacts', 'no.csv'], /^no\.csv: there is no such file/],
    ['a folder', '', ['--contacts', '.'], /^\.: it is a folder/],
    ['an empty file', '', ['--contacts', 'c.csv'], /^c\.csv: the file is empty/],
    ['UTF-16', Buffer.from('\ufeffvendor', 'utf16le'), ['--contacts', 'c.csv'], /not UTF-8/],
    ['no column tags', 'vendor,id\n', ['--contacts', 'c.csv'], /^c\.csv:1: .*no column tags/],
    ['an unknown flag', one, ['--contact', 'c.csv'], /unknown option '--contact'/],
  ]
  it.each(cases)('%s', async (_, text, args, want) => {
    const cwd = await folder('c.csv', text)
    const { code, stdout, stderr } = await run(['add', ...args], { cwd })
    expect(stderr).toMatch(want)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})
