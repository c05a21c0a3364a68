import { plain } from '@tags/drift/terms'
import type { SpecWords } from './spec.ts'

/** Tests a candidate. With `commit`, the candidate is used in any case, and later ones are compared with it. */
export type Fits<Candidate = unknown> = (candidate: Candidate, commit?: boolean) => boolean

/** Pairs of a letter and a digit to fill values with; all but the first are for values that must differ. */
const fills = [...'abcdefghijklmnopqrstuvwxyz'].map(
  (letter, index) => [letter, '1902345678'[index % 10] as string] as const,
)

type Fill = (typeof fills)[number]

const [defaultFill] = fills as [Fill]

/** Replaces a value by the most anonymous one that fits. */
export function shapeOf(value: unknown, spec: SpecWords, fits: Fits): unknown {
  const blank = blankOf(value, spec)
  if (fits(blank)) return blank
  if (Array.isArray(value)) {
    const items = [...value]
    for (const [index, item] of value.entries()) {
      items[index] = shapeOf(item, spec, (one, commit) => fits(items.with(index, one), commit))
    }
    return items
  }
  if (isObject(value)) {
    const entries = Object.entries(value)
    const put = (index: number, name: string, one: unknown) =>
      Object.fromEntries(entries.with(index, [name, one]))
    for (const [index, [name, item]] of Object.entries(value).entries()) {
      const names = namesFor(name, spec)
      const renamed = firstOf(names, names[0] as string, (one, commit) =>
        fits(put(index, one, item), commit),
      )
      const shape = shapeOf(item, spec, (one, commit) => fits(put(index, renamed, one), commit))
      entries[index] = [renamed, shape]
    }
    return Object.fromEntries(entries)
  }
  return firstOf(candidatesFor(value, spec), blank, fits)
}

/** Returns the first candidate that fits, or else commits to `otherwise`. */
function firstOf<Candidate>(
  candidates: Iterable<Candidate>,
  otherwise: Candidate,
  fits: Fits<Candidate>,
): Candidate {
  const tried = new Set<Candidate>()
  for (const one of candidates) {
    if (!tried.has(one) && fits(one)) return one
    tried.add(one)
  }
  fits(otherwise, true)
  return otherwise
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Replaces all names and leaves of a value by blank ones. */
function blankOf(value: unknown, spec: SpecWords): unknown {
  if (Array.isArray(value)) return value.map((item) => blankOf(item, spec))
  if (!isObject(value)) return blankLeaf(value, defaultFill)
  const blank: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    blank[blankName(name, spec, blank)] = blankOf(item, spec)
  }
  return blank
}

/** Blanks a name unless the spec has it, and makes it longer until it is unique. */
function blankName(name: string, { names }: SpecWords, others: object): string {
  if (names.has(name)) return name
  let blank = blankText(name, defaultFill)
  while (Object.hasOwn(others, blank)) blank += 'a'
  return blank
}

/** Lists the candidates for a name, the most anonymous first; the last is the name itself if findings show it. */
function namesFor(name: string, { names }: SpecWords): string[] {
  if (names.has(name)) return [name]
  const isShown = plain(name) === name
  return [...fills.map((fill) => blankText(name, fill)), ...(isShown ? [name] : [])]
}

function* candidatesFor(value: unknown, { listed, examples, words }: SpecWords) {
  if (listed.has(value)) yield value
  if (typeof value === 'string') for (const fill of fills) yield blankText(value, fill, words)
  for (const fill of fills) yield blankLeaf(value, fill)
  for (const example of examples) {
    if (typeof example === typeof value) yield example
    // A number is text in a URL.
    else if (typeof value === 'string' && typeof example === 'number') yield String(example)
  }
}

function blankLeaf(value: unknown, fill: Fill): unknown {
  if (typeof value === 'string') return blankText(value, fill)
  return typeof value === 'number' ? Number(String(value).replace(/\d/g, fill[1])) : value
}

/** Replaces letters and digits by those of `fill`, except in `words`; keeps white space and ASCII punctuation. */
const blankText = (text: string, [letter, digit]: Fill, words = new Set<string>()): string =>
  text.replace(/[A-Za-z]+|[^\s!-/:-@[-`{-~]/gu, (run) => {
    if (words.has(run)) return run
    return run.replace(/./gu, (one) =>
      /\p{N}/u.test(one) ? digit : /\p{Lu}/u.test(one) ? letter.toUpperCase() : letter,
    )
  })
