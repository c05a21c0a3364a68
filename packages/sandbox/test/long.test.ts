import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import activecampaignSpec from '@tags/activecampaign/openapi.json' with { type: 'json' }
import mailchimpSpec from '@tags/mailchimp/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { expect, it } from 'vitest'

it('forgets deleted contacts with all that it knew of them', async () => {
  const program = `
    import { createRequire } from 'node:module'
    import { createSandbox } from '@tags/sandbox'
    const spec = createRequire(import.meta.url)('@tags/activecampaign/openapi.json')
    const { contacts } = createSandbox(spec)
    for (let count = 0; count < 200_000; count += 1) {
      const id = contacts.add({ email: \`contact-\${count}@example.com\`, tags: ['vip', 'new'] })
      contacts.delete(id)
    }
    console.log(contacts.size)`
  const args = ['--max-old-space-size=32', '--input-type=module', '--eval', program]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname })
  expect(stdout).toBe('0\n')
})

it('adds contacts with ids like those of the vendor', () => {
  const { contacts } = createSandbox(mailchimpSpec)
  const ids = ['a@example.com', 'b@example.com'].map((email) =>
    contacts.add({ email, tags: ['vip'] }),
  )
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect([...contacts.values()].map(({ email }) => email)).toEqual([
    'a@example.com',
    'b@example.com',
  ])
})

it('adds a contact in place of the one with its id', () => {
  const { contacts } = createSandbox(activecampaignSpec, { contacts: [{ id: '7', tags: ['old'] }] })
  expect(contacts.add({ id: 7, email: 'mina@example.com' })).toBe('7')
  expect([...contacts.values()]).toEqual([{ id: '7', email: 'mina@example.com', tags: [] }])
  expect(() => contacts.add({ id: 'no-number' })).toThrow("'no-number' is no id of a contact of")
})
