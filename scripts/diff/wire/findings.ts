import { tokensOf } from '../../lib/pointer.ts'
import { isObject, type Json } from '../../redocly/context.ts'
import { worst } from '../bump.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Bump, Finding, Place } from '../report.ts'
import type { Parsed } from '../side/document.ts'
import type { Canonical } from './canonical/document.ts'
import { nameOf, originOf, textOf } from './canonical/node.ts'
import { messageOf } from './message.ts'
import { placeOf, targetOf } from './place.ts'
import { createReach, type Reach, type Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import { valuesOf } from './rules.ts'

/** One side of a comparison, as source and in canonical form. */
export interface Side {
  parsed: Parsed
  canonical: Canonical
  /** The document without what is equal on both sides. */
  pruned?: Json
}

/** Keys that only document; no property in a canonical document has such a name. */
const documentation = new Set(
  (
    'description summary title example examples externalDocs tags links xml x-source ' +
    '$comment bearerFormat scopes'
  ).split(' '),
)

/** Extensions that affect clients, or exist only in a canonical document; all others only document. */
const functional = new Set(
  (
    'x-idempotent x-error x-rate-limit x-unified x-name x-hidden x-values x-exclusive x-multiple-of ' +
    'x-first-server'
  ).split(' '),
)

/** A finding with its change and its path. */
export interface Traced {
  finding: Finding
  change: Change
  /** The operation and path; `null` for the whole document. */
  reached: Reached | null
}

/** Converts Redocly's changes to findings at each operation that they affect, with the wire grade. */
export const findingsOf = (changes: Change[], base: Side, revision: Side): Finding[] =>
  traced(changes, base, revision).map(({ finding }) => finding)

/** Converts changes to findings, each with its change and its path. */
export function traced(changes: Change[], base: Side, revision: Side): Traced[] {
  const reach = {
    base: createReach(base.canonical, base.pruned),
    revision: createReach(revision.canonical, revision.pruned),
  }
  const findings = new Map<string, Traced>()
  for (const change of changes.filter(isReported)) {
    for (const reached of operationsOf(change, reach, base, revision)) {
      const finding = findingOf(change, reached, reach, base, revision)
      findings.set(finding.fingerprint, { finding, change, reached })
    }
  }
  return [...findings.values()]
}

/** Checks that a change is not reported elsewhere: components at their operations, schemes at their requirements. */
function isReported(change: Change): boolean {
  const { path, typeName, kind, property, verdicts } = change
  if (path.startsWith('#/components/schemas')) return false
  if (typeName === 'SecurityScheme') return kind === 'modified'
  if (verdicts.length > 0) return true
  if (typeName === 'SchemaProperties') return false
  if (property !== 'x-values') return property !== 'x-hidden' && property !== 'x-first-server'
  const [before, after] = valuesOf(change).map((values) => Object.keys(values).sort().join())
  return before !== after
}

/** Finds the operations that reach a change on both sides, or `null` for the whole document. */
function operationsOf(
  change: Change,
  reach: Record<'base' | 'revision', Reach>,
  base: Side,
  revision: Side,
): (Reached | null)[] {
  const isWhole = ['Operation', 'PathItem', 'Callback'].includes(change.typeName)
  const left = reach.base.of(change.base?.pointer ?? reach.base.homeOf(change.path))
  const right = reach.revision.of(change.revision?.pointer ?? reach.revision.homeOf(change.path))
  const [present, opposite, rest] = change.revision ? [right, left, base] : [left, right, revision]
  const others = new Set(opposite.map(({ operation }) => operation))
  const reached = present.filter(({ operation }) => {
    const isNew = !rest.canonical.operations.has(operation)
    return isNew ? isWhole : others.has(operation)
  })
  const isRoot = !/^#\/(paths|webhooks|components)\b/.test(change.path)
  return reached.length || !isRoot ? reached : [null]
}

function findingOf(
  change: Change,
  reached: Reached | null,
  reach: Record<'base' | 'revision', Reach>,
  base: Side,
  revision: Side,
): Finding {
  const way = reached?.way ?? tokensOf(change.path)
  const operation = reached
    ? (revision.canonical.operations.get(reached.operation) ??
      base.canonical.operations.get(reached.operation) ??
      null)
    : null
  const node = way.at(-1) === change.property ? way.slice(0, -1) : way
  const isWords = isDocumentation(change, way)
  const target = reached ? targetOf(way) : rootTarget(change, way)
  const draft = {
    operation,
    target,
    place: operation ? placeOf(node, operation.path) : rootPlace(change, way),
    rule: ruleOf(change),
    message: messageOf(change, way, isWords),
    documentation: isWords,
    wire: isLoosened(change, reach) ? 'minor' : wireOf(change, way, isWords, target),
    types: null,
    ...(change.base && { base: placeIn(base, change.base) }),
    ...(change.revision && { revision: placeIn(revision, change.revision) }),
  }
  // The order of alternatives and the names of components do not belong to the identity of a change.
  const identity = [
    reached?.operation ?? null,
    way.filter((token) => !/^\d+$/.test(token)),
    change.property ?? null,
    draft.rule,
    change.kind,
    ...[change.base?.value, change.revision?.value].map((value) =>
      change.property === undefined ? null : (value ?? null),
    ),
  ]
  return { fingerprint: fingerprintOf(identity), ...draft }
}

const ruleOf = ({ verdicts, kind, property }: Change): string => {
  const impact = worst(verdicts.map(({ impact }) => impact))
  const rule = verdicts.find((verdict) => verdict.impact === impact)
  if (rule) return rule.ruleId
  return property === 'x-name' ? 'path-parameter-renamed' : kind
}

/** Checks that a schema became one of several alternatives, or is the only one left of several. */
function isLoosened(
  { typeName, kind, path }: Change,
  reach: Record<'base' | 'revision', Reach>,
): boolean {
  if (typeName !== 'AnyOf' || kind === 'modified') return false
  const [one, several] =
    kind === 'added' ? [reach.base, reach.revision] : [reach.revision, reach.base]
  const members = several.nodeAt(path)
  const only = essenceOf(one.nodeAt(path.slice(0, path.lastIndexOf('/'))))
  const all = Array.isArray(members)
    ? members.map((_, index) => several.nodeAt(`${path}/${index}`))
    : []
  return all.some((member) => essenceOf(member) === only)
}

const essenceOf = (schema: unknown): string =>
  textOf(
    isObject(schema)
      ? Object.fromEntries(Object.entries(schema).filter(([key]) => !documentation.has(key)))
      : schema,
  )

function wireOf(change: Change, way: string[], isWords: boolean, target: Finding['target']): Bump {
  if (isWords) return 'patch'
  // The schemas of `not` and `if` are negated, so Redocly's directions do not apply.
  if (way.some((token) => token === 'not' || token === 'if')) return 'major'
  if (change.verdicts.length) return worst(change.verdicts.map(({ impact }) => impact))
  if (isRenamed(change)) return 'patch'
  if (change.property === 'default' && target === 'response') return 'patch'
  return 'minor'
}

/** Checks for a changed name that only users' code contains, and no request. */
const isRenamed = ({ property, typeName }: Change): boolean =>
  property === 'x-name' || (property === 'operationId' && typeName === 'Operation')

function isDocumentation({ property = '', path }: Change, way: string[]): boolean {
  if (path.startsWith('#/x-unified')) return false
  const isExtension = property.startsWith('x-') && property === nameOf(property)
  if (isExtension && !functional.has(property)) return true
  if (/^#\/(info|tags|externalDocs)\b/.test(path)) return true
  return documentation.has(property) || way.some((token) => documentation.has(token))
}

function rootTarget({ property }: Change, [first]: string[]): Finding['target'] {
  if (first === 'servers' || property === 'x-first-server') return 'server'
  if (first === 'x-rate-limit') return 'limit'
  return first === 'x-unified' ? 'client' : 'document'
}

/** Returns the place in `x-unified`; other parts of the root have no place beside their target. */
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
