import { entriesOf } from '../diff/format/entry.ts'
import { count, type Page, type Part } from '../diff/format/page.ts'
import type { Names } from '../diff/format/sentence.ts'
import { code, joined, type Text } from '../diff/format/text.ts'
import type { Report, VendorReport } from './report.ts'
import { coverageOf, neverSeen, notExamined, uncheckedOf } from './words.ts'

/** The names of both sides in sentences. */
export const names: Names = { base: 'the spec', revision: 'the traffic' }

/** Arranges the report of recorded traffic: the coverage, then the differences from the spec. */
export function pageOf({ vendors, unchecked }: Report, all = false): Page {
  const different = vendors.filter(({ findings }) => findings.length > 0)
  const list = joined(different.map(({ vendor }) => code(vendor)))
  const rest = uncheckedOf(unchecked)
  const title: Text = list.length
    ? ['⚠️ Traffic differs from the specs of ', ...list]
    : ['Traffic is as the specs say']
  return {
    command: 'pnpm specs:check',
    marker: 'specs:check',
    title,
    parts: vendors.map((vendor) => partOf(vendor, all)),
    notes: rest ? [[rest]] : [],
    all,
  }
}

function partOf(report: VendorReport, all: boolean): Part {
  const { vendor, file, findings } = report
  const most = all ? Number.POSITIVE_INFINITY : undefined
  const notes = [coverageOf(report), neverSeen(report, most), notExamined(report, most)]
  const right = report.unexamined.length
    ? 'as the spec says, where it was examined'
    : 'as the spec says'
  const entries = entriesOf(findings, {
    names,
    locate: (finding) => ({ file, place: finding.spec }),
    note: (same) => {
      const exchanges = same.reduce((sum, finding) => sum + finding.exchanges, 0)
      return `In ${count(exchanges, 'exchange')}.`
    },
    ...(all && { most: Number.POSITIVE_INFINITY }),
  })
  return {
    name: vendor,
    verdict: entries.length ? count(entries.length, 'difference') : right,
    grade: entries.length ? 'major' : 'none',
    intro: notes.filter(Boolean).map((note) => [note]),
    sections: [
      {
        title: 'What differs',
        entries: entries.map((entry) => ({
          entry,
          grade: 'major',
          labels: [{ column: 'rule', value: entry.first.rule, grade: 'major', isNamed: false }],
        })),
      },
    ],
  }
}
