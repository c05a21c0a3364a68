import { plain } from '@tags/drift/terms'
import type { SpecWords } from './spec.ts'

/** Whether something can stand where it is tried; where it `must`, others are held to it from then on. */
export type Fits<Candidate = unknown> = (candidate: Candidate, must?: boolean) => boolean

/** A letter and a digit that values are made of; the others are for where some must differ or be wrong. */
const fills = [...'abcdefghijklmnopqrstuvwxyz'].map(
  (letter, index) => [letter, '1902345678'[index % 10] as string] as const,
)

type Fill = (typeof fills)[number]

const [first] = fills as [Fill]

/** The shape of a value: what stands in its place such that it fits, with as little of it as can be. */
export function shapeOf(value: unknown, spec: SpecWords, fits: Fits): unknown {
  const blank = blankOf(value, spec)
  if (fits(blank)) return blank
  if (Array.isArray(value)) {
    const items = [...value]
    for (const [index, item] of value.entries()) {
      items[index] = shapeOf(item, spec, (one, must) => fits(items.with(index, one), must))
    }
    return items
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
    const put = (index: number, name: string, one: unknown) =>
      Object.fromEntries(entries.with(index, [name, one]))
    for (const [index, [name, item]] of Object.entries(value).entries()) {
      const renamed = firstOf(namesFor(name, spec), (one, must) =>
        fits(put(index, one, item), must),
      )
      const shape = shapeOf(item, spec, (one, must) => fits(put(index, renamed, one), must))
      entries[index] = [renamed, shape]
    }
    return Object.fromEntries(entries)
  }
  return firstOf([blank, ...candidatesFor(value, spec)], fits)
}

/** The first that fits, or else the first. */
function firstOf<Candidate>(candidates: Candidate[], fits: Fits<Candidate>): Candidate {
  const found = candidates.find((one) => fits(one))
  if (found !== undefined) return found
  const [first] = candidates as [Candidate]
  fits(first, true)
  return first
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A value of which only the shape is left. */
function blankOf(value: unknown, spec: SpecWords): unknown {
  if (Array.isArray(value)) return value.map((item) => blankOf(item, spec))
  if (!isObject(value)) return blankLeaf(value, first)
  const blank: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    blank[blankName(name, spec, blank)] = blankOf(item, spec)
  }
  return blank
}

/** A name that the spec does not have is blank, and longer where others are the same. */
function blankName(name: string, { names }: SpecWords, others: object): string {
  if (names.has(name)) return name
  let blank = blankText(name, first)
  while (Object.hasOwn(others, blank)) blank += 'a'
  return blank
}

/** What may stand for a name, the most anonymous first; findings tell a plain word of few digits as it is. */
function namesFor(name: string, { names }: SpecWords): string[] {
  if (names.has(name)) return [name]
  const isTold = plain(name) === name
  return [...fills.map((fill) => blankText(name, fill)), ...(isTold ? [name] : [])]
}

function candidatesFor(value: unknown, { listed, examples, words }: SpecWords): unknown[] {
  const worded = typeof value === 'string' ? fills.map((fill) => blankText(value, fill, words)) : []
  const blanks = fills.map((fill) => blankLeaf(value, fill))
  const shown = [...examples].filter((example) => typeof example === typeof value)
  return [...new Set([...(listed.has(value) ? [value] : []), ...worded, ...blanks, ...shown])]
}

function blankLeaf(value: unknown, fill: Fill): unknown {
  if (typeof value === 'string') return blankText(value, fill)
  return typeof value === 'number' ? Number(String(value).replace(/\d/g, fill[1])) : value
}

/** Each letter as `a` or `A`, each digit as `1`, and white space and ASCII's punctuation as they are. */
const blankText = (text: string, [letter, digit]: Fill, words = new Set<string>()): string =>
  text.replace(/[A-Za-z]+|[^\s!-/:-@[-`{-~]/gu, (run) => {
    if (words.has(run)) return run
    return run.replace(/./gu, (one) =>
      /\p{N}/u.test(one) ? digit : /\p{Lu}/u.test(one) ? letter.toUpperCase() : letter,
    )
  })
