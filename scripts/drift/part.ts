import type { Drift } from '@tags/core/drift'
import { typesInWords } from '../../packages/core/src/drift/words.ts'
import { fingerprintOf } from '../diff/fingerprint.ts'
import type { Bump } from '../diff/report.ts'
import { keyOf } from '../diff/wire/canonical/node.ts'
import type { Side, Traced } from '../diff/wire/findings.ts'
import { without } from '../lib/list.ts'
import { list } from '../redocly/context.ts'
import { typesIn, usualType } from './kind.ts'
import { messageOf } from './message.ts'
import { nodeWay } from './terms.ts'
import { type Stop, stopsOn } from './way.ts'

/** A part of a change that is accepted or not by itself. */
export interface Part {
  fingerprint: string
  /** Who says it. */
  side: 'theirs' | 'ours' | 'both'
  message: string
  wire: Bump
  /** What our spec has. */
  expected: string
  /** What the vendor's document has. */
  found: string
  /** The way to what our spec has there. */
  stops: Stop[]
  drift?: Drift | undefined
}

/** A change in parts: each name that is required, values more and values less, each type more. */
export function partsOf(traced: Traced, drifts: Drift[], base: Side): Part[] {
  const { change, reached } = traced
  const isOfLists = [change.base, change.revision].some((point) => Array.isArray(point?.value))
  const way = reached ? nodeWay({ change, reached }) : []
  const stops = (...more: string[]) =>
    reached ? stopsOn(base.canonical, reached.operation, [...way, ...more]) : []
  if (isOfLists && change.property === 'required') return namesOf(traced, drifts, stops)
  if (isOfLists && change.property === 'enum' && change.base && change.revision?.value) {
    return valuesOf(traced, drifts, stops)
  }
  const [drift] = drifts
  const terms = drift && !isVague(drift) ? drift : undefined
  const whole: Part = {
    fingerprint: traced.finding.fingerprint,
    side: sideOf(change),
    message: messageOf(traced.finding.message),
    wire: traced.finding.wire,
    expected: terms?.expected ?? wordsOf(change, 'base'),
    found: terms?.found ?? wordsOf(change, 'revision'),
    stops: stops(),
    drift,
  }
  if (change.property !== 'type' || drifts.length === 0) return [whole]
  return drifts.map((drift) => ({ ...whole, drift, found: drift.found }))
}

type Stops = (...more: string[]) => Stop[]

function namesOf(traced: Traced, drifts: Drift[], stops: Stops): Part[] {
  const [less, more] = lessAndMore(traced)
  const isRequired = (name: unknown) => `Property \`${name}\` is required`
  return [
    ...less.map((name, index) => {
      const own = stops('properties', keyOf(String(name)))
      return only('ours', traced, isRequired(name), 'required', own, drifts[index])
    }),
    ...more.map((name) => only('theirs', traced, isRequired(name), 'required', stops())),
  ]
}

function valuesOf(traced: Traced, [drift]: Drift[], stops: Stops): Part[] {
  const sides = ['ours', 'theirs'] as const
  return lessAndMore(traced).flatMap((values, index) => {
    if (values.length === 0) return []
    const side = sides[index] as 'ours' | 'theirs'
    const words = values.map((value) => JSON.stringify(value)).join(', ')
    const part = only(side, traced, `That it may be \`${words}\` stands`, words, stops())
    // A value more harms who reads, and a value less who writes: the other way round than with names.
    const wire = part.wire === 'major' ? 'minor' : 'major'
    return [{ ...part, wire, drift: side === 'theirs' ? drift : undefined }]
  })
}

/** What of a list is only in our spec, and what only in the vendor's document. */
function lessAndMore({ change }: Traced): [unknown[], unknown[]] {
  const [ours, theirs] = [list(change.base?.value), list(change.revision?.value)]
  return [without(ours, theirs), without(theirs, ours)]
}

const places = { ours: 'our spec', theirs: "the vendor's document" }

/** A part that only one side has. A promise less harms who reads, and a demand more who writes. */
const only = (
  side: 'ours' | 'theirs',
  { finding }: Traced,
  what: string,
  words: string,
  stops: Stop[],
  drift?: Drift,
): Part => ({
  fingerprint: fingerprintOf([finding.fingerprint, side, what]),
  side,
  message: `${what} only in ${places[side]}.`,
  wire: (side === 'ours') === (finding.target === 'response') ? 'major' : 'minor',
  expected: side === 'ours' ? words : 'nothing',
  found: side === 'theirs' ? words : 'nothing',
  stops,
  drift,
})

function sideOf({ kind, base, revision }: Traced['change']): Part['side'] {
  if (kind !== 'modified') return kind === 'added' ? 'theirs' : 'ours'
  if (revision?.value === undefined) return 'ours'
  return base?.value === undefined ? 'theirs' : 'both'
}

/** Whether `found` says only that it is something else, which it would be after the next change, too. */
const isVague = ({ rule }: Drift): boolean =>
  rule === 'undocumented-value' || rule === 'outside-limit'

/** What is called by what it is; a schema by its type. */
const nouns: Record<string, string> = {
  AnyOf: 'alternatives',
  Header: 'a header',
  MediaType: 'a body',
  Operation: 'an operation',
  Parameter: 'a parameter',
  PathItem: 'an operation',
  RequestBody: 'a body',
  Response: 'a response',
  SecurityRequirement: 'a credential',
  Server: 'a server',
}

/** What a side has, in short. */
function wordsOf(
  { kind, property, typeName, ...sides }: Traced['change'],
  side: 'base' | 'revision',
): string {
  const value = sides[side]?.value
  if (kind === 'added' && side === 'base') return 'nothing'
  if (kind === 'removed' && side === 'revision') return 'nothing'
  if (kind !== 'modified') return nouns[typeName] ?? usualType(value)
  if (property === 'type' && value !== undefined) return typesInWords(new Set(typesIn(value)))
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
