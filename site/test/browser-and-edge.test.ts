import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { launch } from '@tags/consumer/browser'
import { bundle } from '@tags/consumer/bundle'
import { afterAll, afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { proxy } from '../samples/browser-and-edge/proxy.ts'
import watched from '../samples/browser-and-edge/watched.worker.ts'
import worker from '../samples/browser-and-edge/worker.ts'

const platform = vi.hoisted(() => ({ waitUntil: vi.fn<(check: Promise<unknown>) => void>() }))
vi.mock('cloudflare:workers', () => platform)

const folder = join(import.meta.dirname, '../samples/browser-and-edge')
const vendor = 'https://services.leadconnectorhq.com'
const { fetch } = globalThis
const env = {
  HIGHLEVEL_TOKEN: 'a-secret',
  SESSIONS: { get: async (session: string) => (session === 'a-session' ? 'mina' : null) },
}

/** The requests to the vendor, which its mock answers unless `reply` does. */
let sent: Request[] = []
let reply = (response: Response): Response | Promise<Response> => response

beforeEach(() => {
  sent = []
  reply = (response) => response
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    expect(request.url.startsWith(`${vendor}/`)).toBe(true)
    sent.push(request.clone())
    const url = request.url.replace(vendor, inject('mocks').highlevel as string)
    return reply(await fetch(new Request(url, request)))
  })
})
afterEach(() => vi.unstubAllGlobals())

const ask = (body: object) =>
  new Request('https://worker.example.com/', { method: 'POST', body: JSON.stringify(body) })

it('the worker tags a contact with the credential of its binding', async () => {
  const response = await worker.fetch(ask({ id: 'c-1' }), env)
  expect(await response.json()).toMatchObject({ changed: ['vip', 'hot lead'] })
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer a-secret')
})

it('the worker reports errors of the page and of the vendor with different statuses', async () => {
  expect((await worker.fetch(ask({ id: '' }), env)).status).toBe(400)
  reply = () => Response.json({ message: 'no' }, { status: 403 })
  const response = await worker.fetch(ask({ id: 'c-1' }), env)
  expect([response.status, await response.json()]).toEqual([502, { code: 'forbidden' }])
})

it('the watched worker reports a difference after its answer', async () => {
  reply = async (response) => Response.json({ ...(await response.json()), colour: 'red' })
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const response = await watched.fetch(ask({ id: 'c-1' }), env)
  expect(response.status).toBe(200)
  expect(warn).not.toHaveBeenCalled()
  await platform.waitUntil.mock.lastCall?.[0]
  expect(JSON.parse(warn.mock.lastCall?.[0])).toMatchObject({ place: '200 body.colour' })
  warn.mockRestore()
})

it.each([
  ['POST', '/contacts/c-1/tags', 'another', 401],
  ['GET', '/contacts/c-1', 'a-session', 403],
  ['POST', '/contacts/upsert', 'a-session', 403],
  ['POST', '/contacts/c-1/tags/../../upsert', 'a-session', 403],
])('the proxy refuses %s %s of %s', async (method, path, session, status) => {
  const headers = { authorization: `Bearer ${session}` }
  const request = new Request(`https://proxy.example.com/highlevel${path}`, { method, headers })
  expect((await proxy(request, env)).status).toBe(status)
  expect(sent).toEqual([])
})

it('the proxy does not let a 401 of the vendor end the session of the page', async () => {
  reply = () => Response.json({ message: 'Invalid JWT' }, { status: 401 })
  const request = new Request('https://proxy.example.com/highlevel/contacts/c-1/tags', {
    method: 'POST',
    headers: { authorization: 'Bearer a-session', 'content-type': 'application/json' },
    body: JSON.stringify({ tags: ['vip'] }),
  })
  expect((await proxy(request, env)).status).toBe(502)
})

const site = createServer(async (incoming, response) => {
  const { method = '', url = '', headers } = incoming
  const served: Record<string, () => Promise<[string, string]>> = {
    '/': async () => ['text/html', await readFile(join(folder, 'page.html'), 'utf8')],
    '/session': async () => ['text/plain', 'a-session'],
    '/tags.js': async () => ['text/javascript', await bundle(folder, "import './tags.page.ts'")],
  }
  if (served[url]) {
    const [type, body] = await served[url]()
    return response.setHeader('content-type', type).end(body)
  }
  const request = new Request(`http://127.0.0.1${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(method !== 'GET' && { body: await text(incoming) }),
  })
  const answer = await proxy(request, env)
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
})
afterAll(() => void site.close())

it('the page in Chromium tags a contact through the proxy, and never has the credential', async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', async (request) => asked.push(JSON.stringify(await request.allHeaders())))
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}`)
    await page.getByLabel('Contact').fill('c-1')
    await page.getByRole('button').click()
    await page.getByText('Tags: newsletter, vip, hot lead').waitFor({ timeout: 120_000 })
    expect(sent.map(({ method, url }) => [method, url])).toEqual([
      ['POST', `${vendor}/contacts/c-1/tags`],
    ])
    expect(await sent[0]?.json()).toEqual({ tags: ['vip'] })
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer a-secret')
    expect(asked.join()).toContain('a-session')
    expect(asked.join()).not.toContain('a-secret')
  } finally {
    await browser.close()
  }
})
