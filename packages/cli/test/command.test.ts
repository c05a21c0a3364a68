import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unifiedVendors } from '@tags/scripts/clients'
import { contactExamples } from '@tags/scripts/contact'
import { afterEach, describe, expect, it } from 'vitest'
import { folderWith, run } from './command.ts'
import { exportOf, journalLines, startHighLevel } from './vendor.ts'

const vendors = await unifiedVendors()

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Creates a folder with one file. */
async function folder(name: string, text: string | Uint8Array): Promise<string> {
  const path = await folderWith(name, text)
  ends.push(() => rm(path, { recursive: true }))
  return path
}

/** Starts HighLevel. */
async function highLevel(...args: Parameters<typeof startHighLevel>) {
  const vendor = await startHighLevel(...args)
  ends.push(vendor.stop)
  return vendor
}

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
type Loose = any

const jsonLines = (text: string): Loose[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .sort((one, other) => one.line - other.line)

const live = (url: string) => ['--vendor', 'highlevel', '--base-url', url, '--yes']
const env = { HIGHLEVEL_TOKEN: 'pit-secret' }

describe('add --sandbox', () => {
  it('tags the contacts of the example at every vendor, and prints a table', async () => {
    const example = join(import.meta.dirname, '../example.csv')
    const { code, stdout, stderr } = await run(['add', example, '--sandbox'], {
      env: { COLUMNS: '140' },
    })
    const cells = stdout
      .split('\n')
      .filter((line) => / ms │$/.test(line))
      .map((line) => line.split('│').map((cell) => cell.trim()))
    const names = vendors.map(({ name }) => name)
    expect([...new Set(cells.map(([, , vendor]) => vendor))].sort()).toEqual(names)
    expect(cells.slice(0, 2).map((row) => row.slice(1, 6))).toEqual([
      ['2', 'highlevel', 'id sx6wyHhbFdRXh302LLNR', 'vip, hot lead', 'vip, hot lead'],
      ['3', 'highlevel', 'id sx6wyHhbFdRXh302LLNR', 'newsletter', 'vip, hot lead, newsletter'],
    ])
    expect(stdout).not.toContain('(unknown)')
    expect(stdout).toContain(`${cells.length} of ${cells.length} rows done.`)
    expect(stdout).toContain('no vendor was called')
    expect(stdout).not.toContain('Journal')
    expect(stderr).toContain('HighLevel (a sandbox on this machine): 2 contacts')
    expect(code).toBe(0)
  })

  it('keeps to the limits of the vendor with --rate-limit', async () => {
    const cwd = await folder('one.csv', exportOf(2))
    const args = ['add', 'one.csv', '--vendor', 'highlevel', '--tags', 'vip', '--sandbox']
    const [free, limited] = await Promise.all([
      run(args, { cwd }),
      run([...args, '--rate-limit'], { cwd }),
    ])
    expect(free.stderr).not.toContain('Limit')
    expect(limited.stderr).toMatch(/Limit +100 requests in 10 s/)
    expect([free.code, limited.code]).toEqual([0, 0])
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
    const cwd = await folder(
      'all.csv',
      ['vendor,id,email,phone,tags', ...lines.slice(0, 50)].join('\n'),
    )
    const { code, stdout } = await run(['add', 'all.csv', '--json', '--sandbox'], { cwd })
    const printed = jsonLines(stdout)
    const found = printed.map(({ vendor, result }) => [vendor, result?.tags?.toSorted()])
    expect(found.map(([vendor]) => vendor)).toEqual(rows.slice(0, 50).map(({ name }) => name))
    // Rows of one vendor are sent at once: the tags of the next row may be there when those of a row are read.
    for (const [index, [, tags]] of found.entries()) {
      if (index % 2) expect(tags).toEqual(['early_bird', 'late_bird', 'vip'])
      else expect(tags).toEqual(expect.arrayContaining(['early_bird', 'vip']))
    }
    expect(code).toBe(0)
    expect(await readdir(cwd)).toEqual(['all.csv'])
  })
})

describe('a run', () => {
  it('adds, reads and removes tags with an export as it was downloaded', async () => {
    const vendor = await highLevel()
    const cwd = await folder('export.csv', exportOf(20))
    const added = await run(['add', 'export.csv', '--tags', 'vip|hot lead', ...live(vendor.url)], {
      cwd,
      env,
    })
    expect(added.stdout).toContain('20 of 20 rows done.')
    expect(added.stderr).toContain("id from 'Contact Id'")
    expect(added.code).toBe(0)
    expect([...vendor.contacts.values()].map(({ tags }) => tags)).toEqual(
      Array(20).fill(['vip', 'hot lead']),
    )

    const read = await run(['get', 'export.csv', ...live(vendor.url)], { cwd, env })
    expect(read.code).toBe(0)
    const copy = (await readFile(join(cwd, 'export.tags-2.csv'), 'utf8')).split('\n')
    expect(copy.slice(0, 2)).toEqual([
      'Contact Id,First Name,Email,Phone,Tags,tags',
      'c1,Mina,mina1@example.com,,old,vip|hot lead',
    ])

    const removed = await run(['remove', 'export.csv', '--tags', 'vip', ...live(vendor.url)], {
      cwd,
      env,
    })
    expect(removed.code).toBe(0)
    expect([...vendor.contacts.values()].map(({ tags }) => tags)).toEqual(
      Array(20).fill(['hot lead']),
    )
  })

  it('writes the outcomes into its journal, and prints the same as JSON', async () => {
    const vendor = await highLevel()
    const cwd = await folder('export.csv', exportOf(3))
    const { stdout } = await run(
      ['add', 'export.csv', '--tags', 'vip', '--json', ...live(vendor.url)],
      { cwd, env },
    )
    const [head, ...lines] = await journalLines(join(cwd, 'export.journal.ndjson'))
    expect(head).toMatchObject({
      journal: 1,
      action: 'add',
      file: 'export.csv',
      rows: 3,
      bad: 0,
      options: { vendor: 'highlevel', tags: ['vip'] },
    })
    const withoutTime = (all: Loose[]) => all.map(({ at: _, ...line }) => line)
    const outcomes = lines.filter(({ line }) => line).sort((one, other) => one.line - other.line)
    expect(withoutTime(outcomes)).toEqual(withoutTime(jsonLines(stdout)))
    expect(outcomes[0]).toMatchObject({
      line: 2,
      vendor: 'highlevel',
      contact: { id: 'c1' },
      tags: ['vip'],
      result: { tags: ['vip'], changed: ['vip'] },
    })
    expect(JSON.stringify([head, ...lines])).not.toContain('secret')
  })

  it('writes the rows that failed into a file that can be given again', async () => {
    const vendor = await highLevel()
    const failing = vendor.fail('addTags', { status: 422, times: 2 })
    const cwd = await folder('export.csv', exportOf(3))
    const args = ['--tags', 'vip', ...live(vendor.url)]
    const { code, stdout } = await run(['add', 'export.csv', ...args], { cwd, env })
    expect(code).toBe(1)
    expect(stdout).toContain('1 of 3 rows done and 2 failed.')
    expect(stdout).toContain('export.failed.csv')
    failing()
    const again = await run(['add', 'export.failed.csv', ...args], { cwd, env })
    expect(again.stdout).toContain('2 of 2 rows done.')
    expect(again.code).toBe(0)
  })

  it('is refused if it was begun before, and sent once more with --again', async () => {
    const vendor = await highLevel()
    const cwd = await folder('export.csv', exportOf(2))
    const args = ['add', 'export.csv', '--tags', 'vip', ...live(vendor.url)]
    expect((await run(args, { cwd, env })).code).toBe(0)
    const again = await run(args, { cwd, env })
    expect(again.stderr).toMatch(/The same run was begun .*`tags report .*--again/)
    expect(again.code).toBe(2)
    expect(vendor.requests).toHaveLength(2)
    expect((await run([...args, '--again'], { cwd, env })).code).toBe(0)
    expect(vendor.requests).toHaveLength(4)
  })

  it('asks before it sends, and sends nothing without a terminal', async () => {
    const vendor = await highLevel()
    const cwd = await folder('export.csv', exportOf(2))
    const args = ['add', 'export.csv', '--tags', 'vip', ...live(vendor.url).slice(0, -1)]
    const { code, stderr } = await run(args, { cwd, env })
    expect(stderr).toMatch(/Nothing was sent: there is no terminal .* --yes/)
    expect(code).toBe(2)
    expect(vendor.requests).toEqual([])
    expect(await readdir(cwd)).toEqual(['export.csv'])
  })

  it('sends the good rows of a file with bad ones only if it is told to', async () => {
    const vendor = await highLevel()
    const cwd = await folder('export.csv', `${exportOf(2)}\n..,Mina,,,\n4.41E+11,Mina,,,\n`)
    const args = ['add', 'export.csv', '--tags', 'vip', ...live(vendor.url)]
    const refused = await run(args, { cwd, env })
    expect(refused.stderr).toContain('line 4')
    expect(refused.stderr).toMatch(/Nothing was sent: 2 of 4 rows .*--skip-bad-rows/)
    expect(refused.code).toBe(2)
    expect(vendor.requests).toEqual([])
    const { code, stdout } = await run([...args, '--skip-bad-rows'], { cwd, env })
    expect(stdout).toContain('2 of 4 rows done and 2 bad rows skipped.')
    expect(code).toBe(1)
    const bad = await readFile(join(cwd, 'export.bad.csv'), 'utf8')
    expect(bad.split('\n').slice(0, 2)).toEqual([
      'Contact Id,First Name,Email,Phone,Tags,problem',
      expect.stringMatching(/^\.\.,Mina,,,,/),
    ])
  })

  it('stops at a refused credential, tells it once, and goes on with the right one', async () => {
    const vendor = await highLevel({ credential: 'pit-secret' })
    const cwd = await folder('export.csv', exportOf(20))
    const args = ['add', 'export.csv', '--tags', 'vip', ...live(vendor.url)]
    const { code, stdout, stderr } = await run(args, { cwd, env: { HIGHLEVEL_TOKEN: 'pit-old' } })
    expect(code).toBe(3)
    expect(stdout).toContain('0 of 20 rows done and 20 left.')
    expect(stdout.match(/unauthorized/g)).toHaveLength(1)
    expect(stdout).toContain(`tags resume export.journal.ndjson --base-url ${vendor.url}\n`)
    expect(stderr).not.toContain('unauthorized')
    expect(stdout + stderr).not.toContain('pit-')
    const sent = vendor.requests.length
    expect(sent).toBeLessThan(20)

    const resume = ['resume', 'export.journal.ndjson', '--base-url', vendor.url]
    const other = await run(resume, { cwd, env })
    expect(other.stderr).toMatch(/credential is not the one .*--same-account/)
    expect(other.code).toBe(2)
    const { code: ended, stdout: report } = await run([...resume, '--same-account'], { cwd, env })
    expect(report).toContain('20 of 20 rows done.')
    expect(ended).toBe(0)
    expect(vendor.requests).toHaveLength(sent + 20)
  })

  it('is summarized by `report`', async () => {
    const vendor = await highLevel()
    vendor.fail('addTags', { status: 422, times: 1 })
    const cwd = await folder('export.csv', exportOf(3))
    await run(['add', 'export.csv', '--tags', 'vip', ...live(vendor.url)], { cwd, env })
    const { code, stdout } = await run(
      ['report', 'export.journal.ndjson', '--json', '--failed', 'f.csv'],
      { cwd },
    )
    expect(JSON.parse(stdout)).toMatchObject({ rows: 3, done: 2, failed: 1, left: 0 })
    expect(code).toBe(1)
    expect((await readFile(join(cwd, 'f.csv'), 'utf8')).trimEnd().split('\n')).toHaveLength(2)
  })

  it('with --redact writes no contact anywhere', async () => {
    const vendor = await highLevel()
    vendor.fail('addTags', { status: 422, times: 1 })
    const cwd = await folder('people.csv', exportOf(3))
    const args = ['add', 'people.csv', '--tags', 'vip', '--redact', '--json', ...live(vendor.url)]
    const { code, stdout, stderr } = await run(args, { cwd, env })
    expect(code).toBe(1)
    const names = (await readdir(cwd)).filter((name) => name !== 'people.csv')
    expect(names).toEqual(['people.journal.ndjson'])
    const journal = await readFile(join(cwd, 'people.journal.ndjson'), 'utf8')
    for (const text of [stdout, stderr, journal])
      expect(text).not.toMatch(/(?<![0-9a-f])c[123]"|mina\d/)
    expect(jsonLines(stdout)).toHaveLength(3)
  })
})

describe('check', () => {
  it('shows what a run would do, and needs no credential', async () => {
    const cwd = await folder('export.csv', exportOf(20))
    const { code, stdout } = await run(
      ['check', 'export.csv', '--vendor', 'highlevel', '--tags', 'vip'],
      { cwd },
    )
    expect(stdout).toContain('HighLevel (https://services.leadconnectorhq.com): 20 contacts')
    expect(stdout).toMatch(/1 tag to add:\n +vip +20\n/)
    expect(stdout).toMatch(/Quota +200,000 a day/)
    expect(code).toBe(0)
  })

  it('has the same as JSON', async () => {
    const cwd = await folder('export.csv', 'vendor,id,tags\nhighlevel,c1,vip\nhighlevel,..,vip\n')
    const { code, stdout } = await run(['check', 'export.csv', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      action: 'add',
      rows: 2,
      bad: 1,
      firstBad: [{ line: 3 }],
      vendors: { highlevel: { rows: 1, tags: { vip: 1 }, requests: { least: 1, most: 1 } } },
    })
    expect(code).toBe(1)
  })
})

describe('vendors', () => {
  it('lists every vendor with its variables', async () => {
    const { code, stdout } = await run(['vendors', '--json'])
    const listed = JSON.parse(stdout)
    expect(listed.map(({ name }: Loose) => name)).toEqual(vendors.map(({ name }) => name))
    expect(listed.find(({ name }: Loose) => name === 'mailchimp').variables).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'MAILCHIMP_LIST_ID' })]),
    )
    expect(code).toBe(0)
  })
})

describe('credentials', () => {
  const rows = 'vendor,id,tags\nhighlevel,c1,vip\nwhautomate,b2,vip\n'

  it('are named if they are missing, before anything is sent', async () => {
    const cwd = await folder('two.csv', rows)
    const { code, stdout, stderr } = await run(['add', 'two.csv', '--yes'], { cwd, env })
    expect(stderr).toMatch(/not set:\n +whautomate +WHAUTOMATE_API_KEY\n.*--env-file.*--sandbox/s)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  it('are read from a file', async () => {
    const vendor = await highLevel({ credential: 'pit-of-a-file' })
    const cwd = await folder('export.csv', exportOf(1))
    await writeFile(join(cwd, '.env'), 'HIGHLEVEL_TOKEN=pit-of-a-file\n')
    const args = ['add', 'export.csv', '--tags', 'vip', '--env-file', '.env', ...live(vendor.url)]
    expect((await run(args, { cwd })).code).toBe(0)
    expect(vendor.contacts.get('c1')?.tags).toEqual(['vip'])
  })

  it('are read from a file that is there: Node looks for it before the command does', async () => {
    const cwd = await folder('export.csv', exportOf(1))
    const { code, stderr } = await run(['check', 'export.csv', '--env-file', 'none.env'], { cwd })
    expect(stderr).toMatch(/none\.env: not found/)
    expect(code).toBe(9)
  })

  it('are not shown if they are invalid', async () => {
    const cwd = await folder('one.csv', 'vendor,id,tags\nhighlevel,c1,vip\n')
    const { code, stdout, stderr } = await run(['add', 'one.csv', '--yes'], {
      cwd,
      env: { HIGHLEVEL_TOKEN: 'secret\nsecret' },
    })
    expect(stderr).toMatch(/^highlevel: token must be .* come from HIGHLEVEL_TOKEN\.$/m)
    expect(stdout + stderr).not.toContain('secret')
    expect(code).toBe(2)
  })
})

describe('bad input exits with 2', () => {
  const one = 'vendor,id,tags\nhighlevel,c1,vip\n'
  const cases: [name: string, text: string | Uint8Array, args: string[], want: RegExp][] = [
    ['a file that is not there', '', ['no.csv'], /no\.csv.*no such file/],
    ['a folder', '', ['.'], /folder/],
    ['an empty file', '', ['c.csv'], /c\.csv.*empty/],
    ['no column tags', 'vendor,id\nhighlevel,c1\n', ['c.csv'], /tags/],
    ['an unknown flag', one, ['c.csv', '--tag', 'x'], /unknown option '--tag'/],
    ['an unknown vendor', one, ['c.csv', '--vendor', 'nobody'], /no vendor 'nobody'/],
    ['no tags', one, ['c.csv', '--tags', ''], /--tags: there are no tags/],
    ['another encoding', one, ['c.csv', '--encoding', 'ebcdic'], /--encoding: 'ebcdic'/],
    [
      "no rate limit at the vendor's own server",
      one,
      ['c.csv', '--no-rate-limit'],
      /--no-rate-limit is for sandboxes and stubs/,
    ],
    ['limits elsewhere', one, ['c.csv', '--rate-limit'], /--rate-limit is for --sandbox/],
    [
      'a URL without TLS',
      one,
      ['c.csv', '--base-url', 'http://stub.example.com', '--yes'],
      /https, unless --allow-http is given/,
    ],
    ['--redact with get', one, ['c.csv', '--redact'], /--redact/],
  ]
  it.each(cases)('%s', async (name, text, args, want) => {
    const cwd = await folder('c.csv', text)
    const command = name.includes('get') ? 'get' : 'add'
    const { code, stdout, stderr } = await run([command, ...args], { cwd, env })
    expect(stderr).toMatch(want)
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(existsSync(join(cwd, 'c.journal.ndjson'))).toBe(false)
  })
})
