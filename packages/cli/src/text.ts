/** Escapes the characters that a terminal would obey, as `\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) as number
    return `\\u{${code.toString(16)}}`
  })

/** Formats a text in quotes, for messages. */
export const quote = (text: string): string => `'${printable(text)}'`

/** Formats a number with its noun: `3 contacts`, `1 contact`. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** Formats pairs of words as indented lines with two columns. */
export function aligned(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
