import type { OutcomeLine } from '../journal/line.ts'
import { failureText } from './stop.ts'

/** The values that a copied row of the file gets after its own. */
export interface Addition {
  line: number
  values: string[]
}

/** Lists the rows that failed, each with a sentence for the column `problem`. */
export async function* failedRows(
  outcomes: AsyncIterable<OutcomeLine>,
  titles: ReadonlyMap<string, string>,
): AsyncGenerator<Addition> {
  for await (const row of outcomes) {
    if (!('error' in row)) continue
    yield { line: row.line, values: [failureText(titles.get(row.vendor) ?? row.vendor, row.error)] }
  }
}

/** Lists the rows whose tags were read, each with its tags for the column `tags`. */
export async function* tagRows(outcomes: AsyncIterable<OutcomeLine>): AsyncGenerator<Addition> {
  for await (const row of outcomes) {
    if ('error' in row) continue
    yield { line: row.line, values: [tagField(row.result.tags ?? [])] }
  }
}

/** Writes tags so that this command reads them again: `vip|hot lead`, and `Spring, 2027|` for one with a comma. */
export function tagField(tags: readonly string[]): string {
  const field = tags
    .map((tag) => (/[|"]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag))
    .join('|')
  return tags.length === 1 && /[^\p{L}\p{N} ._-]/u.test(field) ? `${field}|` : field
}
