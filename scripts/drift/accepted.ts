import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { drift } from '../generate/names.ts'
import { InputError } from '../lib/input.ts'
import { without } from '../lib/list.ts'

/** The content of `specs/<vendor>.drift.yaml`. */
export interface Accepted {
  /** The path of the file: `specs/highlevel.drift.yaml`. */
  file: string
  /** The files or URLs of the vendor's documents. */
  upstream: string[]
  /** The files or URLs of a later version of the vendor's API, of which only additions are reported. */
  next: string[]
  matches: Match[]
}

/** A pattern for accepted differences, with the reason. */
export interface Match {
  reason: string
  date: string
  /** The patterns by field, which must all match. */
  match: Record<string, string>
  line: number
  column: number
}

/** The fields that a match may have. */
export const keys = [
  'class',
  'rule',
  'operation',
  'target',
  'place',
  'expected',
  'found',
  'fingerprint',
]

/**
 * Reads the accepted differences of a vendor; without the file, there are none.
 * @throws {InputError} if the file is invalid.
 */
export async function readAccepted(root: string, vendor: string): Promise<Accepted> {
  const file = `specs/${vendor}${drift}`
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) return { file, upstream: [], next: [], matches: [] }
  const lines = new LineCounter()
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const positionOf = (offset = 0) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const fail = (offset: number | undefined, message: string): never => {
    const { line, column } = positionOf(offset)
    throw new InputError(`${file}:${line}:${column}: ${message}`)
  }
  const [error] = tree.errors
  if (error) fail(error.pos[0], `this is not valid YAML: ${error.message}`)

  const offsetOf = (node: unknown) => (node as Node | null)?.range?.[0]

  /** Reads the members of an object that may have only the keys in `known`. */
  const members = (node: unknown, what: string, known: string[]): Map<string, unknown> => {
    if (!isMap(node))
      return fail(offsetOf(node), `${what} must be an object with ${known.join(', ')}.`)
    const all = new Map(node.items.map(({ key, value }) => [String(key), value ?? key]))
    const unknown = node.items.find(({ key }) => !known.includes(String(key)))
    if (unknown) {
      fail(offsetOf(unknown.key), `${what} has no \`${unknown.key}\`, only: ${known.join(', ')}.`)
    }
    return all
  }
  const items = (node: unknown, what: string): unknown[] =>
    isSeq(node) && node.items.length > 0
      ? node.items
      : fail(offsetOf(node), `${what} must be a list that is not empty.`)
  const words = (node: unknown, what: string): string =>
    isScalar(node) && typeof node.value === 'string' && node.value.trim()
      ? node.value
      : fail(offsetOf(node), `${what} must be text that is not empty.`)
  /** Reads a pattern, for which `100` without quotes is text, too. */
  const pattern = (node: unknown, what: string): string =>
    (isScalar(node) && node.source?.trim()) || words(node, what)
  const day = (node: unknown): string => {
    const date = words(node, '`date`')
    const isDay = new Date(Date.parse(date) || 0).toISOString().slice(0, 10) === date
    if (!isDay) fail(offsetOf(node), `\`date\` is ${date}, and must be a day such as 2026-11-22.`)
    if (Date.parse(date) > Date.now() + 86_400_000) fail(offsetOf(node), `${date} is to come.`)
    return date
  }

  const all = members(tree.contents, 'The file', ['upstream', 'next', 'accepted'])
  const read = <Item>(key: string, each: (item: unknown) => Item): Item[] =>
    all.has(key) ? items(all.get(key), `\`${key}\``).map(each) : []
  return {
    file,
    upstream: read('upstream', (item) => words(item, 'Each item of `upstream`')),
    next: read('next', (item) => words(item, 'Each item of `next`')),
    matches: read('accepted', (item) => {
      const entry = members(item, 'Each item of `accepted`', ['reason', 'date', 'match'])
      const lacking = without(['reason', 'date', 'match'], [...entry.keys()])[0]
      if (lacking) fail(offsetOf(item), `it has no \`${lacking}\`.`)
      const reason = words(entry.get('reason'), '`reason`')
      const date = day(entry.get('date'))
      const match = entry.get('match')
      return (isSeq(match) ? items(match, '`match`') : [match]).map((one): Match => {
        const asked = members(one, '`match`', keys)
        if (asked.size === 0) fail(offsetOf(one), '`match` is empty, and would fit everything.')
        const texts = [...asked].map(([key, node]) => [key, pattern(node, `\`${key}\``)])
        if (texts.every(([, text]) => /^\*+$/.test(text ?? ''))) {
          fail(offsetOf(one), '`match` asks for nothing but `*`, and would fit everything.')
        }
        return { reason, date, match: Object.fromEntries(texts), ...positionOf(offsetOf(one)) }
      })
    }).flat(),
  }
}
