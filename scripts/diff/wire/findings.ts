import { worst } from '../bump.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { tokensOf } from '../pointer.ts'
import type { Bump, Finding, Place } from '../report.ts'
import type { Parsed } from '../side/document.ts'
import type { Canonical } from './canonical/document.ts'
import { originOf } from './canonical/node.ts'
import { messageOf } from './message.ts'
import { placeOf, targetOf } from './place.ts'
import { createReach, type Reached } from './reach.ts'
import type { Change } from './redocly.ts'

/** One side of a comparison, as it is written and in its canonical form. */
export interface Side {
  parsed: Parsed
  canonical: Canonical
}

/** Keys whose value only readers need; in a canonical document no property of a schema is called so. */
const documentation = new Set(
  (
    'description summary title example examples externalDocs termsOfService version contact license ' +
    'tags links xml x-source $comment bearerFormat scopes'
  ).split(' '),
)

/** Redocly's changes as findings: each at every operation that it reaches, graded on the wire. */
export function findingsOf(changes: Change[], base: Side, revision: Side): Finding[] {
  const reach = { base: createReach(base.canonical), revision: createReach(revision.canonical) }
  const findings = new Map<string, Finding>()
  for (const change of changes.filter(isOwn)) {
    for (const reached of operationsOf(change, reach, base, revision)) {
      const finding = findingOf(change, reached, base, revision)
      findings.set(finding.fingerprint, finding)
    }
  }
  return [...findings.values()]
}

/** Components are told where operations reach them, and security schemes by what requires them. */
const isOwn = ({ path, typeName, kind, property, verdicts }: Change): boolean =>
  !path.startsWith('#/components/schemas') &&
  (typeName !== 'SecurityScheme' || kind === 'modified') &&
  (property !== 'x-hidden' || verdicts.length > 0)

/** The operations that both sides have and that reach the change on both, or the whole document. */
function operationsOf(
  change: Change,
  reach: Record<'base' | 'revision', (pointer: string) => Reached[]>,
  base: Side,
  revision: Side,
): (Reached | null)[] {
  const [before, after] = [change.base, change.revision].map((side) => side?.pointer)
  const left = before === undefined ? undefined : reach.base(before)
  const right = after === undefined ? undefined : reach.revision(after)
  const reached = (right ?? left ?? []).filter(({ operation }) => {
    const isWhole = ['Operation', 'PathItem', 'Callback'].includes(change.typeName)
    const isKept =
      base.canonical.operations.has(operation) === revision.canonical.operations.has(operation)
    return (
      (isKept || isWhole) && (!left || !right || left.some((one) => one.operation === operation))
    )
  })
  const tokens = tokensOf(change.path)
  const isRoot = tokens[0] !== 'paths' && tokens[0] !== 'webhooks' && tokens[0] !== 'components'
  return reached.length || !isRoot ? reached : [null]
}

function findingOf(change: Change, reached: Reached | null, base: Side, revision: Side): Finding {
  const way = reached?.way ?? tokensOf(change.path)
  const operation = reached
    ? (revision.canonical.operations.get(reached.operation) ??
      base.canonical.operations.get(reached.operation) ??
      null)
    : null
  const node = change.property === undefined ? way : way.slice(0, -1)
  const isWords = isDocumentation(change, way)
  const target = reached ? targetOf(way) : rootTarget(way)
  const draft = {
    operation,
    target,
    place: operation ? placeOf(node, operation.path) : rootPlace(change, way),
    rule: ruleOf(change),
    message: messageOf(change, way, isWords),
    documentation: isWords,
    wire: wireOf(change, isWords, target),
    types: null,
    ...(change.base && { base: placeIn(base, change.base) }),
    ...(change.revision && { revision: placeIn(revision, change.revision) }),
  }
  const identity = [
    reached?.operation ?? null,
    way,
    draft.rule,
    change.kind,
    change.base?.value ?? null,
    change.revision?.value ?? null,
  ]
  return { fingerprint: fingerprintOf(identity), ...draft }
}

const ruleOf = ({ verdicts, kind, property }: Change): string => {
  const impact = worst(verdicts.map(({ impact }) => impact))
  const rule = verdicts.find((verdict) => verdict.impact === impact)
  if (rule) return rule.ruleId
  return property === 'x-name' ? 'path-parameter-renamed' : kind
}

function wireOf(change: Change, isWords: boolean, target: Finding['target']): Bump {
  if (isWords) return 'patch'
  if (change.verdicts.length) return worst(change.verdicts.map(({ impact }) => impact))
  if (isRenamed(change)) return 'patch'
  if (change.property === 'default' && target === 'response') return 'patch'
  return 'minor'
}

/** A name that users' code holds, and no request. */
const isRenamed = ({ property, typeName }: Change): boolean =>
  property === 'x-name' || (property === 'operationId' && typeName === 'Operation')

function isDocumentation({ property = '', path }: Change, way: string[]): boolean {
  if (path.startsWith('#/x-unified')) return false
  if (/^#\/(info|tags|externalDocs)\b/.test(path)) return true
  return documentation.has(property) || way.some((token) => documentation.has(token))
}

function rootTarget([first]: string[]): Finding['target'] {
  if (first === 'servers') return 'server'
  if (first === 'x-rate-limit') return 'limit'
  return first === 'x-unified' ? 'client' : 'document'
}

/** Where in `x-unified`; of the rest its target tells enough. */
const rootPlace = ({ property }: Change, [first, ...rest]: string[]): string =>
  first === 'x-unified' ? (property === undefined ? rest.slice(0, -1) : rest).join('.') : ''

function placeIn(
  { parsed, canonical }: Side,
  { pointer, value }: { pointer: string; value?: unknown },
): Place {
  const origin = originOf(canonical.document, pointer)
  const isShort = value !== undefined && JSON.stringify(value).length <= 200
  return { pointer: origin, ...parsed.locate(origin), ...(isShort && { value }) }
}
