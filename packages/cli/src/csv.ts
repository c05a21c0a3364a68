import { CsvError, parse } from 'csv-parse/sync'

/** A row of a CSV file with the line on which it begins, or the problem of an unreadable row. */
export type Row = { line: number; fields: string[] } | { line: number; problem: string }

/**
 * Reads the rows of `text`, without empty ones. The first comma, semicolon or tab is the separator of fields.
 * A row with a stray quote ends with its line, so that the following rows can be read.
 */
export function readCsv(text: string): Row[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const [delimiter] = lines.find((line) => line.trim() !== '')?.match(/[,;\t]/) ?? [',']
  const rows: Row[] = []
  for (let start = 0; start < lines.length; ) {
    const broken = readRows(lines.slice(start).join('\n'), start, delimiter, rows)
    if (!broken) break
    rows.push(broken)
    start = broken.line
  }
  return rows.filter((row) => !('fields' in row) || row.fields.some((field) => field !== ''))
}

/** Appends the rows of `text` to `rows`, up to the first unreadable row, and returns that row. */
function readRows(text: string, linesBefore: number, delimiter: string, rows: Row[]) {
  let last = { lines: 0, empty_lines: 0 }
  const firstLine = (at: { empty_lines: number }) =>
    linesBefore + last.lines + 1 + at.empty_lines - last.empty_lines
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(fields: string[], { lines, empty_lines }) {
        rows.push({ line: firstLine({ empty_lines }), fields })
        last = { lines, empty_lines }
      },
    })
    return undefined
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = firstLine(error as unknown as { empty_lines: number })
    return { line, problem: problemOf(error) }
  }
}

function problemOf({ code, message }: CsvError): string {
  const wanted = 'expected a field that contains quotes to be written as "say ""hello"""'
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote is opened and never closed; ${wanted}.`
  if (/QUOTE/.test(code)) return `there is a quote in the middle of a field; ${wanted}.`
  return `${message}.`
}
