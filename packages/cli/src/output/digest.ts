import { advice } from './advice.ts'
import type { Cause } from './cause.ts'
import { count, number } from './number.ts'
import { oursText, retryText, saidText } from './stop.ts'
import type { Summary, VendorSummary } from './summary.ts'
import { aligned, enumerate, printable, wrap } from './text.ts'
import { type Calendar, createCalendar } from './time.ts'

/** Formats the summary of a run in lines of at most `width` columns. `resume` are the words of the command that goes on. */
export function summaryText(
  summary: Summary,
  width: number,
  { resume = [], timeZone }: { resume?: readonly string[]; timeZone?: string } = {},
): string {
  const { vendors, causes, left, files } = summary
  const calendar = createCalendar(timeZone)
  const titles = new Map(vendors.map(({ vendor, title }) => [vendor, title]))
  const { tags, failed, bad, journal } = files
  const names = { Tags: tags, 'Failed rows': failed, 'Bad rows': bad, Journal: journal }
  const written = Object.entries(names).flatMap(([name, file]): [string, string][] =>
    file === undefined ? [] : [[name, printable(file)]],
  )
  return [
    wrap(totals(summary), width),
    ...(vendors.length > 1 ? [perVendor(vendors, width)] : []),
    ...causes.map((cause) => causeText(cause, titles.get(cause.vendor) ?? cause.vendor, width)),
    ...vendors.flatMap((vendor) => stopPart(vendor, width, calendar) ?? []),
    ...(written.length > 0 ? [aligned(written, width)] : []),
    // A command that is copied must not be broken into lines.
    ...(left > 0 && journal ? [`To go on:\n  ${resume.map(shellWord).join(' ')}`] : []),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function totals(summary: Summary): string {
  const { rows, done, failed, left, bad, unsure, wereUnsure, wereFound, unchanged, isSandbox } =
    summary
  const sentAgain = wereUnsure - wereFound
  const parts = [
    `${number(done)} of ${count(rows, 'row')} done`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(left > 0 ? [`${number(left)} left`] : []),
    ...(bad > 0 ? [`${count(bad, 'bad row')} skipped`] : []),
  ]
  const sentences = [
    `${enumerate(parts)}.`,
    ...(unchanged > 0 ? [`${number(unchanged)} had nothing to change.`] : []),
    ...(unsure > 0 ? [`${count(unsure, 'row')} left may have been sent.`] : []),
    ...(wereFound > 0 ? [foundText(wereFound)] : []),
    ...(sentAgain > 0
      ? [
          `${count(sentAgain, 'row')} may have been sent twice, as an earlier request had no clear reply.`,
        ]
      : []),
    ...(isSandbox ? ['This was a sandbox: no vendor was called.'] : []),
  ]
  return sentences.join(' ')
}

const foundText = (rows: number): string =>
  `${count(rows, 'row')} had no clear reply at first; ${rows === 1 ? 'its' : 'their'} tags were read and are right, so nothing was sent again.`

const perVendor = (vendors: readonly VendorSummary[], width: number): string =>
  aligned(
    vendors.map(({ title, rows, done, failed, left }) => [
      title,
      [
        `${number(done)} of ${number(rows)} done`,
        ...(failed > 0 ? [`${number(failed)} failed`] : []),
        ...(left > 0 ? [`${number(left)} left`] : []),
      ].join(', '),
    ]),
    width,
  )

function causeText(cause: Cause, title: string, width: number): string {
  const { code, status, lines } = cause
  const rest = cause.count - lines.length
  const known = lines.map((line) => number(line))
  const where = rest > 0 ? `${known.join(', ')} and ${number(rest)} more` : enumerate(known)
  const kind = status === undefined ? code : `${code}, status ${status}`
  return paragraph(`${title}: ${count(cause.count, 'row')} failed: ${kind}`, width, [
    saidText(title, cause),
    oursText(cause),
    `${lines.length > 1 ? 'Lines' : 'Line'} ${where}.`,
    advice[code].todo,
  ])
}

/** Formats why a vendor stopped early or was waiting, and what to do. */
function stopPart(vendor: VendorSummary, width: number, calendar: Calendar) {
  const { title, stop, wait, left } = vendor
  const failure = stop ?? wait
  if (!failure || left === 0) return undefined
  const { code, status } = failure
  const kind = status === undefined ? code : `${code}, status ${status}`
  const verb = stop ? 'stopped' : 'was waiting'
  return paragraph(`${title} ${verb}, with ${count(left, 'row')} left: ${kind}`, width, [
    saidText(title, failure),
    oursText(failure),
    retryText(failure, calendar),
    advice[code].todo,
  ])
}

/** Formats a head and indented sentences below it. */
const paragraph = (head: string, width: number, sentences: readonly string[]): string =>
  [
    wrap(head, width),
    ...sentences.filter(Boolean).map((text) => `  ${wrap(text, width, '  ')}`),
  ].join('\n')

/** Quotes a word for a shell, if it needs quotes. */
export const shellWord = (word: string): string =>
  /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
