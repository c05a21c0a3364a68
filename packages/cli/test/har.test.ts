import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { folderWith, run, start } from './command.ts'

const folders: string[] = []
const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  await Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true })))
})

const folder = async (text: string) => {
  folders.push(await folderWith('people.csv', text))
  return folders.at(-1) as string
}

// biome-ignore lint/suspicious/noExplicitAny: JSON, read key by key
type Loose = any

const recording = async (cwd: string): Promise<Loose> =>
  JSON.parse(await readFile(join(cwd, 'traffic.har'), 'utf8')).log

/** Runs `specs:check` on the recording in a folder, and returns its report. */
const check = (cwd: string) =>
  new Promise<{ code: number; report: Loose }>((resolve) => {
    const command = join(import.meta.dirname, '../../../scripts/check.ts')
    const args = [command, join(cwd, 'traffic.har'), '--format=json']
    execFile(process.execPath, args, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, report: JSON.parse(stdout) }),
    )
  })

const args = ['add', 'people.csv', '--yes', '--har', 'traffic.har']

/** The environment in which requests to HighLevel go to a server on loopback. */
async function vendorIs(answer: RequestListener): Promise<NodeJS.ProcessEnv> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const redirect = `const { fetch } = globalThis
    globalThis.fetch = (url, init) =>
      fetch(url.replace('https://services.leadconnectorhq.com', '${address}'), init)`
  return {
    HIGHLEVEL_TOKEN: 'pit-secret',
    NODE_OPTIONS: `${process.env.STUB ?? ''} --import=data:text/javascript,${encodeURIComponent(redirect)}`,
  }
}

const people = 'vendor,id,email,tags\nhighlevel,Q7Minaid,,Okafor vip|other\n'

describe('tags add --har', () => {
  it('records sandboxes under the servers of their vendors, so that specs:check finds nothing', async () => {
    const cwd = await folder(
      'vendor,id,email,tags\n' +
        'highlevel,Q7Minaid,,Okafor vip|hot\nhighlevel,Q8Minaid,,Okafor vip\n' +
        'aelyst,,mina.okafor@private.example,Okafor vip\nclient-commander,Q7Minaid,,Okafor vip\n' +
        'whautomate,Q7Minaid,,Okafor vip\n',
    )
    const { code, stdout, stderr } = await run([...args, '--sandbox'], { cwd })
    expect(stdout).toContain('5 of 5 rows done.')
    expect(stderr).toMatch(/\nRecorded \d+ requests in traffic\.har\.\n$/)
    expect(code).toBe(0)

    const { entries } = await recording(cwd)
    expect(entries.length).toBeGreaterThanOrEqual(5)
    const text = JSON.stringify(entries)
    expect(text).not.toMatch(/mina|okafor|Q7|private|127\.0\.0\.1|bearer|authorization|api-key/i)
    const { report, ...ended } = await check(cwd)
    expect(report.vendors.flatMap(({ findings }: Loose) => findings)).toEqual([])
    const counted = report.vendors.map(({ exchanges }: Loose) => exchanges)
    expect(counted.reduce((sum: number, count: number) => sum + count)).toBe(entries.length)
    expect(counted).toHaveLength(4)
    expect(ended.code).toBe(0)

    expect((await stat(join(cwd, 'traffic.har'))).mode & 0o777).toBe(0o600)
    expect((await readdir(cwd)).sort()).toEqual(['people.csv', 'traffic.har'])
  })

  it('records each attempt, so that specs:check finds the drift of a vendor', async () => {
    let attempts = 0
    const env = await vendorIs((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.setHeader('x-ratelimit-max', '100')
      response.setHeader('set-cookie', 'session=secret')
      if (attempts++ === 0) response.statusCode = 503
      response.end(JSON.stringify({ tags: ['Okafor'], tagsAdded: null, score: 'Okafor 7' }))
    })
    const cwd = await folder(people)
    const { stderr } = await run(args, { cwd, env })
    expect(stderr).toContain('Recorded 2 requests in traffic.har.')

    const { entries } = await recording(cwd)
    expect(entries.map(({ response }: Loose) => response.status)).toEqual([503, 200])
    expect(JSON.stringify(entries)).not.toMatch(/okafor|Q7|secret|127\.0\.0\.1|session/i)
    const [, { request, response }] = entries
    expect(request.url).toMatch(
      /^https:\/\/services\.leadconnectorhq\.com\/contacts\/[Aa1]{8}\/tags$/,
    )
    expect(request.headers).toEqual([
      { name: 'content-type', value: 'application/json' },
      { name: 'version', value: '2021-07-28' },
    ])
    expect(JSON.parse(request.postData.text)).toEqual({ tags: ['Aaaaaa aaa', 'aaaaa'] })
    expect(response.headers).toEqual([
      { name: 'content-type', value: 'application/json' },
      { name: 'x-ratelimit-max', value: '100' },
    ])
    expect(JSON.parse(response.content.text)).toEqual({
      tags: ['Aaaaaa'],
      tagsAdded: null,
      score: 'Aaaaaa 1',
    })

    const { code, report } = await check(cwd)
    const found = report.vendors[0].findings.map(({ rule, place }: Loose) => `${rule} ${place}`)
    expect(found).toEqual([
      'undocumented-property 200 body.score',
      'wrong-type 200 body.tagsAdded',
      'undocumented-status 503',
    ])
    expect(code).toBe(1)
  })

  it('records unanswered requests, and writes the file after Ctrl-C', async () => {
    const asked = Promise.withResolvers<void>()
    const env = await vendorIs(() => asked.resolve())
    const cwd = await folder(people)
    const { child, end } = start(args, { cwd, env })
    await asked.promise
    child.kill('SIGINT')
    expect((await end()).code).toBe(130)
    const { entries } = await recording(cwd)
    expect(entries.map(({ response }: Loose) => response.status)).toEqual([0])
    expect(JSON.stringify(entries)).not.toMatch(/okafor|Q7|secret/i)
  })

  it('writes the file after its output is closed', async () => {
    const env = await vendorIs((_, response) => response.end('{}'))
    const cwd = await folder(people)
    const { child, end } = start(args, { cwd, env })
    child.stdout?.destroy()
    expect((await end()).code).toBe(3)
    expect(await recording(cwd)).toMatchObject({ version: '1.2', entries: expect.any(Array) })
  })

  it('reports exchanges that could not be recorded', async () => {
    const env = await vendorIs((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end('['.repeat(1e5) + ']'.repeat(1e5))
    })
    const cwd = await folder(people)
    const { stderr } = await run(args, { cwd, env })
    expect(stderr).toMatch(
      /Recorded 0 requests in traffic\.har; \d+ more could not be recorded\.\n$/,
    )
    expect((await recording(cwd)).entries).toEqual([])
  })

  it('exits with 1 if the file cannot be written', async () => {
    const cwd = await folder(people)
    await mkdir(join(cwd, 'gone'))
    const env = await vendorIs(async (_, response) => {
      await rm(join(cwd, 'gone'), { recursive: true, force: true })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ tags: ['vip'] }))
    })
    const { code, stdout, stderr } = await run([...args.slice(0, -1), 'gone/traffic.har'], {
      cwd,
      env,
    })
    expect(stdout).toContain('1 of 1 row done.')
    expect(stderr).toContain(
      'gone/traffic.har: the file could not be written: ENOENT: no such file or directory.\n',
    )
    expect(code).toBe(1)
  })

  it('does not overwrite a file', async () => {
    const cwd = await folder(people)
    await writeFile(join(cwd, 'traffic.har'), 'mine')
    const { code, stdout, stderr } = await run([...args, '--sandbox'], { cwd })
    expect(stderr).toBe(
      'traffic.har: the file exists already; --har needs the name of a new file.\n',
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(await readFile(join(cwd, 'traffic.har'), 'utf8')).toBe('mine')
  })

  it('sends nothing if the file cannot be created', async () => {
    let requests = 0
    const env = await vendorIs((_, response) => {
      requests++
      response.end('{}')
    })
    const cwd = await folder(people)
    const name = `${'x'.repeat(300)}.har`
    const { code, stdout, stderr } = await run([...args.slice(0, -1), name], { cwd, env })
    expect(stderr).toBe(`${name}: the file could not be written: ENAMETOOLONG: name too long.\n`)
    expect({ code, stdout, requests }).toEqual({ code: 2, stdout: '', requests: 0 })
    expect(await readdir(cwd)).toEqual(['people.csv'])
  })

  it('requires an existing folder', async () => {
    const cwd = await folder(people)
    const { code, stderr } = await run([...args.slice(0, -1), 'no/traffic.har', '--sandbox'], {
      cwd,
    })
    expect(stderr).toBe('no/traffic.har: the folder no does not exist.\n')
    expect(code).toBe(2)
  })
})
