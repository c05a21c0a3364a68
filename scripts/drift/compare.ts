import type { Parsed } from '../diff/side/document.ts'
import { structProblem } from '../diff/side/struct.ts'
import { type Traced, traced } from '../diff/wire/findings.ts'
import { redoclyDiff } from '../diff/wire/redocly.ts'
import { prunedOf, type Side, sidesOf } from '../diff/wire/sides.ts'
import { pointerOf, tokensOf } from '../lib/pointer.ts'
import { propertiesAlone } from './alone.ts'
import { type Part, partsOf } from './part.ts'
import { certaintyOf } from './path.ts'
import { type Class, classes, type DriftFinding } from './report.ts'
import { termsOf, withLowerHeader } from './terms.ts'

/** Keys that only our spec has, or whose values always differ. */
const ourKeys = new Set(
  'x-idempotent x-error x-pages x-unified x-rate-limit x-hooks x-first-server x-name operationId'.split(
    ' ',
  ),
)

/** Our spec, and the vendor's document in the notation of our spec. */
export interface Pair {
  spec: Parsed
  upstream: Parsed
}

/**
 * Compares our specs with the vendors' documents, and returns the differences of each pair in the same order.
 * @throws {InputError} if a document is not valid OpenAPI.
 */
export async function compare(root: string, pairs: Pair[]): Promise<DriftFinding[][]> {
  const sides = pairs.map(({ spec, upstream }) =>
    sidesOf({
      base: upstream.document.webhooks ? spec : withoutWebhooks(spec),
      revision: upstream,
    }),
  )
  const changes = await redoclyDiff(root, () => sides.map(prunedOf)).catch(async (error) => {
    for (const { upstream } of pairs) {
      const problem = await structProblem(root, upstream)
      if (problem) throw problem
    }
    throw error
  })
  return sides.map(({ base, revision }, index) =>
    distinct(
      traced(changes.get(index) ?? [], base, revision)
        .filter(isOfApi)
        .flatMap((each) => differences(each, base, revision)),
    ),
  )
}

/** Keeps one difference for each fingerprint, and sorts them. */
const distinct = (found: DriftFinding[]): DriftFinding[] =>
  [...new Map(found.map((each) => [each.fingerprint, each])).values()].toSorted(byClass)

/** Removes the webhooks from our spec: a vendor's document without any does not say that there are none. */
function withoutWebhooks(spec: Parsed): Parsed {
  const { webhooks, ...document } = spec.document
  return { ...spec, document }
}

const isOfApi = ({ finding, change }: Traced): boolean =>
  !finding.documentation &&
  !['limit', 'client'].includes(finding.target) &&
  !ourKeys.has(change.property ?? '') &&
  // The security of a document is about its requests, and not about those that the vendor sends.
  !(finding.target === 'security' && finding.operation?.path.startsWith('webhook '))

function differences(each: Traced, base: Side, revision: Side): DriftFinding[] {
  const { finding, reached } = each
  const label = reached && (base.canonical.operations.get(reached.operation) ?? finding.operation)
  const drifts = reached && label ? termsOf({ ...each, reached, label, ours: base }) : []
  const parts = [...partsOf(each, drifts, base, revision), ...propertiesAlone(each, base, revision)]
  return parts.map((part): DriftFinding => {
    const { drift, nodes } = part
    const own = part.place === undefined ? finding.base?.pointer : undefined
    const pointer = own ?? drift?.pointer ?? nodes.at(-1)?.pointer ?? '#'
    return {
      fingerprint: drift?.fingerprint ?? part.fingerprint,
      class: classOf(part),
      operation: label,
      target: finding.target,
      place: drift?.place ?? part.place ?? withLowerHeader(finding.place),
      rule: drift?.rule ?? part.rule ?? finding.rule,
      ...part.fact,
      wire: part.wire,
      expected: part.expected,
      found: part.found,
      spec: { pointer, ...nearest(base.parsed, pointer) },
      ...(drift && { drift }),
    }
  })
}

function classOf({ side, nodes }: Part): Class {
  if (side === 'both') return 'changed'
  if (side === 'theirs') return 'added'
  const certainty = certaintyOf(nodes)
  return certainty === undefined || certainty === 'documented' ? 'removed' : 'claimed'
}

/** Locates a pointer in a text, or its nearest ancestor that exists. */
function nearest(parsed: Parsed, pointer: string) {
  const tokens = tokensOf(pointer)
  for (let length = tokens.length; length > 0; length--) {
    const position = parsed.locate(pointerOf(tokens.slice(0, length)))
    if (position) return position
  }
  return undefined
}

/** Compares differences by class, path and method, then the worst first. */
function byClass(one: DriftFinding, other: DriftFinding): number {
  const key = ({ operation, wire, place, rule, kind, fingerprint, ...rest }: DriftFinding) =>
    [
      classes.indexOf(rest.class),
      operation?.path ?? '',
      operation?.method ?? '',
      wire === 'major' ? 0 : 1,
      place,
      rule,
      kind,
      fingerprint,
    ].join('\n')
  return key(one) < key(other) ? -1 : 1
}
