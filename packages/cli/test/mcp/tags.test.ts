import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unifiedVendors } from '@tags/scripts/clients'
import { contactExamples } from '@tags/scripts/contact'
import { describe, expect, it } from 'vitest'
import { startHighLevel } from '../vendor.ts'
import { change, generations, type Loose, later, startServer } from './assistant.ts'

const vendors = await unifiedVendors()

const token = 'pit-0123456789-secret'
const env = { HIGHLEVEL_TOKEN: token }
const contact = { id: 'c1' }
const vip = { vendor: 'highlevel', contact, tags: ['vip', 'hot lead'] }

/** Starts HighLevel on a port, and a server that reaches it. */
async function scene(...args: string[]) {
  const vendor = await startHighLevel()
  later(vendor.stop)
  const base = ['--vendor', 'highlevel', '--base-url', vendor.url]
  const assistant = await startServer([...base, ...args], { env })
  return { vendor, ...assistant, assistant }
}

/** Starts a stub of a vendor, and returns its URL. */
async function startStub(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  later(async () => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const namesOf = (tools: { name: string }[]) => tools.map(({ name }) => name)

describe('the tools', () => {
  it.each(generations)('work with a client of generation %s', async (generation) => {
    const args = ['--sandbox', '--vendor', 'kit', '--write']
    const assistant = await startServer(args, { generation })
    const mina = { vendor: 'kit', contact: { email: 'mina@example.com' } }
    expect((await assistant.call('find_contact', mina)).result).toMatchObject({ tags: [] })
    expect((await change(assistant, 'add', { ...mina, tags: ['vip'] })).isError).toBe(false)
    const { result, text } = await assistant.call('get_tags', mina)
    expect(result).toEqual({ vendor: 'kit', contactId: expect.any(String), tags: ['vip'] })
    expect(JSON.parse(text)).toEqual(result)
    expect(assistant.instructions).toContain('sandbox')
    const refused = await assistant.call('get_tags', { vendor: 'kit', contact: { phone: '+1' } })
    expect(refused.isError).toBe(true)
    expect(refused.result).toEqual({ error: { code: 'invalid', message: expect.any(String) } })
    expect(refused.text).toContain('contact')
  })

  it('only read without --write', async () => {
    const { tools, call } = await startServer(['--sandbox', '--vendor', 'highlevel'])
    expect(namesOf(tools)).toEqual(['list_vendors', 'get_tags', 'plan_tags'])
    for (const { annotations } of tools) expect(annotations.readOnlyHint).toBe(true)
    const { result } = await call('plan_tags', { action: 'add', ...vip })
    expect(result).not.toHaveProperty('plan')
    expect((await call('list_vendors')).result.canWrite).toBe(false)
    await expect(call('add_tags', { ...vip, plan: '' })).rejects.toThrow('add_tags not found')
  })

  it('say what they change', async () => {
    const { tools } = await startServer(['--sandbox', '--write', '--files', import.meta.dirname])
    const hints = tools.map(({ name, annotations: { readOnlyHint, destructiveHint } }) => [
      name,
      readOnlyHint ? 'reads' : destructiveHint ? 'may destroy' : 'changes',
    ])
    expect(Object.fromEntries(hints)).toEqual({
      list_vendors: 'reads',
      find_contact: 'reads',
      get_tags: 'reads',
      plan_tags: 'reads',
      add_tags: 'changes',
      remove_tags: 'may destroy',
      check_file: 'reads',
      start_run: 'may destroy',
      get_run: 'reads',
      resume_run: 'may destroy',
      stop_run: 'changes',
    })
    for (const { inputSchema, outputSchema, description } of tools) {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(outputSchema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(description).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('do only what the vendor can', async () => {
    const args = ['--sandbox', '--write', '--vendor']
    const { tools } = await startServer([...args, 'client-commander'])
    expect(namesOf(tools)).toEqual(['list_vendors', 'get_tags', 'plan_tags', 'add_tags'])
    const [, getTags, planTags] = tools as [Loose, Loose, Loose]
    expect(Object.keys(getTags.inputSchema.properties.contact.properties)).toEqual(['id'])
    expect(planTags.inputSchema.properties.action.enum).toEqual(['add'])
    const both = await startServer([...args, 'client-commander', '--vendor', 'kit'])
    const removing = both.tools.find(({ name }) => name === 'remove_tags')
    expect(removing?.inputSchema.properties.vendor.enum).toEqual(['kit'])
    const planned = await both.call('plan_tags', {
      ...vip,
      action: 'remove',
      vendor: 'client-commander',
    })
    expect(planned.result.error).toEqual({
      code: 'unsupported',
      message: 'Client Commander has no way to remove tags.',
    })
    const listed = (await both.call('list_vendors')).result.vendors
    expect(listed[0]).toMatchObject({
      vendor: 'client-commander',
      contacts: ['id'],
      tools: [
        { name: 'add_tags', certainty: 'documented' },
        { name: 'get_tags', certainty: 'inferred' },
      ],
    })
  })

  it('find contacts and change their tags in a sandbox of every vendor', async () => {
    const assistant = await startServer(['--sandbox', '--write'])
    const able = (tool: string): string[] =>
      assistant.tools.find(({ name }) => name === tool)?.inputSchema.properties.vendor.enum
    expect(able('get_tags').sort()).toEqual(vendors.map(({ name }) => name).sort())
    for (const { name: vendor, document } of vendors) {
      for (const [kind, value] of Object.entries(
        contactExamples(document, document['x-unified']),
      )) {
        const place = { vendor, contact: { [kind]: value } }
        if (kind !== 'id') {
          const found = (await assistant.call('find_contact', place)).result
          expect(found, `${vendor} ${kind}`).toEqual({
            vendor,
            contactId: expect.any(String),
            tags: expect.any(Array),
          })
        }
        const added = await change(assistant, 'add', { ...place, tags: ['vip'] })
        expect(added.text, vendor).not.toContain('error')
        const { result } = await assistant.call('get_tags', place)
        expect(result.tags, vendor).toContain('vip')
        if (!able('remove_tags').includes(vendor)) continue
        await change(assistant, 'remove', { ...place, tags: ['vip'] })
        expect((await assistant.call('get_tags', place)).result.tags, vendor).not.toContain('vip')
      }
    }
  })

  it('refuse other arguments with a code, and send nothing', async () => {
    const { call, vendor } = await scene('--write')
    for (const [args, sentence] of [
      [
        {},
        "the call must have required property 'vendor'; the call must have required property 'contact'",
      ],
      [{ vendor: 'kit', contact }, 'vendor must be one of highlevel'],
      [{ vendor: 'constructor', contact }, 'vendor must be one of highlevel'],
      [{ vendor: 'highlevel', contact: {} }, 'contact must NOT have fewer than 1 properties'],
      [
        { vendor: 'highlevel', contact: { id: '' } },
        'contact.id must NOT have fewer than 1 characters',
      ],
      [{ vendor: 'highlevel', contact: { email: 'a@b.c' } }, "contact cannot have 'email', but id"],
      [
        { vendor: 'highlevel', contact, more: 1 },
        "the call cannot have 'more', but vendor, contact",
      ],
    ] as const) {
      const { result, isError } = await call('get_tags', args)
      expect(isError).toBe(true)
      const message = `The arguments are not right: ${sentence}.`
      expect(result).toEqual({ error: { code: 'invalid', message } })
    }
    const unseen = await call('get_tags', { vendor: 'highlevel', contact: { id: 'c1\u200b' } })
    expect(unseen.result.error).toMatchObject({ code: 'invalid' })
    expect((await call('list_vendors', { vendor: 'kit' })).result.error.message).toBe(
      "The arguments are not right: the call cannot have 'vendor', but nothing.",
    )
    expect(vendor.requests).toHaveLength(0)
  })

  it('answer no more than their schemas have', async () => {
    const { call } = await scene()
    const { vendors } = (await call('list_vendors')).result
    expect(Object.keys(vendors[0])).toEqual([
      'vendor',
      'title',
      'contacts',
      'tools',
      'limits',
      'isSandbox',
    ])
  })
})

describe('a change', () => {
  it('sends what its plan shows', async () => {
    const { call, vendor } = await scene('--write')
    const { result: plan } = await call('plan_tags', { action: 'add', ...vip })
    expect(vendor.requests).toHaveLength(0)
    expect(plan).toMatchObject({ least: 1, most: 1, isSandbox: false, ...vip })
    const { result } = await call('add_tags', { ...vip, plan: plan.plan })
    expect(result).toEqual({ vendor: 'highlevel', tags: vip.tags, changed: vip.tags })
    const sent = vendor.requests.map(({ method, path, body }) => {
      return { method, url: `${vendor.url}${path}`, body, tags: vip.tags }
    })
    expect(plan.requests).toEqual(sent)
    expect((await call('get_tags', { vendor: 'highlevel', contact })).result).toEqual({
      vendor: 'highlevel',
      contactId: 'c1',
      tags: vip.tags,
    })
  })

  it('needs the plan of the same change', async () => {
    const { call, vendor } = await scene('--write')
    const { plan } = (await call('plan_tags', { action: 'add', ...vip })).result
    for (const [tool, args] of [
      ['add_tags', { ...vip, plan: '' }],
      ['add_tags', { ...vip, plan: '0123456789abcdef' }],
      ['add_tags', { ...vip, contact: { id: 'c2' }, plan }],
      ['add_tags', { ...vip, tags: ['vip'], plan }],
      ['remove_tags', { ...vip, plan }],
    ] as const) {
      const { result } = await call(tool, args)
      expect(result.error.code).toBe('invalid')
      expect(result.error.message).toContain('Call plan_tags with the same values')
    }
    expect((await call('add_tags', vip)).result.error.message).toContain("'plan'")
    expect(vendor.requests).toHaveLength(0)
  })

  it('is not made twice for tags that are given twice', async () => {
    const { call, vendor } = await scene('--write')
    const { plan } = (await call('plan_tags', { action: 'add', ...vip })).result
    await call('add_tags', { ...vip, tags: [...vip.tags, 'vip'], plan })
    expect(vendor.requests.map(({ body }) => body)).toEqual([{ tags: vip.tags }])
  })

  it('ends at the vendor when the assistant cancels it', async () => {
    const arrived = Promise.withResolvers<void>()
    const left = Promise.withResolvers<void>()
    const url = await startStub((_, response) => {
      response.on('close', left.resolve)
      arrived.resolve()
    })
    const args = ['--base-url', url, '--vendor', 'highlevel', '--write']
    const { call } = await startServer(args, { env })
    const { plan } = (await call('plan_tags', { action: 'add', ...vip })).result
    const controller = new AbortController()
    const calling = call('add_tags', { ...vip, plan }, controller.signal)
    await arrived.promise
    controller.abort()
    await expect(calling).rejects.toThrow()
    await left.promise
  })
})

describe('a failure', () => {
  it("has our code, the status and the vendor's sentence", async () => {
    const { call, vendor } = await scene()
    const unknown = await call('get_tags', { vendor: 'highlevel', contact: { id: 'c99' } })
    expect(unknown.result.error).toMatchObject({ code: 'not_found', status: 400 })
    expect(unknown.result.error.said).toEqual(expect.any(String))
    expect(unknown.text).toContain(unknown.result.error.said)
    vendor.fail('getTags', { status: 401, body: { message: 'Invalid JWT' } })
    const refused = await call('get_tags', { vendor: 'highlevel', contact })
    expect(refused.result).toEqual({
      error: {
        code: 'unauthorized',
        message: expect.any(String),
        said: 'Invalid JWT',
        status: 401,
      },
    })
  })

  it('comes before an assistant would stop waiting', async () => {
    const { call, vendor } = await scene()
    vendor.fail('getTags', { status: 429, headers: { 'Retry-After': '120' } })
    const { result } = await call('get_tags', { vendor: 'highlevel', contact })
    expect(result.error).toMatchObject({ code: 'rate_limited', status: 429 })
    const wait = Date.parse(result.error.retryAt) - Date.now()
    expect(wait).toBeGreaterThan(50_000)
  })

  it('lists the contacts of which one was to be named', async () => {
    const url = await startStub((_, response) => {
      const users = ['7', '8'].map((id) => ({ id: Number(id), email: 'mina@example.com' }))
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ users, count: 2, next_page: null, previous_page: null }))
    })
    const { call } = await startServer(['--base-url', url, '--vendor', 'zendesk'], {
      env: { ZENDESK_TOKEN: 'token', ZENDESK_SUBDOMAIN: 'example' },
    })
    const args = { vendor: 'zendesk', contact: { email: 'mina@example.com' } }
    const { result } = await call('find_contact', args)
    expect(result.error).toMatchObject({ code: 'ambiguous', contactIds: ['7', '8'] })
  })

  it('never has the credential, though the vendor sends it back', async () => {
    const url = await startStub((request, response) => {
      response.statusCode = 403
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ message: `No scope for ${request.headers.authorization}` }))
    })
    const assistant = await startServer(['--base-url', url, '--vendor', 'highlevel', '--write'], {
      env,
    })
    const { result } = await assistant.call('get_tags', { vendor: 'highlevel', contact })
    expect(result.error).toMatchObject({ code: 'forbidden', said: expect.any(String) })
    expect((await change(assistant, 'add', vip)).result.error.code).toBe('forbidden')
    await assistant.call('list_vendors')
    await assistant.close()
    expect(assistant.heard()).toContain('No scope for')
    expect(assistant.heard()).not.toContain(token)
  })
})
