import { expect, it } from 'vitest'
import { fileOf, linesOf, start, tags } from './command.ts'
import * as scene from './scene.ts'

it('three workers share a limit without one refusal, one is killed, and every row is accounted for', async () => {
  const rows = 360
  const { url } = await scene.startStore()
  const vendor = await scene.startHighLevel(rows, true)
  vendor.sandbox.fail('addTags', { delay: 100 })
  const { requests } = vendor.sandbox
  const { file, journal } = await fileOf(rows)
  const base = ['--base-url', vendor.baseUrl, '--queue', url]
  const workers = [1, 2, 3].map(() => start(['work', ...base]))
  for (const { until } of workers) await until('Works on the rows of HighLevel')
  const [victim] = workers
  const adding = start(['add', file, '--vendor', 'highlevel', '--tags', 'vip', '--yes', ...base])
  await scene.until(() => requests.length > 120)
  victim?.child.kill('SIGKILL')
  expect((await adding.end()).code).toBe(0)
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
  expect(scene.taggedOf(vendor)).toHaveLength(rows)

  const reported = await tags(['report', journal, '--json'])
  const report = JSON.parse(reported.stdout)
  expect(report).toMatchObject({ rows, done: rows, failed: 0, left: 0, unsure: 0 })
  const changes = requests.filter(({ method }) => method === 'POST').map(({ path }) => path)
  const repeated = changes.filter((path, place) => changes.indexOf(path) !== place)
  const unsure = (await linesOf(journal)).flatMap(({ contact, wasUnsure }) =>
    wasUnsure ? [`/contacts/${contact.id}/tags`] : [],
  )
  expect(repeated.filter((path) => !unsure.includes(path))).toEqual([])
  expect(report.wereUnsure).toBe(unsure.length)
})
