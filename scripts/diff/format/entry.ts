import { byBump, worst } from '../bump.ts'
import type { Bump, CompilerMessage, Difference, Place } from '../report.ts'
import { type Names, sentence, topicOf } from './sentence.ts'
import type { Text } from './text.ts'

/** A difference with the fields that decide whether another says the same. */
export interface Told extends Difference {
  documentation?: boolean
  wire?: Bump
  types?: Bump | null
  compiler?: CompilerMessage
  base?: Place
  revision?: Place
}

/** An entry, as far as the formats show it. */
export interface Shown {
  /** The difference at the first operation, or where the compiler found it. */
  first: Pick<Told, 'target' | 'compiler'>
  /** The operations, such as `POST /contacts`; empty for all operations. */
  operations: string[]
  /** The place in the operations: `request body.tags[]`; empty for a whole operation. */
  place: string
  sentence: Text
  /** The kind of change, such as `property added` or `enum`, by which changes are counted. */
  topic: string
  /** The place in the file, for annotations. */
  at?: Located
  /** The line in words: `specs/aelyst.yaml:758 and 2 more places`. */
  where: string
}

/** A difference, told once with everything that it affects. */
export interface Entry<Item extends Told = Told> extends Shown {
  first: Item
  /** The higher of both grades. */
  grade: Bump
}

/** A place in a file; `side` names the side if it is not the newer one. */
export interface Located {
  file: string
  place?: Place | undefined
  side?: string
}

/** The wording and the places of differences. */
interface Telling<Item extends Told> {
  /** The names of two documents of the same age. */
  names?: Names
  locate?: (item: Item) => Located
  /** Adds a sentence about all differences of an entry. */
  note?: (items: Item[]) => string
  /** Returns what else must be equal in differences that are told once. */
  by?: (item: Item) => unknown
  /** The maximum number of operations and places in a list; the others are counted. */
  most?: number
}

/** Tells each difference once with all the operations that it affects, the worst first. */
export function entriesOf<Item extends Told>(
  all: Item[],
  { names, locate, note, by, most = shown }: Telling<Item> = {},
): Entry<Item>[] {
  const alike = Map.groupBy(all, (one) => JSON.stringify([sameness(one, names), by?.(one)]))
  const groups = [...alike.values()].flatMap(together)
  const entries = groups.map((group): Entry<Item> => {
    const first = group.find(({ compiler }) => compiler) ?? (group[0] as Item)
    const added = note?.(group)
    const at = locate?.(first)
    return {
      first,
      operations: unique(group.flatMap(({ operation }) => (operation ? [nameOf(operation)] : []))),
      place: placeOf(group, most),
      sentence: [...sentence(first, names), ...(added ? [` ${added}`] : [])],
      topic: topicOf(first),
      grade: worst([first.wire ?? 'none', first.types ?? null]),
      ...(at && { at }),
      where: locate ? linesOf(group.map(locate)) : '',
    }
  })
  const wireOf = ({ first }: Entry<Item>) => first.wire ?? 'none'
  return entries.sort(
    (one, other) => byBump(one.grade, other.grade) || byBump(wireOf(one), wireOf(other)),
  )
}

/** Returns what is equal in two differences that say the same. */
function sameness(one: Told, names?: Names): unknown[] {
  const { rule, subject, before, after, gained, lost } = one
  const values = gained || lost ? [gained, lost] : [before, after]
  // Outside of operations, the same words in two places are two differences, unless they name one type.
  const isPlaced = one.operation || (rule === 'types' && subject.name !== undefined)
  const place = isPlaced ? null : [one.target, one.place]
  const shown = [sentence(one, names), topicOf(one), one.documentation, one.wire, one.types, place]
  // The texts of documentation are not shown, and a sentence shortens long values.
  return one.documentation ? shown : [...shown, ...values]
}

/**
 * Separates differences that say the same in words into those that are one: about parts of one name, or about one place
 * of the files.
 */
function together<Item extends Told>(all: Item[]): Item[][] {
  const groups: { keys: Set<string>; items: Item[] }[] = []
  for (const one of all) {
    const own = { keys: new Set([JSON.stringify(one.subject)]), items: [one] }
    for (const { pointer } of [one.revision ?? one.base ?? []].flat()) own.keys.add(pointer)
    const [first, ...more] = groups.filter(({ keys }) => [...own.keys].some((key) => keys.has(key)))
    if (!first) groups.push(own)
    for (const other of first ? [...more, own] : []) {
      first?.items.push(...other.items)
      for (const key of other.keys) first?.keys.add(key)
      if (other !== own) groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups.map(({ items }) => items)
}

const unique = (words: string[]): string[] => [...new Set(words)]

/** Names an operation: `POST /contacts`. */
export const nameOf = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path}`

/** Lists the places of a difference by target: `response 400, 401 body.code, 200 body.contact.code`. */
function placeOf(group: Told[], most: number): string {
  const targets = Map.groupBy(group, ({ target }) => target)
  const words = [...targets].map(([target, findings]) => {
    const places = Map.groupBy(
      findings.map(({ place }) => /^(\d\w\w|default)?(.*)$/s.exec(place)),
      (parts) => parts?.[2] ?? '',
    )
    const shortened = [...places].map(([rest, parts]) => {
      const statuses = unique(parts.flatMap((part) => part?.[1] ?? []))
      return `${shorten(statuses, most)}${rest}`
    })
    const isNamed = target !== 'operation' && target !== 'document'
    return [isNamed ? target : '', shorten(shortened.filter(Boolean), most)]
      .filter(Boolean)
      .join(' ')
  })
  return words.filter(Boolean).join(', ')
}

function linesOf(places: Located[]): string {
  const lines = unique(
    places.flatMap(({ place, file, side }) =>
      place?.line ? [`${file}:${place.line}${side ? ` in ${side}` : ''}`] : [],
    ),
  )
  const more = lines.length - 1
  return `${lines[0] ?? ''}${more > 0 ? ` and ${more} more place${more > 1 ? 's' : ''}` : ''}`
}

const shown = 4

/** Shortens a list to its first items: `a, b, c, d and 12 more`. */
export function shorten(list: string[], most = shown): string {
  const left = list.length - most
  return `${list.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

/** Lists the operations of an entry; `write` formats each. */
export function operationNames(
  { operations, first }: Shown,
  write = (name: string): string => name,
  most = shown,
): string {
  if (operations.length) return shorten(operations.map(write), most)
  return ['client', 'document'].includes(first.target) ? '' : 'every operation'
}

/** Words a difference with its place in the operations: `request body: …`. */
export const changeOf = ({ place, sentence }: Shown): Text =>
  place ? [`${place}: `, ...sentence] : sentence
