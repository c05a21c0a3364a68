/** The section of the results about the command `tags`. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeContacts } from './command/contacts.ts'
import { limit } from './command/limit.ts'
import { measurePace, type PacedRun } from './command/pace.ts'
import { formerReader, measureReading } from './command/reading.ts'
import { measureJournal, measureSending } from './command/sending.ts'
import { usageOf } from './command/usage.ts'
import { table, target, times, whole } from './table.ts'

/** The numbers of rows that are measured. */
export interface CommandRows {
  reading: number
  sending: number
  pace: number
}

const rounds = 3
/**
 * The highest acceptable memory, in megabytes, and share of the journal; and the lowest share of the limit, and speed of
 * reading as a multiple of the former one.
 */
const targets = { megabytes: 150, journal: 0.05, pace: 0.97, reading: 4 }

/** Measures the command in an installation, and writes the section. */
export async function command(folder: string, rows: CommandRows): Promise<string> {
  return [
    '## The command',
    await reading(folder, rows.reading),
    await sending(folder, rows.sending),
    await pace(folder, rows.pace),
  ].join('\n\n')
}

const memory = (megabytes: number): string =>
  target(Math.round(megabytes), targets.megabytes, `${targets.megabytes} MB`)

async function reading(folder: string, rows: number): Promise<string> {
  const file = join(folder, 'read.csv')
  await writeContacts(file, rows)
  const readings = await measureReading(folder, file, rounds)
  await rm(file)
  return `Reading an export of ${whole(rows)} rows of about 85 bytes, in a process of its own, in ${rounds} rounds. \`tags check\`
finds the encoding and the columns, reads every row, counts the tags and looks for duplicates; the streamed csv-parse only counts
rows. The check of each row by the vendor's client is part of the runs below. The former \`tags check\` has the steps by which the command used to read: the whole file in memory, without hash and duplicates.

${table(
  ['read by', 'CPU, s', 'to tags check', 'seconds', 'peak memory, MB', 'target'],
  [...readings].map(([name, { cpu, ratio, seconds, megabytes }]) => [
    name,
    cpu.toFixed(1),
    times(ratio),
    seconds.toFixed(1),
    whole(megabytes),
    name === 'tags check'
      ? memory(megabytes)
      : name === formerReader
        ? `≥ ${targets.reading} ×: ${ratio >= targets.reading ? 'met' : 'missed'}`
        : '',
  ]),
)}`
}

async function sending(folder: string, most: number): Promise<string> {
  const few = Math.ceil(most / 10)
  const runs = await measureSending(folder, { command: [few, most], loop: few })
  const { megabytes } = await usageOf(['--eval', '0'], folder)
  const { share, linesPerSecond } = await measureJournal(Math.min(few, 50_000))
  const [[reference] = []] = runs.values()
  const rate = ({ rows, seconds }: { rows: number; seconds: number }) => rows / seconds
  return `Whole runs of \`tags add\` without a limit: it reads the file twice, sends each row to a server on loopback in another
process, writes the journal and the summary. The loop reads the file in a stream, keeps at most 200 rows in a queue of p-queue, with
24 in progress, and writes nothing down. The journal alone writes ${whole(linesPerSecond)} lines a second, and takes
${(100 * share).toFixed(1)} % of the processor time of sending (${target(share, targets.journal, `${100 * targets.journal} %`)}).
Of the memory of each, ${whole(megabytes)} MB are those of Node with an empty program, most of them pages of its own file.

${table(
  [
    'run by',
    'rows',
    'rows a second',
    'to the loop',
    'CPU of a row, µs',
    'peak memory, MB',
    'target',
  ],
  [...runs].flatMap(([name, list]) =>
    list.map((run) => [
      name,
      whole(run.rows),
      whole(rate(run)),
      reference ? times(rate(run) / rate(reference)) : '',
      whole((1e6 * run.cpu) / run.rows),
      whole(run.megabytes),
      name === 'tags add' ? memory(run.megabytes) : '',
    ]),
  ),
)}`
}

async function pace(folder: string, rows: number): Promise<string> {
  const paced = await measurePace(folder, rows)
  return `${whole(rows)} rows to a vendor that allows ${limit.requests} requests in ${limit.window / 1000} s, in virtual time:
the clock of the process goes on to the next timer when nothing else is to be done. The vendor counts in the loosest and in the
strictest way. The loops call \`addTags\` of \`@gohighlevel/api-client\` with three retries, in a queue of p-queue with this limit as
its interval. A row has failed if its contact does not have the tag at the end.

${table(
  ['run by, against', 'of the limit', '429', 'target', 'rows failed', 'hours'],
  paced.map((run) => [
    `${run.pacing}, ${run.counter}`,
    run.rate.toFixed(3),
    `${(100 * run.refused).toFixed(2)} %`,
    run.pacing === 'tags add' ? verdict(run) : '',
    whole(rows - run.done),
    (run.seconds / 3600).toFixed(2),
  ]),
)}`
}

const verdict = ({ rate, refused }: PacedRun): string => {
  const isMet = Number(rate.toFixed(3)) >= targets.pace && refused === 0
  return `≥ ${targets.pace}, none: ${isMet ? 'met' : 'missed'}`
}
