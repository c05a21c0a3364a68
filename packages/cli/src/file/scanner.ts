/** A row of a CSV file, as it stands in the file. */
export interface Row {
  /** The line on which the row begins. */
  line: number
  /** The fields of the wanted columns, or all fields, trimmed. They are overwritten by the next row. */
  values: string[]
  /** The number of fields. */
  count: number
  /** The number of fields without the empty ones at the end. */
  filled: number
  /** A problem of its quotes, if there is one. */
  quotes: QuoteProblem | undefined
  /** A text with the row in it, and the places of the row's start, its last field and its end. */
  source: string
  start: number
  last: number
  end: number
}

/** `ignored`: a stray quote in a column that is not wanted; `stray`: in a wanted one; `open`: a quote is never closed. */
export interface QuoteProblem {
  kind: 'ignored' | 'stray' | 'open'
  /** The line of the quote. */
  line: number
}

/** The longest quoted field, and half the longest row, in characters; a spreadsheet's cell has at most 50,000. */
export const longest = 1_000_000

const quote = 34
const newline = 10
const carriage = 13

/**
 * Reads rows from chunks of text, in time linear in their length. A field whose quotes do not follow the rules is read
 * as plain text to the next delimiter, so that the following rows can be read.
 */
export function createScanner(delimiter: string, firstLine = 1) {
  const separator = delimiter.charCodeAt(0)
  let slots: readonly number[] | undefined
  let text = ''
  let at = 0
  let isLast = false
  let line = firstLine
  /** The places of a line feed and of a carriage return at or after the last counted place. */
  let nextNewline = -1
  let nextCarriage = -1
  /** The values of the row that is being read. */
  let values: string[] = []
  let count = 0
  let filled = 0
  /** The index in `values` of the field that is being read, or -1. */
  let slot = 0
  let lastField = 0
  let quotes: QuoteProblem | undefined
  /** Whether a quoted field of this row may have been cut at a delimiter inside it. */
  let isTorn = false

  const isSpace = (code: number) =>
    code === 32 || (code === 9 && separator !== 9) || code === 0xfeff
  const isEnd = (code: number) => code === separator || code === newline || code === carriage

  function note(kind: QuoteProblem['kind']) {
    if (kind === 'ignored' && quotes) return
    if (kind === 'stray' && quotes && quotes.kind !== 'ignored') return
    quotes = { kind, line }
  }

  function add(value: string) {
    if (slot >= 0) values[slot] = value
    count += 1
    if (value) filled = count
  }

  /** Reads a field as plain text from `begin`, where `end` is the first character that may end it. */
  function plain(begin: number, end: number, isStray: boolean, isFinal: boolean): boolean {
    const [source, mark] = [text, separator]
    let hasQuote = isStray
    for (; end < source.length; end += 1) {
      const code = source.charCodeAt(end)
      if (code === mark || code === newline || code === carriage) break
      if (code === quote) hasQuote = true
    }
    if (end === source.length && !isFinal) return false
    at = end
    if (!hasQuote && slot < 0) {
      add(begin === end || isBlank(source, begin, end) ? '' : 'x')
      return true
    }
    const value = trimmed(source, begin, end)
    if (hasQuote && !/^="[^"]*"$/.test(value)) {
      note(isTorn || slot >= 0 ? 'stray' : 'ignored')
      if (isStray && !value.endsWith('"')) isTorn = true
    }
    add(value)
    return true
  }

  /** Reads a quoted field that opens at `open`; at its end, `at` is at the delimiter or line end. */
  function quoted(open: number, isFinal: boolean): boolean {
    const source = text
    const lineBefore = line
    let hasEscapes = false
    let end = source.indexOf('"', open + 1)
    while (end >= 0 && source.charCodeAt(end + 1) === quote) {
      hasEscapes = true
      end = source.indexOf('"', end + 2)
    }
    const isTooLong = (end < 0 ? source.length : end) - open > longest
    // The second half of an escape may be in the next chunk.
    if (!isFinal && !isTooLong && (end < 0 || end + 1 === source.length)) return false
    if (end < 0 || isTooLong) return opened(open, isFinal)
    countLines(open, end)
    let after = end + 1
    while (after < source.length && isSpace(source.charCodeAt(after))) after += 1
    if (after === source.length && !isFinal) return false
    if (after < source.length && !isEnd(source.charCodeAt(after))) {
      if (line === lineBefore) return plain(open, after, true, isFinal)
      line = lineBefore
      nextNewline = -1
      nextCarriage = -1
      return opened(open, isFinal)
    }
    at = after
    if (slot >= 0) {
      const inside = trimmed(source, open + 1, end)
      add(hasEscapes ? inside.replaceAll('""', '"') : inside)
    } else add(end > open + 1 ? 'x' : '')
    return true
  }

  /** Reads a field whose quote is not closed, to the end of its first line at most. */
  function opened(open: number, isFinal: boolean): boolean {
    note('open')
    return plain(open, open + 1, true, isFinal)
  }

  /** Adds the line ends between two places in the text to `line`. */
  function countLines(from: number, to: number) {
    if (nextNewline < from) nextNewline = placeOf('\n', from)
    if (nextCarriage < from) nextCarriage = placeOf('\r', from)
    while (nextNewline < to || nextCarriage < to) {
      line += 1
      if (nextCarriage > nextNewline) nextNewline = placeOf('\n', nextNewline + 1)
      else {
        if (nextNewline === nextCarriage + 1) nextNewline = placeOf('\n', nextNewline + 1)
        nextCarriage = placeOf('\r', nextCarriage + 1)
      }
    }
  }

  /** Returns the place of a character from another place on, or a place after the text. */
  function placeOf(character: string, from: number): number {
    const found = text.indexOf(character, from)
    return found < 0 ? text.length : found
  }

  /** Reads one row; false if its end is not in the text yet. */
  function row(isFinal: boolean): boolean {
    if (slots) for (let index = 0; index < values.length; index += 1) values[index] = ''
    else values = []
    count = 0
    filled = 0
    quotes = undefined
    isTorn = false
    for (;;) {
      lastField = at
      slot = slots ? (count < slots.length ? (slots[count] as number) : -1) : count
      let begin = at
      while (begin < text.length && isSpace(text.charCodeAt(begin))) begin += 1
      const isRead =
        text.charCodeAt(begin) === quote
          ? quoted(begin, isFinal)
          : plain(begin, begin, false, isFinal)
      if (!isRead) return false
      const code = text.charCodeAt(at)
      if (code !== separator) break
      at += 1
    }
    // The other half of a line end may be in the next chunk.
    return isFinal || text.charCodeAt(at) !== carriage || at + 1 < text.length
  }

  return {
    /** Reads only some columns from the next row on, into `size` values: the index of each column, or -1. */
    want(columns: readonly number[], size: number) {
      slots = columns
      values = new Array<string>(size).fill('')
    },
    /** Adds the next chunk of the text; the last one is `isFinal`. */
    write(chunk: string, isFinal: boolean) {
      text = at < text.length ? text.slice(at) + chunk : chunk
      at = 0
      nextNewline = -1
      nextCarriage = -1
      isLast = isFinal
    },
    /** Returns the next row that is not empty, or undefined if its end is not in the text yet. */
    next(): Row | undefined {
      while (at < text.length) {
        const start = at
        const lineBefore = line
        if (!row(isLast)) {
          at = start
          line = lineBefore
          return undefined
        }
        const end = at
        if (text.charCodeAt(at) === carriage) at += 1
        if (text.charCodeAt(at) === newline) at += 1
        if (at > end) line += 1
        if (filled > 0) {
          return {
            line: lineBefore,
            values,
            count,
            filled,
            quotes,
            source: text,
            start,
            last: lastField,
            end,
          }
        }
      }
      return undefined
    },
    /** The number of characters of the row that is not complete yet. */
    pending: () => text.length - at,
    /** The line on which the row begins that is not complete yet. */
    line: () => line,
  }
}

function trimmed(text: string, begin: number, end: number): string {
  if (begin === end) return ''
  const [first, last] = [text.charCodeAt(begin), text.charCodeAt(end - 1)]
  const part = text.slice(begin, end)
  return first > 32 && first < 127 && last > 32 && last < 127 ? part : part.trim()
}

function isBlank(text: string, begin: number, end: number): boolean {
  for (let at = begin; at < end; at += 1) if (text.charCodeAt(at) > 32) return false
  return true
}
