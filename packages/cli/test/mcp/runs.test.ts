import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { run } from '../command.ts'
import { exportOf, startHighLevel } from '../vendor.ts'
import {
  type Assistant,
  type Loose,
  later,
  makeFolder,
  spawnServer,
  startServer,
} from './assistant.ts'

const env = { HIGHLEVEL_TOKEN: 'pit-0123456789-secret' }
const call = { file: 'export.csv', action: 'add', vendor: 'highlevel', tags: ['vip'] }
const journal = 'export.journal.ndjson'

/** Starts HighLevel with 20 contacts, and a server that may send the rows of a file. */
async function scene(rows = 20) {
  const vendor = await startHighLevel()
  later(vendor.stop)
  const folder = await makeFolder()
  await writeFile(join(folder, 'export.csv'), exportOf(rows))
  const base = ['--vendor', 'highlevel', '--base-url', vendor.url]
  const args = [...base, '--write', '--files', folder]
  const assistant = await startServer(args, { env })
  const tagged = () => [...vendor.contacts.values()].filter(({ tags }) => tags.includes('vip'))
  return { vendor, folder, base, args, assistant, tagged }
}

/** Checks a file, and starts what was shown. */
async function begin({ call: ask }: Assistant, args: object) {
  const { result: check } = await ask('check_file', args)
  const { result, text } = await ask('start_run', { ...args, plan: check.plan })
  return { check, result, text }
}

/** Asks until a run is no longer running. */
async function settled({ call: ask }: Assistant, name: string): Promise<Loose> {
  for (;;) {
    const { result } = await ask('get_run', { run: name })
    if (result.state !== 'running') return result
    await pause(20)
  }
}

describe('the sentences about a file name tools and arguments, not commands and flags', () => {
  const errors: [name: string, text: string, args: object, sentence: string][] = [
    [
      'no column that identifies a contact',
      'Person\n1\n',
      {},
      'expected a column id; say which one it is, such as columns: { "id": "Person" }.',
    ],
    [
      'no tags',
      'id\n1\n',
      { tags: undefined },
      'add tags: ["vip", "hot lead"], or say which column has the tags, such as columns: { "tags": "Labels" }.',
    ],
    [
      'a vendor for each row, and one for all',
      'id,vendor\n1,kit\n',
      { columns: { id: 'Contact' } },
      "there is no column 'Contact' for id",
    ],
    [
      'another encoding',
      Buffer.from('id,name\n1,Jos\xe9\n', 'latin1').toString('latin1'),
      {},
      'add encoding: "windows-1252" if it comes',
    ],
  ]
  it.each(errors)('%s', async (_, text, args, sentence) => {
    const { assistant, folder } = await scene()
    await writeFile(join(folder, 'export.csv'), text, 'latin1')
    const { result } = await assistant.call('check_file', { ...call, ...args })
    expect(result.error.message).toContain(sentence)
    expect(result.error.message).not.toMatch(/--|tags (add|resume|report)/)
  })

  const notes: [name: string, text: string, sentence: string][] = [
    [
      'separators',
      'id,tags\n1,a;b\n2,"a,b"\n3,"a,b;c"\n',
      'belongs to the tags, add `tagSeparator`.',
    ],
    [
      'tags of the rows beside those of the call',
      'id,labels\n1,a\n',
      "the tags of `tags` are used, not those in the column 'labels'.",
    ],
  ]
  it.each(notes)('%s', async (_, text, sentence) => {
    const { assistant, folder } = await scene()
    await writeFile(join(folder, 'export.csv'), text)
    const hasTags = text.startsWith('id,tags')
    const args = { ...call, ...(hasTags && { tags: undefined }) }
    const { result } = await assistant.call('check_file', args)
    expect(result.notes.join('\n')).toContain(sentence)
    expect(JSON.stringify(result)).not.toContain('--')
  })
})

describe('without --files', () => {
  it('there is no tool for files, and with it alone, none that sends', async () => {
    const namesOf = ({ tools }: Assistant) => tools.map(({ name }) => name)
    const args = ['--sandbox', '--vendor', 'client-commander']
    expect(namesOf(await startServer([...args, '--write']))).not.toContain('check_file')
    expect(namesOf(await startServer([...args, '--files', await makeFolder()]))).toEqual([
      'list_vendors',
      'get_tags',
      'plan_tags',
      'check_file',
      'get_run',
    ])
  })

  it('a folder that is not there is refused', async () => {
    const { code, stderr } = await run(['mcp', '--sandbox', '--files', '/nowhere'])
    expect(code).toBe(2)
    expect(stderr).toBe("--files '/nowhere': there is no such folder.\n")
  })
})

describe('files', () => {
  it('outside the folder are not read', async () => {
    const { assistant, folder } = await scene()
    const outside = await makeFolder()
    const secret = join(outside, 'secret.csv')
    await writeFile(secret, 'id,secret-column\nc1,x\n')
    await symlink(secret, join(folder, 'link.csv'))
    await symlink(outside, join(folder, 'way'))
    await mkdir(join(folder, 'empty'))
    for (const [file, why] of [
      ['../secret.csv', 'is not in the folder'],
      [secret, 'is not in the folder'],
      ['link.csv', 'is not in the folder'],
      ['way/secret.csv', 'is not in the folder'],
      ['.', 'is not in the folder'],
      ['', 'is not in the folder'],
      ['..', 'is not in the folder'],
      ['empty', 'There is no file'],
      ['..csv', 'There is no file'],
      ['export.csv\0', 'There is no file'],
      ['export.csv/../../secret.csv', 'is not in the folder'],
    ] as const) {
      for (const [tool, args] of [
        ['check_file', { ...call, file }],
        ['start_run', { ...call, file, plan: '' }],
        ['get_run', { run: file }],
        ['resume_run', { run: file }],
      ] as const) {
        const { result } = await assistant.call(tool, args)
        expect(result.error, `${tool} ${file}`).toEqual({
          code: 'invalid',
          message: expect.stringContaining(why),
        })
      }
    }
    expect(assistant.heard()).not.toContain('secret-column')
    expect(await readdir(outside)).toEqual(['secret.csv'])
  })

  it('are not reached through a journal', async () => {
    const { assistant, folder } = await scene()
    await begin(assistant, call)
    await settled(assistant, journal)
    const outside = join(await makeFolder(), 'export.csv')
    await writeFile(outside, exportOf(20))
    const text = await readFile(join(folder, journal), 'utf8')
    const moved = text
      .replace('"file":"export.csv"', `"file":${JSON.stringify(outside)}`)
      .replace(/.*"end":true.*\n/, '')
    await writeFile(join(folder, 'moved.journal.ndjson'), moved)
    const { result } = await assistant.call('resume_run', { run: 'moved.journal.ndjson' })
    expect(result.error.message).toContain('is not in the folder')
  })

  it('in the folder may lie in another one', async () => {
    const { assistant, folder } = await scene()
    await mkdir(join(folder, 'lists'))
    await writeFile(join(folder, 'lists', 'two.csv'), exportOf(2))
    const args = { ...call, file: 'lists/two.csv' }
    const { check, result } = await begin(assistant, args)
    expect(check).toMatchObject({ file: 'lists/two.csv', rows: 2 })
    expect(result).toEqual({ run: 'lists/two.journal.ndjson', state: 'running' })
    expect((await settled(assistant, result.run)).done).toBe(2)
  })
})

describe('check_file', () => {
  it('shows what a run would do, and sends nothing', async () => {
    const { assistant, vendor } = await scene()
    const { result } = await assistant.call('check_file', call)
    expect(result).toMatchObject({
      file: 'export.csv',
      rows: 20,
      bad: 0,
      columns: { id: 'Contact Id' },
      vendors: [
        {
          vendor: 'highlevel',
          rows: 20,
          tags: [{ tag: 'vip', rows: 20 }],
          leastRequests: 20,
          mostRequests: 20,
          limits: ['100 requests in 10 s', '200,000 requests a day'],
          time: expect.stringContaining('3 s'),
          isSandbox: false,
        },
      ],
    })
    expect(vendor.requests).toHaveLength(0)
  })

  it('refuses a file with rows of other vendors', async () => {
    const { assistant, folder } = await scene()
    await writeFile(join(folder, 'kit.csv'), 'vendor,email,tags\nkit,mina@example.com,vip\n')
    const { result } = await assistant.call('check_file', { file: 'kit.csv', action: 'add' })
    expect(result.error.message).toBe(
      'The file has rows of Kit, which this server does not reach; it reaches highlevel.',
    )
  })
})

describe('a run', () => {
  it('sends what check_file showed, and tells how it stands', async () => {
    const { assistant, folder, tagged } = await scene(21)
    const { result } = await begin(assistant, call)
    expect(result).toEqual({ run: journal, state: 'running' })
    expect(await settled(assistant, journal)).toMatchObject({
      run: journal,
      state: 'complete',
      action: 'add',
      rows: 21,
      done: 20,
      failed: 1,
      left: 0,
      vendors: [{ vendor: 'highlevel', done: 20, failed: 1 }],
      causes: [{ vendor: 'highlevel', code: 'not_found', count: 1, lines: [22] }],
      files: { journal, failed: 'export.failed.csv' },
      isSandbox: false,
    })
    expect((await assistant.call('get_run', { run: `./${journal}` })).result.run).toBe(journal)
    expect(tagged()).toHaveLength(20)
    expect(await readFile(join(folder, 'export.failed.csv'), 'utf8')).toContain('c21')
    const report = await run(['report', journal, '--json'], { cwd: folder })
    expect(JSON.parse(report.stdout)).toMatchObject({ done: 20, failed: 1 })
  })

  it('reads the tags into a file', async () => {
    const { assistant, folder } = await scene(2)
    const { result } = await begin(assistant, { ...call, action: 'get', tags: undefined })
    expect((await settled(assistant, result.run)).files).toMatchObject({ tags: 'export.tags.csv' })
    expect(existsSync(join(folder, 'export.tags.csv'))).toBe(true)
  })

  it('needs the plan of the same file and values', async () => {
    const { assistant, folder, vendor } = await scene()
    const { plan } = (await assistant.call('check_file', call)).result
    const start = (args: object) => assistant.call('start_run', { ...call, plan, ...args })
    for (const args of [{ plan: '' }, { action: 'remove' }, { tags: ['other'] }]) {
      const { result } = await start(args)
      expect(result.error.message).toContain('Call check_file with the same values')
    }
    await writeFile(join(folder, 'export.csv'), exportOf(19))
    expect((await start({})).result.error.message).toContain('Call check_file')
    expect(vendor.requests).toHaveLength(0)
    expect(await readdir(folder)).toEqual(['export.csv'])
  })

  it('is not begun twice, unless that is asked for', async () => {
    const { assistant, vendor } = await scene(2)
    await begin(assistant, call)
    await settled(assistant, journal)
    expect((await begin(assistant, call)).result.error.message).toMatch(
      /The same run was begun .* with the journal 'export.journal.ndjson', .* see get_run with the run .* give `again`\./,
    )
    expect(vendor.requests).toHaveLength(2)
    const { plan } = (await assistant.call('check_file', call)).result
    const again = await assistant.call('start_run', { ...call, plan, again: true })
    expect(again.result.run).toBe('export.journal-2.ndjson')
    expect(await settled(assistant, again.result.run)).toMatchObject({ done: 2, unchanged: 2 })
  })

  it('with bad rows is refused, unless they are to be skipped', async () => {
    const { assistant, folder } = await scene()
    await writeFile(join(folder, 'export.csv'), `${exportOf(2)}\n,Mina,,,old\n`)
    const { check, result } = await begin(assistant, call)
    expect(check).toMatchObject({ bad: 1, firstBad: [{ line: 4, message: expect.any(String) }] })
    expect(result.error.message).toContain('1 of 3 rows')
    await assistant.call('start_run', { ...call, plan: check.plan, skipBadRows: true })
    expect(await settled(assistant, journal)).toMatchObject({ done: 2, bad: 1, state: 'complete' })
  })

  it('is stopped in order, and goes on', async () => {
    const { assistant, vendor, tagged } = await scene()
    vendor.fail('addTags', { status: 503, headers: { 'Retry-After': '600' } })
    await begin(assistant, call)
    while (vendor.requests.length === 0) await pause(5)
    let standing: Loose
    do standing = (await assistant.call('get_run', { run: journal })).result
    while (!standing.vendors[0].wait)
    expect(standing).toMatchObject({ state: 'running', done: 0, left: 20 })
    expect(standing.vendors[0].wait).toMatchObject({
      until: expect.any(String),
      failure: { code: 'unavailable', status: 503 },
    })
    const stopped = await assistant.call('stop_run', { run: journal })
    expect(stopped.result).toEqual({ run: journal, state: 'stopped' })
    expect((await assistant.call('stop_run', { run: journal })).result.error.code).toBe('invalid')
    vendor.reset()
    const resumed = await assistant.call('resume_run', { run: journal })
    expect(resumed.result).toEqual({ run: journal, state: 'running' })
    expect(await settled(assistant, journal)).toMatchObject({ state: 'complete', done: 20 })
    expect(tagged()).toHaveLength(20)
    expect((await assistant.call('resume_run', { run: journal })).result.error.message).toContain(
      'is complete',
    )
  })

  it.each(['a signal', 'a closed input'])('ends in order with %s, and goes on', async (how) => {
    const { assistant, vendor, args, folder, tagged } = await scene()
    vendor.fail('addTags', { delay: 3_600_000 })
    const begun = () => vendor.requests.some(({ operationId }) => operationId === 'add-tags')
    if (how === 'a signal') {
      await begin(assistant, call)
      while (!begun()) await pause(5)
      await assistant.kill()
    } else {
      const server = spawnServer(args, env)
      const ask = (name: string, given: object) =>
        server.ask('tools/call', { name, arguments: given })
      const { structuredContent } = await ask('check_file', call)
      await ask('start_run', { ...call, plan: structuredContent.plan })
      while (!begun()) await pause(5)
      server.child.stdin.end()
      expect(await server.end()).toBe(0)
    }
    vendor.reset()
    const next = await startServer(args, { env })
    const before = (await next.call('get_run', { run: journal })).result
    expect(before).toMatchObject({ state: 'stopped', done: 0, left: 20 })
    expect(before.unsure).toBeGreaterThan(0)
    expect(existsSync(join(folder, `${journal}.lock`))).toBe(false)
    await next.call('resume_run', { run: journal })
    expect(await settled(next, journal)).toMatchObject({ state: 'complete', done: 20, unsure: 0 })
    expect(tagged()).toHaveLength(20)
  })

  it('goes on under another credential only if it is of the same account', async () => {
    const { assistant, vendor, args } = await scene()
    vendor.fail('addTags', { status: 401 })
    await begin(assistant, call)
    const stop = await settled(assistant, journal)
    expect(stop).toMatchObject({ state: 'stopped', vendors: [{ stop: { code: 'unauthorized' } }] })
    await assistant.kill()
    vendor.reset()
    const next = await startServer(args, { env: { HIGHLEVEL_TOKEN: 'pit-renewed' } })
    const refused = await next.call('resume_run', { run: journal })
    expect(refused.result.error.message).toBe(
      'HighLevel: the credential is not the one with which export.journal.ndjson began. If it is of the same account, for example because the token was renewed, give `sameAccount`.',
    )
    await next.call('resume_run', { run: journal, sameAccount: true })
    expect(await settled(next, journal)).toMatchObject({ state: 'complete', done: 20 })
  })

  it('in a sandbox leaves no file, and changes what the other tools see', async () => {
    const { folder } = await scene(3)
    const args = ['--sandbox', '--vendor', 'highlevel', '--write', '--files', folder]
    const assistant = await startServer(args)
    const { check, result } = await begin(assistant, call)
    expect(check.vendors[0]).toMatchObject({ isSandbox: true, limits: [] })
    expect(result.run).toBe('sandbox-1')
    expect(await settled(assistant, 'sandbox-1')).toMatchObject({
      state: 'complete',
      done: 3,
      isSandbox: true,
      files: {},
    })
    const seen = await assistant.call('get_tags', { vendor: 'highlevel', contact: { id: 'c2' } })
    expect(seen.result.tags).toEqual(['vip'])
    expect(await readdir(folder)).toEqual(['export.csv'])
  })
})
