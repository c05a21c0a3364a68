/** `text` without anything that a terminal would obey: control characters as their code points. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) as number
    return `\\u{${code.toString(16)}}`
  })

/** `text` between quotes, for messages. */
export const quote = (text: string): string => `'${printable(text)}'`

/** `3 contacts`, `1 contact`. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** Pairs of words as indented lines, the second words below each other. */
export function aligned(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
