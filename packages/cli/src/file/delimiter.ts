import { exportNames, normalize, ownNames } from './names.ts'
import { type Column, columnNames } from './options.ts'
import { createScanner } from './scanner.ts'

/** The delimiter of a file, and the text after the line that names it, if there is one. */
export interface Found {
  delimiter: string
  text: string
  /** The line `sep=;`, with its line end. */
  sepLine?: string
}

const candidates = [',', ';', '\t', '|']
const sampledRows = 20

/**
 * Finds the delimiter by a first line such as `sep=;`, or by the first rows: the delimiter that gives the most known
 * column names, then the most rows as long as the first one.
 */
export function findDelimiter(
  text: string,
  isFinal: boolean,
  columns: Partial<Record<Column, string>> = {},
): Found {
  const [sepLine, delimiter] = /^"?sep=([^\w"\r\n])"?[ \t]*(?:\r\n?|\n|$)/i.exec(text) ?? []
  if (sepLine !== undefined && delimiter) {
    return { delimiter, sepLine, text: text.slice(sepLine.length) }
  }
  const known = new Set(
    [
      ...columnNames.flatMap((column) => ownNames[column]),
      ...exportNames.flatMap(({ names }) => Object.values(names).flat()),
      ...Object.values(columns),
    ].map(normalize),
  )
  const [best] = candidates
    .map((candidate) => ({ candidate, score: score(text, isFinal, candidate, known) }))
    .sort((a, b) => compare(b.score, a.score))
  return { delimiter: best?.candidate ?? ',', text }
}

function score(text: string, isFinal: boolean, delimiter: string, known: Set<string>): number[] {
  const counts: number[] = []
  let names = 0
  const scanner = createScanner(delimiter)
  scanner.write(text, isFinal)
  for (let row = scanner.next(); row; row = scanner.next()) {
    if (counts.length === 0) names = row.values.filter((name) => known.has(normalize(name))).length
    counts.push(row.count)
    if (counts.length > sampledRows) break
  }
  const [width = 0] = counts
  const equal = counts.filter((count) => count === width).length
  return [names, width > 1 ? equal : 0, width]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}
