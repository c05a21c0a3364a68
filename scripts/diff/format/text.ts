/** A sentence: words, and code that each format marks in its own way. */
export type Text = Span[]

/** A piece of a sentence. */
export type Span = string | { code: string }

/** Marks text as code. */
export const code = (text: unknown): Span => ({ code: String(text) })

/** Joins the items of a list by a separator. */
export const joined = (items: Span[], separator = ', '): Text =>
  items.flatMap((item, index) => (index ? [separator, item] : [item]))

/** Reads a line of Markdown in which only code is marked. */
export const marked = (text: string): Text =>
  text.split(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/s).flatMap((part, index): Text => {
    if (index % 3 === 0) return part ? [part] : []
    return index % 3 === 2 ? [code(part.replace(/^ (.*) $/s, '$1'))] : []
  })

/** Writes a sentence as plain text, with backticks around code. */
export const plain = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? span : fenced(span.code))).join('')

/** Writes a sentence as one line of Markdown, where only code is markup and no user is mentioned. */
export const markdownOf = (text: Text): string =>
  text.map((span) => (typeof span === 'string' ? escaped(span) : codeSpan(span.code))).join('')

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[]/g, '\\$&')
    .replace(/[&<@#]/g, (one) => `&#${one.charCodeAt(0)};`)

/** Writes text as a code span of Markdown, on one line. */
export const codeSpan = (text: string): string => fenced(text.trim().replace(/\s+/g, ' '))

/** Encloses text in backticks, in more of them if it contains some. */
function fenced(text: string): string {
  const fence = fenceOf(text)
  const space = fence.length > 1 ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** Returns a fence of backticks that is longer than any run of backticks in the text. */
export function fenceOf(text: string, least = 1): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length + 1)
  return '`'.repeat(Math.max(least, ...runs))
}

/** Returns the prefix of a breaking change. */
export const mark = (isBreaking: boolean): string => (isBreaking ? '⚠️ ' : '')
