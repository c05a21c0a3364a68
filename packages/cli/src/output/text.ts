import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Escapes the characters that a terminal would obey, as `\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) as number
    return `\\u{${code.toString(16)}}`
  })

/** Formats a text in quotes, for messages. */
export const quote = (text: string): string => `'${printable(text)}'`

/** Joins words as a person does: `a, b and c`. */
export const enumerate = (words: readonly string[]): string =>
  words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] as string}`

const segmenter = new Intl.Segmenter()

/** Shortens a text to a number of terminal columns; `…` stands for the rest. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let short = ''
  for (const { segment } of segmenter.segment(text)) {
    if (stringWidth(`${short}${segment}…`) > width) break
    short += segment
  }
  return width > 0 ? `${short}…` : ''
}

/** Fills a text with spaces up to a number of terminal columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** Breaks a text into lines of at most `width` columns. The lines after the first are indented. */
export const wrap = (text: string, width: number, indent = ''): string =>
  wrapAnsi(text, Math.max(1, width - indent.length), { hard: true }).replaceAll('\n', `\n${indent}`)

/**
 * Formats pairs of a name and a text as indented lines with two columns. Long texts are wrapped to `width`; in a
 * narrow terminal they stand below their names.
 */
export function aligned(
  pairs: readonly (readonly [string, string])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const names = Math.max(...pairs.map(([name]) => stringWidth(name)))
  const indent = names + 4
  return pairs
    .map(([name, text]) =>
      width < indent + 20
        ? `  ${wrap(name, width, '  ')}\n    ${wrap(text, width, '    ')}`
        : `  ${pad(name, names)}  ${wrap(text, width, ' '.repeat(indent))}`.trimEnd(),
    )
    .join('\n')
}
