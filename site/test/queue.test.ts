import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import { openGate } from '@tags/servers/gate'
import { startRedis } from '@tags/servers/redis'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportOf, makeContacts } from './terminal/contacts.ts'

const samples = join(import.meta.dirname, '../samples/queue')
const page = join(import.meta.dirname, '../src/content/docs/guides/queue.mdx')
const { resolve } = createRequire(import.meta.url)

/** The address of the queue in the guide. */
const shownQueue = 'redis://queue.example:6379'
/** The lines of the guide's commands, except the installation. */
const [, work = '', add = '', resume = '', pause = ''] = [
  ...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms),
]
  .flatMap(([, text = '']) => text.trim().split('\n'))
  .filter((line) => !line.startsWith('npm '))

const contacts = makeContacts(300)
const sandbox = createSandbox(spec, { contacts, limits: true })
const children = new Set<ChildProcess>()
let folder: string
let env: NodeJS.ProcessEnv
let queue: string
let stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tags-queue-'))
  stops = [() => rm(folder, { recursive: true })]
  const [vendor, redis] = await Promise.all([listen(sandbox), startRedis({ isDurable: true })])
  const gate = await openGate(redis.url)
  stops.unshift(vendor.stop, gate.stop, redis.stop)
  queue = gate.url
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'node_modules/@tags'), { recursive: true })
  // The command finds the package in the folder in which it runs.
  await symlink(
    dirname(resolve('@tags/bullmq/package.json')),
    join(folder, 'node_modules/@tags/bullmq'),
  )
  const program = join(dirname(resolve('@tags/cli/package.json')), 'src/tags.ts')
  const preloads = ['terminal/fetch.ts', 'reroute.ts']
  const imports = preloads.map((file) => `--import '${join(import.meta.dirname, file)}'`).join(' ')
  const programs = { tags: program, 'own-worker': join(samples, 'own.worker.ts') }
  for (const [name, path] of Object.entries(programs)) {
    const script = `#!/bin/sh\nexec '${process.execPath}' ${imports} '${path}' "$@"\n`
    await writeFile(join(folder, 'bin', name), script, { mode: 0o755 })
  }
  await writeFile(join(folder, 'contacts.csv'), exportOf(contacts).replace(/(\n,.*)+\n$/, '\n'))
  env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    HIGHLEVEL_TOKEN: 'pit-0123',
    MOCKS: JSON.stringify(spec.servers.map(({ url }) => [url, vendor.url])),
    QUEUE_URL: queue,
  }
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const stop of stops) await stop()
})

/** Starts a line of the guide. `printed` is what it has written so far, with the address of the guide. */
function start(line: string) {
  const child = spawn('sh', ['-c', `exec ${line.replaceAll(shownQueue, queue)}`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
    })
  }
  const closed = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    closed,
    printed: () => text.replaceAll(queue, shownQueue).replaceAll(`${folder}/`, ''),
  }
}

const until = async (holds: () => unknown) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

// If the output of the command has changed, `npx vitest run --update` updates the samples.
it('the commands of the guide do the run on three workers, of which one is killed', async () => {
  const workers = [start(work), start(work)]
  for (const { printed } of workers) await until(() => printed().includes('\n'))
  await expect(workers[0]?.printed()).toMatchFileSnapshot(join(samples, 'work.txt'))
  const own = start('own-worker')
  const adding = start(add)
  const { requests } = sandbox
  await until(() => requests.length > 60)
  workers[0]?.child.kill('SIGKILL')

  const paused = start(pause)
  expect(await paused.closed).toBe(0)
  await expect(paused.printed()).toMatchFileSnapshot(join(samples, 'pause.txt'))
  await until(() => adding.printed().includes('is paused'))
  let before: number
  do {
    before = requests.length
    await new Promise((resolve) => setTimeout(resolve, 2000))
  } while (requests.length > before)
  expect(before).toBeLessThan(300)
  expect(await start(resume).closed).toBe(0)

  expect({ code: await adding.closed, text: adding.printed() }).toMatchObject({ code: 0 })
  expect(adding.printed()).toContain('300 of 300 rows done')
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  own.child.kill('SIGTERM')
  expect(await own.closed).toBe(0)
  expect(own.printed()).toMatch(/^highlevel taken\n[\s\S]*highlevel done\n/)
})
