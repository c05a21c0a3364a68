import { highlevel } from '@tags/highlevel'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { createSandbox } from '@tags/sandbox'
import { expect, it } from 'vitest'
import { type Ledger, run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { lazily, worksOf } from './scene.ts'

/** Runs rows against a ledger whose `begin` resolves when it is let, and notes what it is told. */
function slowRun(rows: number) {
  const works = worksOf(rows)
  const sandbox = createSandbox(spec, { contacts: works.map(({ line }) => ({ id: `c${line}` })) })
  const told = { begun: [] as number[], back: [] as number[], ended: [] as number[] }
  let open: () => void = () => {}
  let asked: () => void = () => {}
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve
  })
  const counts = { done: 0, failed: 0, unsure: 0 }
  const journal: Ledger = {
    counts,
    state: () => 'new',
    async begin(lines) {
      asked()
      await new Promise<void>((resolve) => {
        open = resolve
      })
      told.begun.push(...lines)
    },
    back: (lines) => void told.back.push(...lines),
    end({ line }) {
      counts.done += 1
      told.ended.push(line)
    },
    finish() {},
  }
  const controller = new AbortController()
  const client = highlevel({ token: 'a-token', fetch: sandbox.fetch, limiter: false, onEvent })
  const lane = { vendor: 'highlevel', client, rate: Infinity, works: lazily(works).give }
  const { signal } = controller
  const ended = run({ action: 'add', journal, lanes: [lane], signal, onEvent: () => {} })
  return { sandbox, told, controller, ended, isAsked, open: () => open() }
}

it('sends a row only once its beginning is recorded', async () => {
  const { sandbox, told, ended, isAsked, open } = slowRun(1)
  await isAsked
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(sandbox.requests).toEqual([])
  open()
  await ended
  expect(told).toEqual({ begun: [2], back: [], ended: [2] })
})

it('sends no row that was recorded after the end of the run, and says that it had no effect', async () => {
  const { sandbox, told, controller, ended, isAsked, open } = slowRun(1)
  await isAsked
  controller.abort()
  open()
  await ended
  expect(told).toEqual({ begun: [2], back: [2], ended: [] })
  expect(sandbox.requests).toEqual([])
})
