import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  floatCoreTag,
  mapTag,
  mergeTag,
  seqTag,
  YAMLException,
} from 'js-yaml'
import { type Events, maxDepth, readEvents } from './events.ts'
import { createFinder } from './finder.ts'
import { countStrings, createScanner } from './scanner.ts'

/** The content of a text in YAML or JSON. */
export interface Tree {
  /** Plain data without shared objects. */
  data: unknown
  /** Finds the offset of the key or list item that a pointer refers to. */
  offsetOf(pointer: string): number | undefined
}

/** An invalid text; without an offset, the whole of it. */
export interface Problem {
  message: string
  offset?: number
}

/** The most values of a document whose aliases are copied. */
const maxValues = 5_000_000

/** The tags of YAML 1.2 and `<<`; numbers that JSON does not have are null, and other tags have no effect. */
const schema = CORE_SCHEMA.withTags(
  mergeTag,
  {
    ...floatCoreTag,
    resolve: (...args) => {
      const value = floatCoreTag.resolve(...args)
      return typeof value === 'number' && !Number.isFinite(value) ? null : value
    },
  },
  defineScalarTag('', {
    matchByTagPrefix: true,
    resolve: (source) => source,
    identify: () => false,
  }),
  defineSequenceTag('', { ...seqTag, matchByTagPrefix: true, identify: () => false }),
  defineMappingTag('', { ...mapTag, matchByTagPrefix: true, identify: () => false }),
)

/** Parses YAML or JSON. */
export function readTree(text: string): Tree | Problem {
  const json = readJson(text)
  if (json !== undefined) {
    return { data: json, offsetOf: createScanner(text) }
  }
  const comment = commentIn(text)
  if (comment !== undefined) return { message: 'JSON has no comments.', offset: comment }
  let read: Events | undefined
  try {
    read = readEvents(text)
    const { events, source, offsetOf } = read
    const [data = null] = constructFromEvents(events, { source, schema })
    const second = events.filter(({ type }) => type === EVENT_DOCUMENT)[1]
    if (second) {
      return {
        message:
          'it has several YAML documents, separated by `---`, and one can be compared. Write each to its own file.',
      }
    }
    const hasAliases = events.some(({ type }) => type === EVENT_ALIAS)
    if (hasAliases && sizeOf(data) > maxValues) {
      return {
        message: `Excessive alias count: with all aliases copied, it has more than ${maxValues} values.`,
      }
    }
    const find = createFinder(source, events)
    return {
      data: hasAliases ? JSON.parse(JSON.stringify(data)) : data,
      offsetOf: (pointer) => {
        const offset = find(pointer)
        return offset === undefined ? undefined : offsetOf(offset)
      },
    }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const { source, offsetOf } = read ?? { source: text, offsetOf: (offset: number) => offset }
    const offset = offsetOf(offsetIn(source, error))
    return { message: sentenceOf(error.reason, lineAt(text, offset)), offset }
  }
}

/**
 * Parses an object in JSON, which takes a tenth of the time of YAML, and leaves offsets for later. Returns `undefined`
 * for everything that the parser of YAML reads in another way: invalid text, and keys that are not unique.
 */
function readJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    const data = JSON.parse(text)
    // A key that is there twice is one key of the data.
    return stringsIn(data, 0) === countStrings(text) ? data : undefined
  } catch {
    return undefined
  }
}

/** Counts the keys and strings of plain data; `NaN` if it has infinite numbers, or too many values inside each other. */
function stringsIn(value: unknown, depth: number): number {
  if (typeof value === 'string') return 1
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth >= maxDepth) return Number.NaN
  let count = 0
  for (const child of Object.values(value)) count += stringsIn(child, depth + 1)
  return Array.isArray(value) ? count : count + Object.keys(value).length
}

/** Sentences for the errors of js-yaml that people make most. */
const sentences: Record<string, string> = {
  'duplicated mapping key': 'Map keys must be unique.',
  'missed comma between flow collection entries':
    'In brackets, a comma or the closing bracket was expected.',
  'deficient indentation':
    'A bracket or a quote is not closed, or what follows it is not indented enough.',
  'tab characters must not be used in indentation': 'Lines are indented by spaces, not by tabs.',
}

const sentenceOf = (reason: string, line: string): string =>
  // js-yaml takes a tab between tokens for the indentation of the next.
  (reason === 'deficient indentation' && line.includes('\t')
    ? 'Tokens are separated by spaces, not by tabs.'
    : sentences[reason]) ?? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`

function lineAt(text: string, offset: number): string {
  const [before, after] = [text.slice(0, offset), text.slice(offset)]
  return (before.split('\n').at(-1) ?? '') + (after.split('\n')[0] ?? '')
}

/** Returns the offset of the first comment of a text that is JSON without them; YAML reads some as keys. */
function commentIn(text: string): number | undefined {
  if (!/^\s*(\{|\/[/*])/.test(text)) return undefined
  let first: number | undefined
  const rest = text.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g, (token, offset) => {
    if (token.startsWith('"')) return token
    first ??= offset
    return ''
  })
  if (first === undefined) return undefined
  try {
    JSON.parse(rest.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, '$1'))
    return first
  } catch {
    return undefined
  }
}

/** Returns the offset of an error; js-yaml points behind the quote of a key. */
function offsetIn(text: string, { mark }: YAMLException): number {
  const offset = mark?.position ?? 0
  return /["']/.test(text.charAt(offset - 1)) ? offset - 1 : offset
}

/** Counts the values of a document whose aliases are copied; infinite if an alias stands inside its own anchor. */
function sizeOf(value: unknown, known = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1
  const found = known.get(value)
  if (found !== undefined) return found
  known.set(value, Number.POSITIVE_INFINITY)
  const size = Object.values(value).reduce<number>((sum, child) => sum + sizeOf(child, known), 1)
  known.set(value, size)
  return size
}
