/** Formats an aligned table in Markdown: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`
  const rule = widths.map(
    (width, column) => '-'.repeat(width - (column && 1)) + (column ? ':' : ''),
  )
  return [head, rule, ...rows].map(line).join('\n')
}

const pad = (text: string, width: number, column: number) =>
  column ? text.padStart(width) : text.padEnd(width)

/** Formats the names that have a version, with it: `ky 2.1.0, axios 1.21.1`. */
export const versioned = (
  names: readonly string[],
  versions: ReadonlyMap<string, string>,
): string =>
  names
    .filter((name) => versions.has(name))
    .map((name) => `${name} ${versions.get(name)}`)
    .join(', ')

/** Rounds and formats a number: `1234567.8` as `1,234,568`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US')

/** Formats a ratio: `1.234` as `1.23 ×`. */
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`

/** Formats a target and whether a figure meets it: `≤ 5,000 B: met`. */
export const target = (figure: number, bound: number, text: string): string =>
  `≤ ${text}: ${figure <= bound ? 'met' : 'missed'}`
