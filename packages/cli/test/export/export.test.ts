import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findVendor } from '../../src/access/vendor.ts'
import { run, start } from '../command.ts'
import { rowsOf, seeds, serve } from './account.ts'

const intercom = (count: number) => ({ contacts: seeds(count, findVendor('intercom') as never) })
const listing = (name: string, ...more: string[]) => ['export', '--vendor', name, ...more]

describe('an export', () => {
  it('keeps tags and fields as they are, so that the file can be read again', async () => {
    const tags = [['a, b'], ['hot lead', 'say "hi"'], ['x|y', 'z'], ['two; three'], ['Ünï ✓']]
    const contacts = tags.map((tags, index) => ({ email: `p${index}@example.org`, tags }))
    const { settings, flags } = await serve('aelyst', { contacts })
    expect((await run(listing('aelyst', ...flags), settings)).code).toBe(0)
    const checked = await run(['check', 'aelyst.csv', '--json'], settings)
    const { bad, vendors } = JSON.parse(checked.stdout)
    expect(bad).toBe(0)
    expect(Object.keys(vendors.aelyst.tags).sort()).toEqual(tags.flat().sort())
  })

  it('prints the contacts as JSON, and the rest on standard error', async () => {
    const { sandbox, settings, flags } = await serve('intercom', intercom(200))
    const args = listing('intercom', '--tag', 'hot_lead', '--json', ...flags)
    const { stdout, stderr } = await run(args, settings)
    const lines = stdout.trimEnd().split('\n')
    const [[id, { email, phone }] = ['', {} as never]] = [...sandbox.contacts]
    expect(lines).toHaveLength(40)
    expect(JSON.parse(lines[0] as string)).toEqual({
      vendor: 'intercom',
      id,
      tags: ['hot_lead'],
      email,
      phone,
    })
    expect(stderr).toContain("40 contacts with the tag 'hot_lead' in 1 page")
    expect(stderr).toMatch(/does not have the\s+tags/)
    expect(await readdir(settings.cwd)).toEqual([
      'intercom-hot_lead.csv',
      'intercom-hot_lead.journal.ndjson',
    ])
  })

  it('prints the file on standard output, and writes none', async () => {
    const { settings, flags } = await serve('intercom', intercom(200))
    const { code, stdout } = await run(listing('intercom', '--out', '-', ...flags), settings)
    expect(stdout.trimEnd().split('\n')).toHaveLength(201)
    expect(stdout).toMatch(/^vendor,id,email,phone,tags\nintercom,/)
    expect(code).toBe(0)
    expect(await readdir(settings.cwd)).toEqual([])
  })

  it('is empty for a tag that the account does not have', async () => {
    const { settings, flags } = await serve('intercom', intercom(2))
    const args = listing('intercom', '--tag', 'vip / nobody', ...flags)
    const { code, stdout } = await run(args, settings)
    expect(stdout).toContain("0 contacts with the tag 'vip / nobody'")
    expect(code).toBe(0)
    expect(await rowsOf(settings.cwd, 'intercom-vip-nobody.csv')).toEqual([])
  })

  it('records its traffic without a credential', async () => {
    const { settings, flags } = await serve('intercom', intercom(200))
    const { code } = await run(listing('intercom', '--har', 'traffic.har', ...flags), settings)
    expect(code).toBe(0)
    const text = await readFile(join(settings.cwd, 'traffic.har'), 'utf8')
    expect(JSON.parse(text).log.entries).toHaveLength(2)
    expect(text).not.toMatch(/a-secret|person\d/)
  })
})

describe('an export that stops', () => {
  it('leaves no file if not even a page came', async () => {
    const served = await serve('intercom', { ...intercom(5), credential: 'another' })
    const { code, stdout, stderr } = await run(
      listing('intercom', ...served.flags),
      served.settings,
    )
    expect(stdout).toContain('Intercom stopped: unauthorized, status 401')
    expect(stdout + stderr).not.toContain('a-secret')
    expect(code).toBe(1)
    expect(await readdir(served.settings.cwd)).toEqual([])
  })

  it('waits for a limit, and goes on with the same page', async () => {
    const served = await serve('intercom', intercom(400))
    const { sandbox, settings, flags } = served
    served.hook = (number) => {
      if (number === 2) sandbox.fail('GET /contacts', { status: 429, times: 4 })
      return undefined
    }
    const { code, stderr, stdout } = await run(listing('intercom', ...flags), settings)
    expect(stderr).toMatch(/Intercom: waits until \d+:\d+\. rate_limited/)
    expect(stdout).toContain('400 contacts in 3 pages')
    expect(code).toBe(0)
    const rows = await rowsOf(settings.cwd, 'intercom.csv')
    expect(rows.map(({ id }) => id)).toEqual([...sandbox.contacts.keys()])
  })

  it('says until when it waited, after Ctrl-C', async () => {
    const served = await serve('intercom', intercom(400))
    const { settings, flags, sandbox } = served
    served.hook = (number) => {
      const headers = { 'retry-after': '9000' }
      if (number === 2) sandbox.fail('GET /contacts', { status: 429, headers })
      return undefined
    }
    const { child, end, until } = start(listing('intercom', ...flags), settings)
    await until('Intercom: waits until ')
    child.kill('SIGINT')
    const { code, stdout } = await end()
    expect(code).toBe(130)
    expect(stdout).toMatch(
      /Intercom stopped: rate_limited, status 429\n(.+\n)* +It accepts requests again at \d/,
    )
  })

  // Sizes in blocks of 512 or 1024 bytes, by shell: one page fits, or two.
  it('at a full disk ends with 3, and can be resumed', async () => {
    const { settings, flags, sandbox } = await serve('intercom', intercom(400))
    const ulimit = ['-c', 'ulimit -f 28 && exec "$@"', 'sh', process.execPath]
    const program = join(import.meta.dirname, '../../src/tags.ts')
    const child = spawn('sh', [...ulimit, program, ...listing('intercom', ...flags)], {
      cwd: settings.cwd,
      env: { PATH: process.env.PATH, ...settings.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        text += part
      })
    }
    const [code] = await once(child, 'close')
    expect(text).toMatch(/^Cannot write 'intercom\.csv': EFBIG\./m)
    expect(text).toMatch(/^(150 contacts in 1 page|300 contacts in 2 pages) so far\./m)
    expect(text).toMatch(/^To go on:\n {2}tags resume intercom\.journal\.ndjson /m)
    expect(code).toBe(3)
    expect((await run(['resume', 'intercom.journal.ndjson', ...flags], settings)).code).toBe(0)
    const rows = await rowsOf(settings.cwd, 'intercom.csv')
    expect(rows.map(({ id }) => id)).toEqual([...sandbox.contacts.keys()])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('at %s can be resumed', async (signal) => {
    const served = await serve('intercom', intercom(400))
    const { settings, flags, sandbox } = served
    const { child, end } = start(listing('intercom', ...flags), settings)
    served.hook = (number) => {
      if (number === 2) child.kill(signal)
      return undefined
    }
    const { code, stdout } = await end()
    expect(code).toBe({ SIGINT: 130, SIGTERM: 143 }[signal])
    expect(stdout).toMatch(
      /^To go on:\n {2}tags resume intercom\.journal\.ndjson --base-url \S+ --no-rate-limit$/m,
    )
    expect((await rowsOf(settings.cwd, 'intercom.csv')).length % 150).toBe(0)
    const resumed = await run(['resume', 'intercom.journal.ndjson', ...flags], settings)
    expect(resumed.code).toBe(0)
    const rows = await rowsOf(settings.cwd, 'intercom.csv')
    expect(rows.map(({ id }) => id)).toEqual([...sandbox.contacts.keys()])
  })
})

describe('an interrupted export', () => {
  /** Starts an export, and kills it at its second page. */
  async function interrupt() {
    const served = await serve('intercom', intercom(400))
    const { child, end } = start(listing('intercom', ...served.flags), served.settings)
    served.hook = (number) => {
      if (number === 2) child.kill('SIGKILL')
      return undefined
    }
    await end()
    served.hook = () => undefined
    return Object.assign(served, { csv: join(served.settings.cwd, 'intercom.csv') })
  }
  const resume = ['resume', 'intercom.journal.ndjson']

  it('is not resumed if its file has changed', async () => {
    const { settings, flags, csv } = await interrupt()
    const text = await readFile(csv, 'utf8')
    await writeFile(csv, text.replace('person7@', 'person8@'))
    const changed = await run([...resume, ...flags], settings)
    expect(changed.stderr).toMatch(/'intercom\.csv' has changed .*--out/)
    expect(changed.code).toBe(2)
    await writeFile(csv, text.slice(0, 100))
    expect((await run([...resume, ...flags], settings)).stderr).toContain('has changed')
    await writeFile(csv, text)
    expect((await run([...resume, ...flags], settings)).code).toBe(0)
  })

  it('is not resumed with another account or URL', async () => {
    const { settings, flags } = await interrupt()
    const env = { ...settings.env, INTERCOM_TOKEN: 'another' }
    const other = await run([...resume, ...flags], { ...settings, env })
    expect(other.stderr).toMatch(/credential is not the one .*--same-account/)
    expect(other.code).toBe(2)
    const elsewhere = await run([...resume, '--base-url', 'http://127.0.0.1:9'], settings)
    expect(elsewhere.stderr).toMatch(/belongs to another run: .*--base-url/)
    expect(elsewhere.code).toBe(2)
    const renewed = await run([...resume, '--same-account', ...flags], { ...settings, env })
    expect(renewed.code).toBe(0)
  })

  it('is not resumed by two processes, or when it is complete', async () => {
    const served = await interrupt()
    const { settings, flags } = served
    const first = start([...resume, ...flags], settings)
    let second = { code: null as number | null, stderr: '' }
    await new Promise<void>((done) => {
      served.hook = () => {
        served.hook = () => undefined
        first.child.kill('SIGSTOP')
        run([...resume, ...flags], settings).then((ended) => {
          second = ended
          first.child.kill('SIGCONT')
          done()
        })
        return undefined
      }
    })
    expect(second.stderr).toContain('Another run writes')
    expect(second.code).toBe(2)
    expect((await first.end()).code).toBe(0)
    const again = await run([...resume, ...flags], settings)
    expect(again.stderr).toMatch(/is complete: all contacts are in 'intercom\.csv'/)
    const report = await run(['report', 'intercom.journal.ndjson', '--json'], settings)
    expect(JSON.parse(report.stdout)).toMatchObject({
      action: 'export',
      vendor: 'intercom',
      contacts: 400,
      pages: 3,
      isComplete: true,
    })
    expect(report.code).toBe(0)
    const failed = await run(['report', 'intercom.journal.ndjson', '--failed', 'f.csv'], settings)
    expect(failed.stderr).toContain('--failed is for the journals of runs')
  })

  it('is told from a broken journal', async () => {
    const { settings, flags } = await interrupt()
    await appendFile(join(settings.cwd, 'intercom.journal.ndjson'), '{"pages":"two"}\n')
    const { code, stderr } = await run([...resume, ...flags], settings)
    expect(stderr).toMatch(/:\d: this line is broken/)
    expect(code).toBe(2)
  })
})

describe('bad input exits with 2, and writes nothing', () => {
  const cases: [name: string, args: string[], env: Record<string, string>, want: RegExp][] = [
    ['no vendor', ['export'], {}, /required option '--vendor/],
    ['an unknown vendor', listing('nobody'), {}, /no vendor 'nobody'; expected one of activecamp/],
    ['a vendor that cannot', listing('zoho-crm'), {}, /Zoho CRM's contacts cannot be exported/],
    ['no credential', listing('kit'), {}, /not set:\n +kit +KIT_API_KEY/],
    ['a sandbox', listing('kit', '--sandbox'), {}, /--sandbox: .*empty/],
    ['an empty tag', listing('kit', '--tag', ' '), { KIT_API_KEY: 'k' }, /--tag is empty/],
    ['no location', listing('highlevel'), { HIGHLEVEL_TOKEN: 't' }, /--location-id.*HIGHLEVEL_LOC/],
    ['a needless location', listing('kit', '--location-id', 'x'), {}, /--location-id is for high/],
    ['--json on one output', listing('kit', '--out', '-', '--json'), {}, /--out - prints/],
    ['a journal of nothing', listing('kit', '--out', '-', '--journal', 'j'), {}, /--journal/],
    ['no folder', listing('kit', '--out', 'no/k.csv'), { KIT_API_KEY: 'k' }, /ENOENT/],
    ['--redact', listing('kit', '--redact'), {}, /unknown option '--redact'/],
  ]
  it.each(cases)('%s', async (_, args, env, want) => {
    const { settings, sandbox } = await serve('kit', {})
    const { code, stdout, stderr } = await run(args, { ...settings, env })
    expect(stderr.replaceAll('\n', args.includes('kit') ? '\n' : ' ')).toMatch(want)
    expect(stdout).toBe('')
    expect(code).toBe(2)
    expect(sandbox.requests).toEqual([])
    expect(await readdir(settings.cwd)).toEqual([])
  })

  it('an existing file or journal', async () => {
    const { settings, flags, sandbox } = await serve('kit', {})
    await writeFile(join(settings.cwd, 'kit.csv'), 'mine')
    const { code, stderr } = await run(listing('kit', ...flags), settings)
    expect(stderr).toMatch(/'kit\.csv' exists, and is not overwritten.*--out/)
    expect(code).toBe(2)
    const args = listing('kit', '--out', 'new.csv', '--journal', 'kit.csv', ...flags)
    expect((await run(args, settings)).stderr).toMatch(/'kit\.csv' exists/)
    expect(await readFile(join(settings.cwd, 'kit.csv'), 'utf8')).toBe('mine')
    expect(await readdir(settings.cwd)).toEqual(['kit.csv'])
    expect(sandbox.requests).toEqual([])
  })
})
