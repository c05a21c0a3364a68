import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { listen } from '@tags/sandbox/node'
import { startRedis } from '@tags/servers/redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Folder, makeFolder } from './folder.ts'
import { node20 } from './node.ts'
import { pack, published, queue } from './pack.ts'
import { installTarballs } from './project.ts'

let folder: Folder
let project: string

beforeAll(async () => {
  folder = await makeFolder()
  const source = published.find(({ name }) => name === queue)?.folder as string
  const { devDependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const { bullmq, ioredis } = devDependencies
  console.info('consumer: installing the queue …')
  project = await installTarballs(folder, 'queue', await pack(folder), [queue], { bullmq, ioredis })
})

afterAll(() => folder?.remove())

describe.each([
  ['20', node20()],
  ['24', process.execPath],
])('on Node %s', (_, node) => {
  it('the command of an installed queue leaves rows to a worker', async () => {
    const redis = await startRedis({ isDurable: true })
    const contacts = Array.from({ length: 150 }, (_, index) => ({ id: `c${index}` }))
    const sandbox = createSandbox(spec, { contacts })
    const { url, stop } = await listen(sandbox)
    await writeFile(
      join(project, 'contacts.csv'),
      ['id', ...contacts.map(({ id }) => id)].join('\n'),
    )
    const base = ['--base-url', url, '--queue', redis.url]
    const options = { cwd: project, env: { ...process.env, HIGHLEVEL_TOKEN: 'a-token' } }
    const tags = join(project, 'node_modules/.bin/tags')
    const worker = spawn(node, [tags, 'work', ...base, '--no-rate-limit'], options)
    try {
      const vip = ['--vendor', 'highlevel', '--tags', 'vip', '--yes', '--again']
      const { stdout } = await folder.run(
        'queue',
        node,
        [tags, 'add', 'contacts.csv', ...vip, ...base],
        options,
      )
      expect(stdout).toContain('150 of 150 rows done.')
      const tagged = [...sandbox.contacts].filter(([, { tags }]) => tags?.includes('vip'))
      expect(tagged).toHaveLength(150)
      const exit = once(worker, 'exit')
      worker.kill('SIGTERM')
      expect(await exit).toEqual([0, null])
    } finally {
      worker.kill('SIGKILL')
      await stop()
      await redis.stop()
    }
  })
})
