import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type AccessOptions, openAccess } from '../../src/access/access.ts'
import type { VendorEntry } from '../../src/access/entry.ts'
import { findVendor } from '../../src/access/vendor.ts'
import { UsageError } from '../../src/error.ts'

const folder = await mkdtemp(join(tmpdir(), 'tags access '))
afterAll(() => rm(folder, { recursive: true }))

/** Opens vendors, and records the requests of a call to the first. */
async function open(names: string[], options: Partial<AccessOptions>) {
  const requests: { url: string; authorization: string | undefined }[] = []
  const fetch = async (url: string, { headers }: { headers: Record<string, string> }) => {
    requests.push({ url, authorization: headers.authorization })
    return Response.json({ tags: [] })
  }
  const entries = names.map((name) => findVendor(name) as VendorEntry)
  const opened = await openAccess(entries, { env: {}, client: { fetch }, ...options })
  const access = opened.get(names[0] as string)
  if (!access) throw new Error('There is no access.')
  return { access, opened, requests, add: () => access.client.addTags?.({ id: 'c1' }, ['vip']) }
}

async function refusal(names: string[], options: Partial<AccessOptions>): Promise<string> {
  const error = await open(names, options).catch((error) => error)
  expect(error).toBeInstanceOf(UsageError)
  return error.message
}

async function file(text: string): Promise<string> {
  const path = join(folder, 'given.env')
  await writeFile(path, text)
  return path
}

const env = { HIGHLEVEL_TOKEN: 'pit-1' }

describe('the credential', () => {
  it('comes from the environment', async () => {
    const { access, add, requests } = await open(['highlevel'], { env })
    await add()
    const url = 'https://services.leadconnectorhq.com/contacts/c1/tags'
    expect(requests).toEqual([{ url, authorization: 'Bearer pit-1' }])
    expect(access).toMatchObject({
      baseUrl: 'https://services.leadconnectorhq.com',
      isSandbox: false,
      rate: 9.7,
    })
  })

  it('comes from a file as node reads it', async () => {
    const envFile = await file('\uFEFF# a comment\nexport HIGHLEVEL_TOKEN="pit-2" # mine\n')
    const { add, requests } = await open(['highlevel'], { envFile })
    await add()
    expect(requests[0]?.authorization).toBe('Bearer pit-2')
  })

  it('of the environment wins over that of a file, unless it is empty', async () => {
    const envFile = await file('HIGHLEVEL_TOKEN=pit-2\n')
    const used = async (options: Partial<AccessOptions>) => {
      const { add, requests } = await open(['highlevel'], { ...options, envFile })
      await add()
      return requests[0]?.authorization
    }
    expect(await used({ env })).toBe('Bearer pit-1')
    expect(await used({ env: { HIGHLEVEL_TOKEN: '' } })).toBe('Bearer pit-2')
  })

  it.each([
    [['highlevel'], 'highlevel  HIGHLEVEL_TOKEN'],
    [['mailchimp'], 'mailchimp  MAILCHIMP_API_KEY and MAILCHIMP_LIST_ID'],
    [['mautic'], 'mautic  MAUTIC_USERNAME, MAUTIC_PASSWORD and MAUTIC_BASE_URL'],
    [['highlevel', 'kit'], 'highlevel  HIGHLEVEL_TOKEN\n  kit        KIT_API_KEY'],
  ])('of %o that is missing is named, with the ways to give it', async (names, list) => {
    const message = await refusal(names, {})
    expect(message).toContain(`These variables are not set:\n  ${list}\n`)
    expect(message).toMatch(/environment.* --env-file\. .*--sandbox\.$/s)
  })

  it('that is missing for some of the vendors opens none', async () => {
    expect(await refusal(['highlevel', 'kit'], { env })).toMatch(/set:\n {2}kit {2}KIT_API_KEY\n/)
  })

  it('that is not valid is refused without its value', async () => {
    const message = await refusal(['highlevel'], { env: { HIGHLEVEL_TOKEN: 'hidden\nhidden' } })
    expect(message).toMatch(/^highlevel: token must be .* come from HIGHLEVEL_TOKEN\.$/)
    expect(message).not.toContain('hidden')
  })

  it('may have optional parts', async () => {
    const given = { MAILCHIMP_API_KEY: 'k', MAILCHIMP_LIST_ID: 'l1', MAILCHIMP_DC: 'us7' }
    const { access } = await open(['mailchimp'], { env: given })
    expect(access.baseUrl).toBe('https://us7.api.mailchimp.com/3.0')
    const { MAILCHIMP_DC: _, ...rest } = given
    expect(await refusal(['mailchimp'], { env: rest })).toMatch(
      /^mailchimp: dc must be .*MAILCHIMP_DC/,
    )
  })

  it('file must be there', async () => {
    const envFile = join(folder, 'none.env')
    const message = await refusal(['highlevel'], { envFile })
    expect(message).toMatch(/none\.env': there is no such file; --env-file needs/)
    expect(await refusal(['highlevel'], { envFile: folder })).toContain('it is a folder')
  })

  it.skipIf(process.platform === 'win32')('file is no pipe', async () => {
    const envFile = join(folder, 'a pipe')
    execFileSync('mkfifo', [envFile])
    expect(await refusal(['highlevel'], { envFile })).toMatch(/a pipe': it is a pipe, which Node/)
  })
})

describe('--base-url', () => {
  it('replaces the server of the vendor', async () => {
    const baseUrl = 'http://127.0.0.1:4010/v1/'
    const { access, add, requests } = await open(['highlevel'], { env, baseUrl })
    await add()
    expect(requests[0]?.url).toBe('http://127.0.0.1:4010/v1/contacts/c1/tags')
    expect(access.baseUrl).toBe('http://127.0.0.1:4010/v1')
  })

  it('may be http of another machine where that is allowed', async () => {
    const baseUrl = 'http://proxy.example.com'
    const { access } = await open(['highlevel'], { env, baseUrl, allowHttp: true })
    expect(access.baseUrl).toBe(baseUrl)
  })

  it('gives the server of a vendor that users host', async () => {
    const given = {
      MAUTIC_USERNAME: 'ann',
      MAUTIC_PASSWORD: 'p',
      MAUTIC_BASE_URL: 'https://old.example.com',
    }
    const baseUrl = 'https://mautic.example.com/api'
    const { access } = await open(['mautic'], { env: given, baseUrl })
    expect(access.baseUrl).toBe(baseUrl)
    const { MAUTIC_BASE_URL: _, ...rest } = given
    expect((await open(['mautic'], { env: rest, baseUrl })).access.baseUrl).toBe(baseUrl)
  })

  it.each<[string[], Partial<AccessOptions>, RegExp]>([
    [
      ['highlevel', 'kit'],
      { baseUrl: 'https://proxy.example.com' },
      /one vendor.* 2: highlevel, kit/,
    ],
    [
      ['highlevel'],
      { baseUrl: 'http://proxy.example.com' },
      /baseUrl must be https, unless --allow-http is given\. .* from HIGHLEVEL_TOKEN, --base-url\.$/,
    ],
    [['highlevel'], { baseUrl: 'proxy' }, /baseUrl/],
    [['highlevel'], { baseUrl: 'https://proxy.example.com', sandbox: true }, /--sandbox exclude/],
    [['highlevel'], { limits: true }, /--rate-limit is for --sandbox/],
  ])('of %o with %o is refused', async (names, options, message) => {
    expect(await refusal(names, { env, ...options })).toMatch(message)
  })
})

describe('--no-rate-limit', () => {
  it('sends as fast as it can, to a stub', async () => {
    const options = { env, baseUrl: 'http://127.0.0.1:4010', noRateLimit: true }
    const { access, add, requests } = await open(['highlevel'], options)
    expect(access).toMatchObject({ rate: Infinity })
    await Promise.all(Array.from({ length: 300 }, add))
    expect(requests).toHaveLength(300)
  })

  it.each<[string, Partial<AccessOptions>]>([
    ['highlevel', {}],
    ['highlevel', { baseUrl: 'https://services.leadconnectorhq.com' }],
    ['highlevel', { baseUrl: 'https://SERVICES.leadconnectorhq.com./other' }],
    ['highlevel', { baseUrl: 'https://services.leadconnectorhq.com:444' }],
    ['zendesk', { baseUrl: 'https://acme.zendesk.com' }],
    ['mautic', {}],
  ])('is refused for a server of %s with %o', async (name, options) => {
    const given = {
      ...{ ...env, ZENDESK_TOKEN: 't', ZENDESK_SUBDOMAIN: 'acme' },
      ...{ MAUTIC_USERNAME: 'a', MAUTIC_PASSWORD: 'p', MAUTIC_BASE_URL: 'https://m.example.com' },
    }
    const message = await refusal([name], { env: given, ...options, noRateLimit: true })
    expect(message).toMatch(
      /^--no-rate-limit.*--sandbox.*--base-url|^--no-rate-limit.*--base-url.*--sandbox/,
    )
  })
})
