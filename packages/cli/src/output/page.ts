import type { Action } from '../work.ts'
import type { CheckData, FileFacts, VendorPlan, VendorRows } from './facts.ts'
import { limitText, paceOf, quotaText, timeText } from './limit.ts'
import { count, number } from './number.ts'
import { redactBadRow } from './redact.ts'
import { tagTable } from './taglist.ts'
import { aligned, enumerate, printable, quote, wrap } from './text.ts'

/** Formats the page of `check`, which is shown before every run, too, in lines of at most `width` columns. */
export function checkPage(data: CheckData, width: number, redact = false): string {
  const { survey, plans } = data
  const vendors = [...plans].map(([name, plan]) => {
    const rows = survey.vendors.get(name) ?? { rows: 0, tags: new Map() }
    return vendorPart(data.action, plan, rows, width)
  })
  return [filePart(data, width), ...vendors, badPart(survey, width, redact)]
    .concat(notesPart(survey, width, redact))
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n')
}

function filePart({ file, survey }: CheckData, width: number): string {
  const { encoding, delimiter, columns, ignored, rows } = survey
  const unusual = [
    ...(/^utf-?8$/i.test(encoding)
      ? []
      : [encoding.replace(/^utf.*/, (name) => name.toUpperCase())]),
    ...(delimiter === ',' ? [] : [`separated by ${delimiters.get(delimiter) ?? quote(delimiter)}`]),
  ]
  const used = Object.entries(columns).flatMap(([use, name]) =>
    name === undefined ? [] : [use === name ? use : `${use} from ${quote(name)}`],
  )
  const head = [`${printable(file)}: ${count(rows, 'row')}`, ...unusual].join(', ')
  const pairs: [string, string][] = [['Columns', used.join(', ') || 'none']]
  if (ignored.length > 0) pairs.push(['Ignored', some(ignored.map(printable), 12)])
  return `${wrap(head, width)}\n${aligned(pairs, width)}`
}

const delimiters = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
])

/** Enumerates the first of some words: `a, b and 12 more`. */
const some = (words: readonly string[], most: number): string =>
  words.length <= most
    ? enumerate(words)
    : `${words.slice(0, most).join(', ')} and ${number(words.length - most)} more`

function vendorPart(action: Action, plan: VendorPlan, rows: VendorRows, width: number): string {
  const { title, baseUrl, requests, limits } = plan
  const head = `${printable(title)} (${whereText(plan)}): ${count(rows.rows, 'contact')}`
  const pace = paceOf(limits)
  const { least, most } = requests
  const pairs: [string, string][] = [['Requests', rangeText(least, most)]]
  if (pace.limit) pairs.push(['Limit', limitText(pace.limit)])
  else if (pace.atOnce) {
    pairs.push(['Limit', limitText({ requests: pace.atOnce, seconds: 0 })])
  }
  if (pace.quota) pairs.push(['Quota', quotaText(pace.quota).slice('quota of '.length)])
  if (baseUrl !== undefined) pairs.push(['Time', timeText(least, most, pace)])
  const tags = action === 'get' ? '' : `\n${tagTable(action, rows, plan.newTags, width)}`
  return `${wrap(head, width)}${tags}\n${aligned(pairs, width)}`
}

function whereText({ baseUrl, missing }: VendorPlan): string {
  if (baseUrl === undefined) return 'a sandbox on this machine'
  if (!missing) return printable(baseUrl)
  return `URL not known: ${enumerate(missing)} ${missing.length === 1 ? 'is' : 'are'} not set`
}

function rangeText(least: number, most: number | undefined): string {
  if (most === undefined) return `at least ${number(least)}`
  return least === most ? number(least) : `${number(least)} to ${number(most)}`
}

function badPart({ bad, firstBad }: FileFacts, width: number, redact: boolean): string {
  if (bad === 0) return ''
  const head = `${count(bad, 'bad row')}, ${bad === 1 ? 'which is' : 'which are'} not sent:`
  const shown = firstBad.slice(0, 20).map((row) => (redact ? redactBadRow(row) : row))
  const lines = shown.map(
    ({ line, message }) => [`line ${number(line)}`, printable(message)] as const,
  )
  const rest = bad - shown.length
  return [
    wrap(head, width),
    aligned(lines, width),
    ...(rest > 0 ? [`  and ${number(rest)} more`] : []),
  ]
    .filter(Boolean)
    .join('\n')
}

function notesPart({ notes }: FileFacts, width: number, redact: boolean): string {
  if (notes.length === 0) return ''
  if (redact) return `${count(notes.length, 'note')}, which --redact hides`
  return notes.map((note) => `- ${wrap(printable(note), width - 2, '  ')}`).join('\n')
}
