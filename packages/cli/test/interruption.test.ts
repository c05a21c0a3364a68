import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { folderWith, run, start } from './command.ts'
import { exportOf, startHighLevel } from './vendor.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const env = { HIGHLEVEL_TOKEN: 'pit-secret' }
const journal = 'export.journal.ndjson'

/** Starts HighLevel, and creates a folder with an export of its 20 contacts. */
async function scene() {
  const vendor = await startHighLevel()
  const cwd = await folderWith('export.csv', exportOf(20))
  ends.push(vendor.stop, () => rm(cwd, { recursive: true }))
  const base = ['--base-url', vendor.url]
  const add = ['add', 'export.csv', '--vendor', 'highlevel', '--tags', 'vip', '--yes', ...base]
  const tagged = () => [...vendor.contacts.values()].filter(({ tags }) => tags.includes('vip'))
  return { vendor, cwd, base, add, tagged }
}

/** Runs the command until the vendor refuses the credential, after 5 rows. */
async function stopped() {
  const all = await scene()
  const { vendor, cwd, add } = all
  const running = start(add, { cwd, env })
  while (vendor.requests.length < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  const accepted = vendor.fail('addTags', { status: 401 })
  expect((await running.end()).code).toBe(3)
  accepted()
  return all
}

describe('a run whose standard output is closed', () => {
  it('ends in order, and says what to type to go on', async () => {
    const { cwd, base, add, tagged } = await scene()
    const running = start([...add, '--json'], { cwd, env })
    await once(running.child.stdout as NodeJS.ReadableStream, 'data')
    running.child.stdout?.destroy()
    const { code, stderr } = await running.end()
    expect(code).toBe(3)
    expect(stderr).toMatch(/ of 20 rows done and \d+ left\./)
    expect(stderr).toContain(`tags resume ${journal} ${base.join(' ')}\n`)
    expect((await run(['resume', journal, ...base], { cwd, env })).code).toBe(0)
    expect(tagged()).toHaveLength(20)
  })
})

describe('a run whose journal cannot be written any more', () => {
  it('ends with 3, and accounts for every row', async () => {
    const { cwd, base, add } = await scene()
    const command = join(import.meta.dirname, '../src/tags.ts')
    const child = spawn(
      'sh',
      ['-c', 'ulimit -f 4 && exec "$@"', 'sh', process.execPath, command, ...add],
      { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
    const [code] = await once(child, 'close')
    expect(text).toMatch(/greatest size .* so the run ended/)
    expect(text).toMatch(/\d+ of 20 rows done and \d+ left/)
    expect(code).toBe(3)
    expect((await run(['resume', journal, ...base], { cwd, env })).code).toBe(0)
  })
})

it('says until when a quota was waited for, after Ctrl-C', async () => {
  const { vendor, cwd, add } = await scene()
  vendor.fail('addTags', { status: 429, headers: { 'retry-after': '9000' } })
  const running = start(add, { cwd, env })
  await running.until('HighLevel: waits until ')
  running.child.kill('SIGINT')
  const { code, stdout } = await running.end()
  expect(code).toBe(130)
  const part = stdout.slice(stdout.indexOf('HighLevel was waiting')).replace(/\n {2}(?=\S)/g, ' ')
  expect(part).toMatch(/^HighLevel was waiting, with 20 rows left: rate_limited, status 429 /)
  const [, at = ''] = /It accepts requests again at ([\d-]+ [\d:]+ [+-][\d:]+)\./.exec(part) ?? []
  expect(Math.abs(Date.parse(at) - Date.now() - 9_000_000)).toBeLessThan(300_000)
})

describe('a CSV file', () => {
  it('that was moved is given to `resume` and `report`', async () => {
    const { cwd, base } = await stopped()
    await mkdir(join(cwd, 'other'))
    await rename(join(cwd, 'export.csv'), join(cwd, 'other/moved.csv'))
    const refused = await run(['resume', journal, ...base], { cwd, env })
    expect(refused.stderr).toMatch(/export\.csv: there is no such file\. .*--file/)
    expect(refused.code).toBe(2)
    const file = ['--file', 'other/moved.csv']
    expect((await run(['resume', journal, ...file, ...base], { cwd, env })).code).toBe(0)
    expect((await run(['report', journal], { cwd })).code).toBe(0)
  })

  it('that has changed is not copied from', async () => {
    const { vendor, cwd, add } = await scene()
    vendor.fail('addTags', { status: 422, times: 1 })
    await run(add, { cwd, env })
    await appendFile(join(cwd, 'export.csv'), '\nc21,Mina,,,')
    const { code, stderr } = await run(['report', journal, '--failed', 'f.csv'], { cwd })
    expect(stderr).toMatch(/export\.csv has changed .*SHA-256/)
    expect(code).toBe(2)
    await expect(readFile(join(cwd, 'f.csv'))).rejects.toThrow('ENOENT')
  })
})

it('says which flags to repeat, and how npx is called', async () => {
  const { vendor, cwd, add, base } = await scene()
  vendor.fail('addTags', { status: 401 })
  const { stdout } = await run([...add, '--no-rate-limit'], {
    cwd,
    env: { ...env, npm_command: 'exec' },
  })
  expect(stdout).toContain(`npx @tags/cli resume ${journal} ${base.join(' ')} --no-rate-limit\n`)
})
