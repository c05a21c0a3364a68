import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { highlevel } from '@tags/highlevel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeJournal } from '../../src/journal/journal.ts'
import type { OutcomeLine } from '../../src/journal/line.ts'
import { readOutcomes } from '../../src/journal/outcomes.ts'
import { readJournal } from '../../src/journal/read.ts'
import { run } from '../../src/run/engine.ts'
import { onEvent } from '../../src/run/watch.ts'
import { headOf, lazily, newPath, worksOf } from './scene.ts'
import type { Arrival, Hold, StubMessage } from './stub.ts'

const rows = 40
/** The number of rows that a run without a limit sends at once. */
const atOnce = 16
const kills = 20
/** How many of them run at a time. */
const workers = 4

let stub: ChildProcess
let port = 0
const arrivals: Arrival[] = []
const listeners = new Set<(arrival: Arrival) => void>()

beforeAll(async () => {
  stub = fork(join(import.meta.dirname, 'stub.ts'))
  const [message] = await once(stub, 'message')
  port = (message as { port: number }).port
  stub.on('message', (message: StubMessage) => {
    if ('port' in message) return
    if (message.contact) arrivals.push(message)
    for (const listener of listeners) listener(message)
  })
})
afterAll(() => void stub.kill())

/** Waits for a message of the stub about a run. */
const heard = (name: string, isIt: () => boolean) =>
  new Promise<void>((resolve) => {
    const listener = ({ run }: Arrival) => {
      if (run !== name || !isIt()) return
      listeners.delete(listener)
      resolve()
    }
    listeners.add(listener)
  })

/** Starts a run and kills it at the time that the point is reached for that time. */
async function kill(name: string, path: string, point: string, number: number, acts: boolean) {
  const sent = () => arrivals.filter(({ run }) => run === name).length
  if (point === 'send') {
    const known = heard(name, () => true)
    stub.send({ run: name, number, acts } satisfies Hold)
    await known
  }
  const held = point === 'send' && heard(name, () => sent() >= number)
  const url = `http://127.0.0.1:${port}/${name}`
  const program = join(import.meta.dirname, 'program.ts')
  const args = [program, path, url, `${rows}`, point, `${number}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  if (held) {
    await Promise.race([held, ended])
    child.kill('SIGKILL')
  }
  expect(await ended, `${name} is killed`).toEqual([null, 'SIGKILL'])
}

/** Resumes the run and returns its outcomes by line. */
async function resume(name: string, path: string): Promise<Map<number, OutcomeLine>> {
  const baseUrl = `http://127.0.0.1:${port}/${name}`
  const client = highlevel({ token: 'a-token', baseUrl, limiter: false, onEvent })
  const journal = await resumeJournal(path, headOf(rows))
  const works = lazily(worksOf(rows)).give
  await run({
    action: 'add',
    journal,
    lanes: [{ vendor: 'highlevel', client, rate: Number.POSITIVE_INFINITY, works }],
    signal: new AbortController().signal,
    onEvent: () => {},
  })
  await journal.close()
  return outcomesOf(path)
}

async function outcomesOf(path: string): Promise<Map<number, OutcomeLine>> {
  const outcomes = new Map<number, OutcomeLine>()
  for await (const outcome of readOutcomes(path)) {
    expect(outcomes.has(outcome.line), `one outcome of ${outcome.line}`).toBe(false)
    outcomes.set(outcome.line, outcome)
  }
  return outcomes
}

async function killAndResume(point: string, number: number) {
  const name = `${point}-${number}`
  const path = await newPath()
  await kill(name, path, point, number, number % 2 === 0)
  const before = await outcomesOf(path)
  const { states } = await readJournal(path)
  const unsure = worksOf(rows).filter(({ line }) => states.get(line) === 'unsure')
  expect(unsure.length, name).toBeLessThanOrEqual(atOnce)
  const after = await resume(name, path)
  expect([...after.values()].filter((outcome) => 'result' in outcome)).toHaveLength(rows)
  const contacts = arrivals.filter(({ run }) => run === name).map(({ contact }) => contact)
  expect(new Set(contacts).size, name).toBe(rows)
  const twice = contacts.filter((contact, index) => contacts.indexOf(contact) < index)
  for (const contact of twice) {
    const line = Number(contact.slice(1))
    expect(states.get(line), `${name}: ${contact} was sent twice`).toBe('unsure')
  }
  for (const line of before.keys()) expect(twice, name).not.toContain(`c${line}`)
  const marked = [...after.values()].filter(({ wasUnsure }) => wasUnsure).map(({ line }) => line)
  expect(
    marked.sort((one, other) => one - other),
    name,
  ).toEqual(unsure.map(({ line }) => line))
}

describe.each(['begin', 'send', 'reply', 'end'])('killed after %s', (point) => {
  it(`${kills} times, a run loses no row, and sends none again that has an outcome`, async () => {
    const numbers = Array.from({ length: kills }, (_, index) => index + 1)[Symbol.iterator]()
    const worker = async () => {
      for (const number of numbers) await killAndResume(point, number)
    }
    await Promise.all(Array.from({ length: workers }, worker))
  }, 600_000)
})
