import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, startVendor, type Vendor } from '../../test/vendor.ts'
import { makeProject, run, samples, tool } from './project.ts'

const program = tool('next/dist/bin/next')
const preload = `--require ${join(import.meta.dirname, 'reroute.cjs')}`
const quiet = { NODE_OPTIONS: preload, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }

/** A route whose client gets a second token, which the vendor accepts. */
const renewal = `import { highlevel } from '@tags/highlevel'

export async function POST() {
  const tokens = ['old', 'new']
  const client = highlevel({ token: () => tokens.shift()!, limiter: false })
  try {
    return Response.json(await client.addTags({ id: 'c-1' }, ['vip']))
  } catch (error) {
    return Response.json({ message: String(error) }, { status: 500 })
  }
}
`

const layout = `export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`

let project: string
let atBuild: Vendor['received']
/** The kinds of pages in `next build`, and its output. */
let routes: string

beforeAll(async () => {
  project = await makeProject('next', join(samples, 'next'))
  await add('app/layout.tsx', layout)
  const page = await readFile(join(project, 'app/contact/page.tsx'), 'utf8')
  const prerendered = page.replace(/^.*connection.*\n/gm, '')
  await add('app/prerendered/page.tsx', prerendered)
  await add('app/revalidated/page.tsx', `export const revalidate = 60\n${prerendered}`)
  await add(
    'app/headers/page.tsx',
    page.replaceAll('connection', 'headers').replace('next/server', 'next/headers'),
  )
  await add('app/renewal/route.ts', renewal)
  const vendor = await startVendor()
  const { ok, output } = await run(process.execPath, [program, 'build'], project, {
    ...quiet,
    VENDOR: vendor.url,
    HIGHLEVEL_TOKEN: 'the-secret-of-the-build',
  })
  await vendor.stop()
  expect(ok, output).toBe(true)
  atBuild = vendor.received
  routes = output
})

async function add(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true })
  await writeFile(join(project, file), text)
}

it('pages that do not use the request read during the build', () => {
  expect(routes).toMatch(/○ \/prerendered *\n/)
  expect(routes).toMatch(/○ \/revalidated +1m/)
  // Next caches reads, so a page may show the read of the other.
  const reads = new Set(atBuild.map(({ method, path }) => `${method} ${path}`))
  expect(reads).toEqual(new Set(['GET /contacts/sx6wyHhbFdRXh302LLNR']))
})

it('a page with connection() or headers(), and a route, are not prerendered', () => {
  expect(routes).toMatch(/ƒ \/headers/)
  expect(routes).toMatch(/ƒ \/contact/)
  expect(routes).toMatch(/ƒ \/tags/)
})

it('the output for browsers contains neither the token nor the client', async () => {
  const texts: string[] = []
  for await (const file of glob('.next/static/**/*.{js,html,txt}', { cwd: project })) {
    texts.push(await readFile(join(project, file), 'utf8'))
  }
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.join('\n')).not.toMatch(/the-secret-of-the-build|leadconnectorhq/)
})

/** The second is the Node whose `fetch` cannot resend a `Request` that Next's `fetch` has recreated. */
describe.each([
  ['this Node', process.execPath],
  ['Node 24.14', tool('node-24/bin/node')],
])('next start on %s', (_, execPath) => {
  let vendor: Vendor
  let server: ChildProcess
  let url: string

  async function start(answers: readonly Answer[] = []) {
    vendor = await startVendor(answers)
    server = fork(program, ['start', '--port', '0', '--hostname', '127.0.0.1'], {
      cwd: project,
      execPath,
      execArgv: [],
      env: { PATH: process.env.PATH, ...quiet, VENDOR: vendor.url, HIGHLEVEL_TOKEN: 'a-token' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    const lines = createInterface(server.stdout as NodeJS.ReadableStream)
    for await (const line of lines) {
      url = line.match(/Local: +(http:\S+)/)?.[1] ?? url
      if (line.includes('Ready')) break
    }
  }
  beforeEach(() => {
    url = ''
  })
  afterEach(async () => {
    const exit = once(server, 'exit')
    server.kill()
    await exit
    await vendor.stop()
  })

  const post = (path: string, body: object = {}) =>
    fetch(url + path, { method: 'POST', body: JSON.stringify(body) })

  it('renews the token after a 401, and sends the same body again', async () => {
    await start([{ status: 401, body: { message: 'Invalid JWT' } }])
    const response = await post('/renewal')
    expect(await response.json()).toEqual({ tags: ['vip'], changed: ['vip'] })
    expect(vendor.received.map(({ token, body }) => [token, body])).toEqual([
      ['old', '{"tags":["vip"]}'],
      ['new', '{"tags":["vip"]}'],
    ])
  })

  it('a route retries after a 503, and after a broken connection', async () => {
    await start([{ status: 503, body: {}, headers: { 'retry-after': '0' } }, 'reset'])
    const response = await post('/tags', { id: 'c-1' })
    expect(await response.json()).toEqual({ tags: ['vip'], changed: ['vip'] })
    expect(vendor.received.map(({ body }) => body)).toEqual(Array(3).fill('{"tags":["vip"]}'))
  })

  it('a route reports errors of the page and of the vendor with different statuses', async () => {
    await start([{ status: 403, body: { message: 'no' } }])
    expect((await post('/tags', { id: '' })).status).toBe(400)
    expect((await post('/tags', { id: 'c-1' })).status).toBe(502)
  })

  it('a page with connection() reads at each request, and a page without it never', async () => {
    await start()
    for (const path of ['/contact', '/contact', '/prerendered', '/prerendered']) {
      const html = await (await fetch(url + path)).text()
      expect(html.replaceAll('<!-- -->', '')).toContain('<p>Tags: vip</p>')
    }
    expect(vendor.received).toMatchObject([
      { method: 'GET', token: 'a-token' },
      { method: 'GET', token: 'a-token' },
    ])
  })
})
