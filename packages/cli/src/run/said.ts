/** The keys under which vendors write their sentences, the most telling first. */
const keys = [
  'message',
  'detail',
  'description',
  'error_description',
  'error',
  'errors',
  'data',
  'title',
]
const longest = 300

/**
 * Finds the vendor's own sentence in the body of an error response: bounded, and without characters that a terminal
 * would obey. The body holds no credential.
 */
export function saidIn(body: unknown): string | undefined {
  const text = typeof body === 'string' ? textOf(body) : find(body, 0)
  const line = text
    ?.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (!line) return undefined
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}

/** Reads a body that is not JSON: the title of a page, or a short text. */
function textOf(body: string): string | undefined {
  if (!/^\s*</.test(body)) return body
  return /<title[^>]*>([^<]*)/i.exec(body)?.[1]
}

/** Finds the first sentence in a JSON value; a list of texts is one. */
function find(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || depth > 4) return undefined
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string').slice(0, 5)
    if (texts.length) return texts.join('; ')
    return firstOf(value.slice(0, 5), depth)
  }
  const fields = value as Record<string, unknown>
  const known = keys.filter((key) => Object.hasOwn(fields, key)).map((key) => fields[key])
  // Some list the sentences by the name of the field that is wrong.
  return firstOf(known.length || !depth ? known : Object.values(fields).slice(0, 5), depth)
}

function firstOf(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const text = find(value, depth + 1)
    if (text?.trim()) return text
  }
  return undefined
}
