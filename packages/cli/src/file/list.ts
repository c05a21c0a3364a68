import { clean, hasHidden, show } from './value.ts'

/** The tags of a field, or a sentence about it. */
export interface List {
  tags: string[]
  problem?: string
  /** The text between the tags, if there are several and they are not all in quotes. */
  separator?: string
}

const form = 'write the tags as vip|hot lead'

/**
 * Reads the tags of a field, as this command and other products write them: `a|b`, `a, b`, `a; b`, `a ::: b`,
 * `"a","b"` and JSON arrays. A bar decides over all others; a field with commas and semicolons is refused.
 */
export function readList(field: string, separator?: string): List {
  const text = clean(field)
  const list = text === '' ? { tags: [] } : split(text, separator)
  const tags = [...new Set(list.tags.map(clean).filter((tag) => tag !== ''))]
  const hidden = tags.find(hasHidden)
  if (!list.problem && hidden !== undefined) {
    return {
      tags: [],
      problem: `the tag ${show(hidden)} has invisible characters; write it without them, and several tags as vip|hot lead.`,
    }
  }
  return { ...list, tags }
}

function split(text: string, separator: string | undefined): List {
  if (separator) return elements(text, separator)
  const outside = outsideQuotes(text)
  if (/^\[.*\]$|^\{.*\}$/s.test(text)) {
    const tags = jsonTags(text)
    if (tags) return { tags }
    if (!outside.includes('|')) return notJson(text)
  }
  if (outside.includes('|')) return elements(text, '|')
  if (outside.includes(':::')) return elements(text, ':::')
  const used = [',', ';'].filter((mark) => outside.includes(mark))
  if (used.length > 1) {
    return problem(
      `it cannot be told whether ',' or ';' separates the tags ${show(text)}; ${form}, or add --tag-separator ";" or --tag-separator ",".`,
    )
  }
  return elements(text, used[0] ?? '|')
}

const problem = (sentence: string): List => ({ tags: [], problem: sentence })

function jsonTags(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isList = Array.isArray(value) && value.every((tag) => typeof tag === 'string')
    return isList ? value : undefined
  } catch {
    return undefined
  }
}

const notJson = (text: string) =>
  problem(
    `the tags ${show(text)} look like a list, but not like a JSON array of strings; ${form}, or one tag that has brackets with a bar after it, as [vip]|.`,
  )

/** Splits at a separator outside quotes. A tag may stand in quotes, with quotes inside doubled. */
function elements(text: string, separator: string): List {
  if (!text.includes('"')) return listed(text.split(separator), separator)
  const tags: string[] = []
  let isPlain = false
  const inQuotes = /\s*"([^"]*(?:""[^"]*)*)"\s*/y
  for (let at = 0; at <= text.length; ) {
    inQuotes.lastIndex = at
    const quoted = inQuotes.exec(text)
    const end = at + (quoted?.[0].length ?? 0)
    if (quoted && (end === text.length || text.startsWith(separator, end))) {
      tags.push((quoted[1] as string).replaceAll('""', '"'))
      at = end + separator.length
      continue
    }
    const next = text.indexOf(separator, at)
    const tag = text.slice(at, next < 0 ? text.length : next)
    if (/^\s*"/.test(tag)) {
      return problem(
        `the quotes of the tags ${show(text)} cannot be read; ${form}, without quotes around them.`,
      )
    }
    tags.push(tag)
    isPlain = true
    at = next < 0 ? text.length + 1 : next + separator.length
  }
  return isPlain ? listed(tags, separator) : { tags }
}

const listed = (tags: string[], separator: string): List => ({
  tags,
  ...(tags.length > 1 && { separator }),
})

const outsideQuotes = (text: string) =>
  text.includes('"') ? text.replace(/(?<=^|[,;|]|:::)\s*"[^"]*(?:""[^"]*)*"/g, '') : text
