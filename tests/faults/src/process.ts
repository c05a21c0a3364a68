import { fork } from 'node:child_process'
import { once } from 'node:events'

/** The result of a row. */
export interface Result {
  /** A sentence per failure; empty if the client passed. */
  wrong: string[]
}

/** A message about a row from the process that runs it: its start, its end, or later findings. */
export interface Message extends Partial<Result> {
  id: string
  isStarted?: boolean
  isFinished?: boolean
}

/** A program that runs the rows whose ids follow its arguments, and sends a `Message` as each starts and ends. */
export interface Program {
  file: string
  args?: readonly string[]
  /** The sentences for a row that crashes the process, or makes it hang. */
  words: { crashed: string; stuck: string }
  /** The milliseconds without a message after which the process counts as hung; more than any row may take. */
  silence?: number
}

/** The results of rows by id, the output, and the exit of each process that no row ended. */
export interface Results<Row extends Result = Result> {
  rows: Map<string, Row>
  printed: string
  exits: [code: number | null, signal: NodeJS.Signals | null][]
}

/**
 * Runs rows in one child process. If it crashes or hangs, each row that was under way runs
 * again in a process of its own, and the others together in a new one.
 * @throws if the program ends before its first row.
 */
export async function runRows<Row extends Result = Result>(
  program: Program,
  ids: readonly string[],
): Promise<Results<Row>> {
  const results: Results<Row> = { rows: new Map(), printed: '', exits: [] }
  const add = ({ rows, printed, exits }: Results<Row>) => {
    for (const [id, row] of rows) results.rows.set(id, row)
    results.printed += printed
    results.exits.push(...exits)
  }
  for (let left = [...ids]; left.length > 0; left = left.filter((id) => !results.rows.has(id))) {
    const { underWay, isStuck, ...ended } = await runOnce<Row>(program, left)
    add(ended)
    if (ended.rows.size === 0 && underWay.size === 0) {
      throw new Error(`${program.file} ended before its first row: ${ended.printed}`)
    }
    for (const [id, row] of underWay) {
      if (left.length > 1) {
        add(await runRows<Row>(program, [id]))
      } else {
        row.wrong = [isStuck ? program.words.stuck : program.words.crashed]
        results.rows.set(id, row)
      }
    }
  }
  return results
}

/** The milliseconds until the first message after which the process counts as hung. */
const startup = 300_000

async function runOnce<Row extends Result>(
  { file, args = [], silence = 300_000 }: Program,
  ids: readonly string[],
) {
  const rows = new Map<string, Row>()
  const underWay = new Map<string, Row>()
  let printed = ''
  let isStuck = false
  const child = fork(file, [...args, ...ids], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const stop = () => {
    isStuck = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(stop, startup)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk
    })
  }
  child.on('message', ({ id, isStarted, isFinished, wrong = [], ...details }: Message) => {
    clearTimeout(timer)
    timer = setTimeout(stop, silence)
    if (isStarted) underWay.set(id, { wrong: [] as string[] } as Row)
    const row = rows.get(id) ?? underWay.get(id)
    if (!row) return
    row.wrong.push(...wrong)
    Object.assign(row, details)
    if (!isFinished) return
    underWay.delete(id)
    rows.set(id, row)
  })
  const exit = (await once(child, 'close')) as Results['exits'][number]
  clearTimeout(timer)
  return { rows, underWay, isStuck, printed, exits: underWay.size > 0 ? [] : [exit] }
}
