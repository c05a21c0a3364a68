import type { Failure } from '../work.ts'
import { shellWord } from './digest.ts'
import { count } from './number.ts'
import { oursText, retryText, saidText } from './stop.ts'
import { aligned, printable, quote, wrap } from './text.ts'
import { createCalendar } from './time.ts'

/** An export that is over, or was left. */
export interface ExportFacts {
  /** The vendor's own name. */
  title: string
  tag?: string
  pages: number
  contacts: number
  /** Whether the list has ended. */
  isComplete: boolean
  /** The reason why it stopped early. */
  failure?: Failure
  /** Whether the vendor's list does not tell the tags of the contacts. */
  lacksTags?: boolean
  files?: { csv: string; journal: string } | undefined
  /** The words of the command that goes on. */
  resume: readonly string[]
}

/** Formats the summary of an export in lines of at most `width` columns. */
export function exportText(facts: ExportFacts, width: number): string {
  const { title, tag, pages, contacts, isComplete, failure, lacksTags, files, resume } = facts
  const which = tag === undefined ? '' : ` with the tag ${quote(tag)}`
  const where = `in ${count(pages, 'page')}`
  const head = isComplete
    ? `${count(contacts, 'contact')}${which} ${where}: all that ${title} lists.`
    : `${count(contacts, 'contact')}${which} ${where} so far. The list has not ended.`
  const column =
    tag === undefined
      ? 'so the column tags is empty; `tags get` reads them.'
      : 'so the column tags has only this one; `tags get` reads all.'
  const notes = lacksTags
    ? [`The list of ${title} does not have the tags of a contact, ${column}`]
    : []
  const written: [string, string][] = files
    ? [
        ['Contacts', printable(files.csv)],
        ['Journal', printable(files.journal)],
      ]
    : []
  return [
    wrap(head, width),
    ...(failure && failure.code !== 'aborted' ? [failureText(title, failure, width)] : []),
    ...notes.map((note) => wrap(note, width)),
    ...(written.length ? [aligned(written, width)] : []),
    ...(files && !isComplete ? [`To go on:\n  ${printable(resume.map(shellWord).join(' '))}`] : []),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function failureText(title: string, failure: Failure, width: number): string {
  const { code, status } = failure
  const kind = status === undefined ? code : `${code}, status ${status}`
  const sentences = [
    saidText(title, failure),
    oursText(failure),
    retryText(failure, createCalendar()),
  ]
  return [
    wrap(`${title} stopped: ${kind}`, width),
    ...sentences.filter(Boolean).map((text) => `  ${wrap(text, width, '  ')}`),
  ].join('\n')
}
