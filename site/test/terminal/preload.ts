/**
 * Loaded before the command: makes its output that of a terminal, lets the time pass at once, and answers the requests
 * to HighLevel from an account in a file, 100 in 10 s as HighLevel does.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { startClock } from '@tags/faults/clock'
import spec from '@tags/highlevel/openapi.json' with { type: 'json' }
import { type ContactSeed, createSandbox } from '@tags/sandbox'
// The command's own sockets would not follow the clock.
import './fetch.ts'

/** The terminal of a command. */
export interface Setting {
  /** The time at its start, in milliseconds since 1970. */
  now: number
  /** The width of the terminal; 0 for a pipe. */
  columns: number
  /** The file of the account's contacts. */
  account: string
  /** The file for the time at the end. */
  clock: string
  /** When Ctrl-C is pressed, in seconds after the start. */
  interruptAfter?: number
}

/** The time of either way between the command and the vendor, in milliseconds. */
const way = 60

const setting: Setting = JSON.parse(process.env.TERMINAL as string)
startClock({ now: setting.now, isOver: () => process.exitCode !== undefined })

const sandbox = createSandbox(spec, {
  contacts: JSON.parse(readFileSync(setting.account, 'utf8')) as ContactSeed[],
  limits: true,
  clock: { now: () => Date.now() },
})
const travel = () => new Promise((resolve) => setTimeout(resolve, way))
let hasChanged = false

globalThis.fetch = async (input, init) => {
  await travel()
  const response = await sandbox.fetch(input as string, init as RequestInit)
  hasChanged = true
  sandbox.requests.length = 0
  await travel()
  return response
}

process.once('exit', () => {
  writeFileSync(setting.clock, `${Date.now()}`)
  if (!hasChanged) return
  writeFileSync(
    setting.account,
    JSON.stringify([...sandbox.contacts].map(([, contact]) => contact)),
  )
})

if (setting.columns > 0) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true })
  Object.defineProperty(process, 'stdin', { value: keyboard })
  for (const stream of [process.stdout, process.stderr]) {
    Object.assign(stream, { isTTY: true, columns: setting.columns, rows: 24 })
  }
  const { stderr } = process
  const write = stderr.write.bind(stderr) as (text: string) => boolean
  stderr.write = ((text: string, ...rest: never[]) => {
    const isWritten = (write as typeof stderr.write)(text, ...rest)
    if (text.endsWith('(y/N) ')) setImmediate(() => press('y\n'))
    return isWritten
  }) as typeof stderr.write
  /** Presses keys, which a terminal shows. */
  const press = (keys: string) => {
    write(keys)
    keyboard.write(keys)
  }
  if (setting.interruptAfter !== undefined) {
    setTimeout(() => {
      write('^C')
      process.emit('SIGINT')
    }, 1000 * setting.interruptAfter)
  }
}
