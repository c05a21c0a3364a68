import type { Journal } from '../journal/journal.ts'
import type { RunEvent } from '../run/event.ts'
import type { JobState } from './job.ts'

/** Writes what a job says about its rows into the journal. Returns whether each has an outcome. */
export function collect(
  { data, progress }: JobState,
  journal: Journal,
  onEvent: (event: RunEvent) => void,
): boolean {
  const isOpen = (line: number) => /^(new|unsure)$/.test(journal.state(line))
  const { vendor, rows } = data
  if (progress) {
    const unsure = new Set(progress.unsure)
    const begun = [...unsure].filter((line) => journal.state(line) === 'new')
    if (begun.length) journal.begin(begun)
    const works = new Map(rows.map((row) => [row.line, { ...row, vendor }]))
    for (const { line, milliseconds, ...outcome } of progress.outcomes) {
      const work = works.get(line)
      if (!work || !isOpen(line)) continue
      journal.end(work, outcome, milliseconds)
      onEvent({ type: 'outcome', work, outcome, milliseconds })
    }
    const back = rows
      .map(({ line }) => line)
      .filter((line) => journal.state(line) === 'unsure' && !unsure.has(line))
    if (back.length) journal.back(back)
  }
  return !rows.some(({ line }) => isOpen(line))
}
