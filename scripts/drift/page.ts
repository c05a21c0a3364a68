import { entriesOf, shorten } from '../diff/format/entry.ts'
import type { Page, Part, Section } from '../diff/format/page.ts'
import type { Names } from '../diff/format/sentence.ts'
import { code, type Text } from '../diff/format/text.ts'
import {
  type Class,
  classes,
  type DriftFinding,
  type Report,
  type Stale,
  type VendorReport,
} from './report.ts'

/** The names of both documents in sentences. */
export const names: Names = { base: 'our spec', revision: "the vendor's document" }

const titles: Record<Class, string> = {
  added: "Only in the vendor's document",
  changed: "Different in the vendor's document",
  removed: "Documented in our spec, and not in the vendor's document",
  claimed: 'Only in our spec, which knows it from elsewhere',
  next: 'Only in a later version of the API',
}

/** Arranges the report of the differences of a vendor. */
export function pageOf({ vendors }: Report, all = false): Page {
  const list = vendors.map(({ vendor }) => vendor).join(' ')
  return {
    command: `pnpm specs:drift ${list}`,
    marker: `specs:drift ${list}`,
    parts: vendors.map((vendor) => partOf(vendor, all)),
    notes: vendors.flatMap((vendor) => [...unexaminedNote(vendor), ...acceptedNote(vendor)]),
    all,
  }
}

function partOf(report: VendorReport, all: boolean): Part {
  const { vendor, spec, upstream, next = [], wire } = report
  return {
    name: vendor,
    verdict: verdictOf(report),
    grade: wire,
    intro: [[`${spec} → ${[...upstream, ...next].join(', ')}`]],
    sections: [
      ...classes.map((name) => sectionOf(name, report, all)),
      { title: 'Accepted, but not found', entries: report.stale.map(staleLine) },
    ],
  }
}

function sectionOf(name: Class, { findings, spec }: VendorReport, all: boolean): Section {
  const entries = entriesOf(
    findings.filter((finding) => finding.class === name),
    {
      names,
      locate: (finding) => ({ file: spec, place: finding.spec }),
      note: ([finding]) => acceptedIn(finding),
      by: acceptedIn,
      ...(all && { most: Number.POSITIVE_INFINITY }),
    },
  )
  return {
    title: titles[name],
    entries: entries.map((entry) => {
      const { grade } = entry
      return { entry, grade, labels: [{ column: 'wire', value: grade, grade, isNamed: true }] }
    }),
  }
}

const acceptedIn = (finding: DriftFinding | undefined): string =>
  finding?.accepted ? `Accepted on ${finding.accepted.date}: ${finding.accepted.reason.trim()}` : ''

/** Summarizes a report in a few words. */
function verdictOf({ findings, stale, accepted, wire }: VendorReport): string {
  const open = findings.filter(({ accepted }) => !accepted)
  if (open.length) return `${wire} difference`
  return stale.length + accepted ? 'nothing new' : 'no difference'
}

/** Describes a match without a difference, and its reason. */
function staleLine({ match, reason, date, file, line, column }: Stale): Section['entries'][number] {
  const asked = Object.entries(match).flatMap(
    ([key, value], index): Text => [`${index ? ', ' : ''}${key} `, code(value)],
  )
  const words = `Accepted on ${date}, but there is no such difference: `
  return {
    grade: 'major',
    labels: [],
    entry: {
      first: { target: 'document' },
      operations: [],
      place: '',
      topic: 'stale match',
      sentence: [words, ...asked, `. ${reason.trim()}`],
      at: { file, place: { pointer: '#', line, column } },
      where: `${file}:${line}`,
    },
  }
}

/** Describes the references that could not be followed, if there are any. */
function unexaminedNote({ unexamined = [] }: VendorReport): Text[] {
  const words = unexamined.map(({ document, reference }) => `${reference} (${document})`)
  return words.length ? [[`Not examined, because the file is not there: ${shorten(words)}.`]] : []
}

/** Writes the number of accepted differences, if there are any and they are not shown. */
function acceptedNote({ accepted, findings, vendor }: VendorReport): Text[] {
  const isShown = findings.some(({ accepted }) => accepted)
  if (accepted === 0 || isShown) return []
  const count = accepted === 1 ? '1 difference is' : `${accepted} differences are`
  return [[`${count} accepted in specs/${vendor}.drift.yaml; `, code('--all'), ' shows them.']]
}
