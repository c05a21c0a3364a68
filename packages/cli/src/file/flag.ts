import { UsageError } from '../error.ts'
import { type Column, columnNames } from './options.ts'
import { show } from './value.ts'

const expected =
  'expected vendor, id, email, phone or tags, and the name of a column, such as --columns id="Contact Id"'

/**
 * Reads the values of the flag `--columns`: `id=Contact Id`, or several in one text, separated by commas. An empty name
 * means that no column has this use.
 * @throws {UsageError} if a text has another form or a use is repeated.
 */
export function readColumnsFlag(texts: readonly string[]): Partial<Record<Column, string>> {
  const columns: Partial<Record<Column, string>> = {}
  for (const text of texts.flatMap((text) =>
    text.split(/,(?=\s*(?:vendor|id|email|phone|tags)\s*=)/i),
  )) {
    const at = text.indexOf('=')
    const use = text.slice(0, at).trim().toLowerCase()
    const column = columnNames.find((name) => name === use)
    if (at < 0 || !column) throw new UsageError(`--columns ${show(text)}: ${expected}.`)
    if (columns[column] !== undefined) {
      throw new UsageError(`--columns: ${column} is given twice; expected one column for it.`)
    }
    columns[column] = text
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$|^'(.*)'$/s, '$1$2')
  }
  return columns
}
