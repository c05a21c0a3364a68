/** Returns the prefix of a breaking change. */
export const mark = (isBreaking: boolean): string => (isBreaking ? '⚠️ ' : '')

/** Writes text as a code span of Markdown, on one line. */
export function code(text: string): string {
  const fence = fenceOf(text)
  const space = fence.length > 1 ? ' ' : ''
  return `${fence}${space}${text.trim().replace(/\s+/g, ' ')}${space}${fence}`
}

/** Returns a fence of backticks that is longer than any run of backticks in the text. */
export function fenceOf(text: string, least = 1): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length + 1)
  return '`'.repeat(Math.max(least, ...runs))
}
