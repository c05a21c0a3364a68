import type { Drift } from '@tags/drift'
import { fingerprintOf } from '../diff/fingerprint.ts'
import type { Bump, Fact } from '../diff/report.ts'
import { keyOf } from '../diff/wire/canonical/node.ts'
import type { Traced } from '../diff/wire/findings.ts'
import type { Side } from '../diff/wire/sides.ts'
import { without } from '../lib/list.ts'
import { list } from '../redocly/context.ts'
import { nodesAlong, type PathNode } from './path.ts'
import { nodeWay } from './terms.ts'
import { isReplaced, wordsOf } from './wording.ts'

/** A part of a change that can be accepted separately. */
export interface Part {
  fingerprint: string
  /** The side that has this part. */
  side: 'theirs' | 'ours' | 'both'
  fact: Fact
  wire: Bump
  /** The rule and the place, if they are not those of the whole change. */
  rule?: string
  place?: string
  /** The value in our spec, in words. */
  expected: string
  /** The value in the vendor's document, in words. */
  found: string
  /** The nodes of our spec on the path to this part. */
  nodes: PathNode[]
  drift?: Drift | undefined
}

/** Splits a change into parts: one for each required name, gained values, lost values, and each added type. */
export function partsOf(traced: Traced, drifts: Drift[], base: Side, revision: Side): Part[] {
  const { change, reached } = traced
  const isOfLists = [change.base, change.revision].some((point) => Array.isArray(point?.value))
  const way = reached ? nodeWay({ change, reached }) : []
  const nodes = (...more: string[]) =>
    reached ? nodesAlong(base.canonical, reached.operation, [...way, ...more]) : []
  if (isOfLists && change.property === 'required') return namesOf(traced, drifts, nodes)
  if (isOfLists && change.property === 'enum' && change.base && change.revision?.value) {
    return valuesOf(traced, drifts, nodes)
  }
  const [drift] = drifts
  const terms = drift && !isVague(drift) ? drift : undefined
  const whole: Part = {
    fingerprint: traced.finding.fingerprint,
    side: sideOf(change),
    fact: factIn(traced),
    wire: traced.finding.wire,
    expected: terms?.expected ?? wordsOf(traced, 'base', base),
    found: terms?.found ?? wordsOf(traced, 'revision', revision),
    nodes: nodes(),
    drift,
  }
  if (change.property !== 'type' || drifts.length === 0) return [whole]
  return drifts.map((drift) => ({ ...whole, drift, found: drift.found }))
}

/** Returns what a finding says. */
const factIn = ({ finding }: Traced): Fact => {
  const { kind, keyword, replaced, subject, before, after, gained, lost } = finding
  const fact = { kind, keyword, replaced, subject, before, after, gained, lost }
  return JSON.parse(JSON.stringify(fact))
}

type NodesAlong = (...more: string[]) => PathNode[]

function namesOf(traced: Traced, drifts: Drift[], nodes: NodesAlong): Part[] {
  const [less, more] = lessAndMore(traced)
  return [
    ...less.map((name, index) => {
      const path = nodes('properties', keyOf(String(name)))
      return only('ours', traced, [name], `required ${name}`, path, drifts[index])
    }),
    ...more.map((name) => only('theirs', traced, [name], `required ${name}`, nodes())),
  ]
}

function valuesOf(traced: Traced, [drift]: Drift[], nodes: NodesAlong): Part[] {
  const sides = ['ours', 'theirs'] as const
  return lessAndMore(traced).flatMap((values, index) => {
    if (values.length === 0) return []
    const side = sides[index] as 'ours' | 'theirs'
    const words = values.map((value) => JSON.stringify(value)).join(', ')
    const part = only(side, traced, values, words, nodes())
    // Our spec may allow any value.
    if (traced.change.base?.value === undefined) return [{ ...part, wire: traced.finding.wire }]
    // An added value can break readers, and a removed value writers: the reverse of required names.
    const wire = part.wire === 'major' ? 'minor' : 'major'
    return [{ ...part, wire, drift: side === 'theirs' ? drift : undefined }]
  })
}

/** Returns the items that only our spec has, and those that only the vendor's document has. */
function lessAndMore({ change }: Traced): [unknown[], unknown[]] {
  const [ours, theirs] = [list(change.base?.value), list(change.revision?.value)]
  return [without(ours, theirs), without(theirs, ours)]
}

/** Builds a part that only one side has. A lost guarantee breaks readers, an added requirement writers. */
const only = (
  side: 'ours' | 'theirs',
  { finding }: Traced,
  items: unknown[],
  words: string,
  nodes: PathNode[],
  drift?: Drift,
): Part => ({
  fingerprint: fingerprintOf([finding.fingerprint, side, words]),
  side,
  fact: {
    kind: 'modified',
    ...(finding.keyword && { keyword: finding.keyword }),
    subject: finding.subject,
    ...(side === 'ours' ? { lost: items } : { gained: items }),
  },
  wire: (side === 'ours') === (finding.target === 'response') ? 'major' : 'minor',
  expected: side === 'ours' ? words : 'nothing',
  found: side === 'theirs' ? words : 'nothing',
  nodes,
  drift,
})

function sideOf(change: Traced['change']): Part['side'] {
  const { kind, base, revision } = change
  if (isReplaced(change)) return 'both'
  if (kind !== 'modified') return kind === 'added' ? 'theirs' : 'ours'
  if (revision?.value === undefined) return 'ours'
  return base?.value === undefined ? 'theirs' : 'both'
}

/** Checks that `found` only says that the value is different, which would also match later changes. */
const isVague = ({ rule }: Drift): boolean =>
  rule === 'undocumented-value' || rule === 'outside-limit'
