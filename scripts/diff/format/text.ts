/** What stands before a change that breaks. */
export const mark = (isBreaking: boolean): string => (isBreaking ? '⚠️ ' : '')

/** Text as a code span of Markdown, on one line. */
export function code(text: string): string {
  const fence = fenceOf(text)
  const space = fence.length > 1 ? ' ' : ''
  return `${fence}${space}${text.trim().replace(/\s+/g, ' ')}${space}${fence}`
}

/** So many backticks as the text nowhere has in a row. */
export function fenceOf(text: string, least = 1): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length + 1)
  return '`'.repeat(Math.max(least, ...runs))
}
