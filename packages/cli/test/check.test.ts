import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vendors } from '../src/generated/vendors.ts'
import { folderWith, run } from './command.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
type Loose = any

/** A file with contacts of every vendor. */
const example = join(import.meta.dirname, '../example.csv')

describe('the requests of a short run, which reads the tags after each change', () => {
  it.each(['add', 'remove'])('are those that check counts for %s', async (action) => {
    const cwd = await folderWith('empty.csv', '')
    await copyFile(example, join(cwd, 'contacts.csv'))
    const flags = ['contacts.csv', '--json']
    const checked = await run(['check', ...flags, '--for', action], { cwd })
    const sandbox = ['--sandbox', '--har', 'traffic.har', '--skip-bad-rows']
    await run([action, ...flags, ...sandbox], { cwd })
    const { log } = JSON.parse(await readFile(join(cwd, 'traffic.har'), 'utf8'))
    const hosts = log.entries.map(({ request }: Loose) => new URL(request.url).host)
    const plans: [string, Loose][] = Object.entries(JSON.parse(checked.stdout).vendors)
    expect(plans.length).toBeGreaterThan(10)
    for (const [name, { requests }] of plans) {
      const { servers } = vendors.find((vendor) => vendor.name === name) as (typeof vendors)[number]
      const { host } = new URL(servers[0]?.example as string)
      const sent = hosts.filter((one: string) => one === host).length
      expect(sent, name).toBeGreaterThanOrEqual(requests.least)
      expect(sent, name).toBeLessThanOrEqual(requests.most ?? Infinity)
    }
  })
})

describe('the URL of a vendor', () => {
  const urls = async (env: NodeJS.ProcessEnv) => {
    const { code, stdout } = await run(['check', example, '--for', 'get'], { env })
    expect(code).toBe(0)
    return stdout.replace(/\n(?=\S)(?=[^\n(]*\))/g, ' ')
  }

  it('is not known if it depends on an account that is not given', async () => {
    const page = await urls({ ZENDESK_SUBDOMAIN: 'acme' })
    expect(page).toContain('Zendesk (URL not known: ZENDESK_TOKEN is not set): 2')
    expect(page).toContain(
      'Mautic (URL not known: MAUTIC_USERNAME, MAUTIC_PASSWORD and MAUTIC_BASE_URL are not set)',
    )
    expect(page).toContain('HighLevel (https://services.leadconnectorhq.com): 2')
    expect(page).not.toMatch(/example\.(com|zendesk)|\{|∞/)
  })

  it('is that of the account', async () => {
    const page = await urls({
      ZENDESK_TOKEN: 'a-secret',
      ZENDESK_SUBDOMAIN: 'acme',
      MAUTIC_USERNAME: 'mina',
      MAUTIC_PASSWORD: 'a-secret',
      MAUTIC_BASE_URL: 'https://crm.acme.io',
    })
    expect(page).toContain('Zendesk (https://acme.zendesk.com): 2')
    expect(page).toContain('Mautic (https://crm.acme.io): 2')
  })
})
