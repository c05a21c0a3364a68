import { startRedis } from '@tags/servers/redis'
import { describe, expect, it } from 'vitest'
import { fileOf, start, tags } from './command.ts'
import * as scene from './scene.ts'

const vip = ['--vendor', 'highlevel', '--tags', 'vip', '--yes']
const nowhere = 'redis://127.0.0.1:1'

describe('tags add --queue', () => {
  const cases: [string, string[], RegExp][] = [
    ['a sandbox', ['--sandbox'], /--queue and --sandbox exclude each other: an account in memory/],
    ['a recording', ['--har', 'x.har'], /--queue and --har exclude each other: the workers send/],
    ['no contacts', ['--redact'], /--queue and --redact exclude each other: the jobs .* contacts/],
    ['no limit', ['--no-rate-limit'], /--queue and --no-rate-limit exclude each other/],
    ['a store that is away', [], /^The queue at redis:\/\/127.0.0.1:1 cannot be used: .*REFUSED/],
  ]
  for (const [title, flags, message] of cases) {
    it(`refuses ${title}`, async () => {
      const { file } = await fileOf(1)
      const { code, stderr } = await tags(['add', file, ...vip, '--queue', nowhere, ...flags])
      expect(stderr).toMatch(message)
      expect(code).toBe(2)
    })
  }

  it('refuses a Redis that may lose jobs, unless --may-lose is given', async () => {
    const server = await startRedis()
    scene.atEnd(server.stop)
    const vendor = await scene.startHighLevel(1)
    const { file } = await fileOf(1)
    const base = ['--base-url', vendor.baseUrl, '--queue', server.url]
    const refused = await tags(['add', file, ...vip, ...base])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/^Nothing was sent: this Redis keeps no append-only file/)
    start(['work', ...base])
    expect((await tags(['add', file, ...vip, ...base, '--may-lose'])).code).toBe(0)
  })

  it('is what --queue-name and --may-lose need', async () => {
    const { file } = await fileOf(1)
    const named = await tags(['add', file, ...vip, '--queue-name', 'x'])
    expect(named).toMatchObject({ code: 2 })
    expect(named.stderr).toContain('--queue-name is for a run in a queue: give --queue, too.')
  })
})

describe('a run in a queue', () => {
  it('is resumed and paused with the URL of the queue, and no other run is', async () => {
    const store = await scene.startStore()
    const vendor = await scene.startHighLevel(1)
    const base = ['--base-url', vendor.baseUrl]
    const queue = ['--queue', store.url]
    const { file, journal } = await fileOf(1)
    const adding = start(['add', file, ...vip, ...base, ...queue])
    await adding.until('No worker')
    adding.child.kill('SIGINT')
    await adding.end()
    const resumed = await tags(['resume', journal, ...base])
    expect(resumed).toMatchObject({ code: 2 })
    expect(resumed.stderr).toContain("are in the queue 'tags': give its URL, --queue redis://…")
    const begun = await tags(['add', file, ...vip, ...base, ...queue])
    expect(begun.stderr).toContain("--queue 'redis://…'")
    const local = await fileOf(1)
    await tags(['add', local.file, ...vip, ...base])
    const paused = await tags(['pause', local.journal, ...queue])
    expect(paused).toMatchObject({ code: 2 })
    expect(paused.stderr).toContain('is in no queue. Ctrl-C interrupts it')
  })
})

describe('tags work', () => {
  const cases: [string, string[], NodeJS.ProcessEnv, RegExp][] = [
    ['without a credential', [], { HIGHLEVEL_TOKEN: '' }, /^No credential is set/],
    ['for a vendor without one', ['--vendor', 'kit'], {}, /not set:\n +kit +KIT_API_KEY/],
    ['for an unknown vendor', ['--vendor', 'nobody'], {}, /^There is no vendor 'nobody'/],
    ['without pause', ['--no-rate-limit'], {}, /^--no-rate-limit is for stubs/],
    ['with two limits', ['--only-worker', '--limit-over', nowhere], {}, /exclude each other/],
  ]
  for (const [title, flags, env, message] of cases) {
    it(`refuses to work ${title}`, async () => {
      const { code, stderr } = await tags(['work', '--queue', nowhere, ...flags], env)
      expect(stderr).toMatch(message)
      expect(code).toBe(2)
    })
  }
})
