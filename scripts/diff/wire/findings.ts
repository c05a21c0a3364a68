import { remembered } from '../../lib/list.ts'
import { find, pointerOf, step, tokensOf } from '../../lib/pointer.ts'
import { object } from '../../redocly/context.ts'
import { worst } from '../bump.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Fact, Finding, Place, Target } from '../report.ts'
import { additionAt } from './addition.ts'
import { originOf, textOf } from './canonical/node.ts'
import { createNamedPlace } from './choice.ts'
import { conditionGrade } from './condition.ts'
import { isCovered } from './covers.ts'
import { isEquivalent } from './equivalent.ts'
import { factOf } from './fact.ts'
import { fold, foldChoices } from './fold.ts'
import type { Folded } from './folded.ts'
import { isDocumentation, ruleOf, wireOf } from './grade.ts'
import { harmlessGrade, isBodyless } from './harmless.ts'
import { negatedGrade } from './negation.ts'
import { nullOf } from './origin.ts'
import { mediaTypeOf, nodeWay, placeOf, targetOf } from './place.ts'
import type { Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import { valuesOf } from './rules.ts'
import { sameServers, servedByRoot } from './servers.ts'
import { type Both, indexed, type Side } from './sides.ts'
import { createTransfers, type IsTransfer } from './union.ts'
import { knownPart } from './unknown.ts'

/** A finding with its change and its path. */
export interface Traced {
  finding: Finding
  change: Folded
  /** The operation and path; `null` for the whole document. */
  reached: Reached | null
}

/** Converts Redocly's changes to findings at each operation that they affect, with the wire grade. */
export function findingsOf(changes: Change[], base: Side, revision: Side): Finding[] {
  const both = indexed(base, revision)
  const own = knownPart(changes, both).filter(
    (change) => isNamed(change) && !isEquivalent(change, both),
  )
  const named = sameServers(own, both)
  const graded = named.map((change) => withoutNews(change, both))
  const namedPlace = createNamedPlace(both)
  return spread(fold(graded, both), both).map(({ finding, change, reached }) => {
    const type = reached && mediaTypeOf(reached, both)
    const place = namedPlace(finding, change, reached)
    return { ...finding, place: type ? place.replace(/\bbody/, `${type} body`) : place }
  })
}

/** Converts changes to findings, each with its change and its path; only those are merged that are not true alone. */
export function traced(changes: Change[], base: Side, revision: Side): Traced[] {
  const both = indexed(base, revision)
  const own = changes.filter((change) => isNamed(change) && !isEquivalent(change, both))
  const graded = own.map((change) => withoutNews(change, both))
  return spread(foldChoices(graded, both), both)
}

function spread(changes: Folded[], both: Both): Traced[] {
  const findings = new Map<string, Traced>()
  const isTransfer = createTransfers(both)
  for (const change of changes.filter(isReported)) {
    const parts = { places: placesOf(change, both), facts: new Map<string, Fact>(), isTransfer }
    for (const reached of withoutSameBody(operationsOf(change, both))) {
      const finding = placed(findingOf(change, reached, both, parts), findings)
      const { wire = finding.wire } = findings.get(finding.fingerprint)?.finding ?? {}
      const graded = { ...finding, wire: worst([finding.wire, wire]) }
      findings.set(finding.fingerprint, { finding: graded, change, reached })
    }
  }
  return [...findings.values()]
}

/** Leaves out what another media type of the same body has at the same place. */
function withoutSameBody(all: (Reached | null)[]): (Reached | null)[] {
  const kept = new Map<string, Reached | null>()
  for (const reached of all) {
    const { operation = '', way = [] } = reached ?? {}
    const at = way.indexOf('content')
    const rest = at === 1 || at === 2 ? way.toSpliced(at + 1, 1) : way
    const key = [operation, ...rest].join('\n')
    if (!kept.has(key)) kept.set(key, reached)
  }
  return [...kept.values()]
}

/**
 * Gives a finding a fingerprint of its own if one that says the same is about another place in the files, as in two
 * alternatives of a schema. They are counted, because their order is not part of their identity.
 */
function placed(finding: Finding, findings: Map<string, Traced>): Finding {
  const isElsewhere = (fingerprint: string) => {
    const known = findings.get(fingerprint)?.finding
    return known && placeTextOf(known) !== placeTextOf(finding)
  }
  let { fingerprint } = finding
  for (let count = 2; isElsewhere(fingerprint); count++) {
    fingerprint = fingerprintOf([finding.fingerprint, count])
  }
  return { ...finding, fingerprint }
}

const placeTextOf = ({ base, revision }: Finding): string =>
  textOf([base?.pointer ?? null, revision?.pointer ?? null])

/** Grades an alternative without new values as minor. */
function withoutNews(change: Change, both: Both): Change {
  if (change.verdicts.length === 0 || !isCovered(change, both)) return change
  const verdicts = change.verdicts.map((one) => ({ ...one, impact: 'minor' as const }))
  return { ...change, verdicts }
}

/** Checks that a change is not one of a component, which is reported where it is used. */
const isNamed = ({ path, typeName, kind }: Change): boolean =>
  !path.startsWith('#/components/schemas') &&
  (typeName !== 'SecurityScheme' || kind === 'modified') &&
  typeName !== 'SchemaProperties'

/** Checks that a change is one for readers of the files. */
function isReported(change: Folded): boolean {
  const { property, verdicts } = change
  if (verdicts.length > 0) return true
  if (property !== 'x-values') return property !== 'x-hidden' && property !== 'x-first-server'
  const [before, after] = valuesOf(change).map((values) => Object.keys(values).sort().join())
  return before !== after
}

/**
 * Finds the operations that reach a change on both sides, or `null` for the whole document. Path items, callbacks and
 * security schemes belong to no operation, but affect some.
 */
function operationsOf(change: Change, { base, revision }: Both): (Reached | null)[] {
  if (change.reached.length) return change.reached
  const isWhole = ['PathItem', 'Callback'].includes(change.typeName)
  const left = base.reach.of(change.base?.pointer ?? base.reach.homeOf(change.path))
  const right = revision.reach.of(change.revision?.pointer ?? revision.reach.homeOf(change.path))
  const [present, opposite, rest] = change.revision ? [right, left, base] : [left, right, revision]
  const others = new Set(opposite.map(({ operation }) => operation))
  const reached = present.filter(({ operation }) => {
    const isNew = !rest.canonical.operations.has(operation)
    return isNew ? isWhole : others.has(operation)
  })
  if (change.path.startsWith('#/servers/')) {
    const served = servedByRoot(change.revision ? revision : base)
    if (served.length) {
      const way = tokensOf(change.path)
      return served.map((operation) => ({ operation, way }))
    }
  }
  const isRoot = !/^#\/(paths|webhooks|components)\b/.test(change.path)
  return reached.length || !isRoot ? reached : [null]
}

/** What the findings of one change have in common; the facts are by the end of the path to the change. */
interface Parts {
  places: Pick<Finding, 'base' | 'revision'>
  facts: Map<string, Fact>
  isTransfer: IsTransfer
}

/** Returns the part of a path on which a fact depends: its end, and the place of a whole parameter. */
const wayIn = (way: string[]): string =>
  [way[0] === 'parameters' ? way.slice(0, 4).length : '', ...way.slice(-3)].join('\n')

function findingOf(
  change: Folded,
  reached: Reached | null,
  both: Both,
  { places, facts, isTransfer }: Parts,
): Finding {
  const { base, revision } = both
  const way = reached?.way ?? tokensOf(change.path)
  const operation = reached
    ? (revision.canonical.operations.get(reached.operation) ??
      base.canonical.operations.get(reached.operation) ??
      null)
    : null
  const node = nodeWay(change, way)
  const isWords = isDocumentation(change, way)
  const target = reached ? targetOf(way) : rootTarget(change, way)
  const negated = reached && !isWords ? negatedGrade(change, reached, both) : undefined
  const conditional = reached && !isWords ? conditionGrade(change, reached, both) : undefined
  const draft = {
    operation,
    target,
    place: operation
      ? placeOf(node, operation.path, reached ? headerOf(reached, change, both) : undefined)
      : rootPlace(change, way),
    rule: negated?.rule ?? ruleOf(change),
    ...remembered(facts, wayIn(way), () => factOf(change, way, both)),
    documentation: isWords,
    wire:
      reached && isBodyless(reached)
        ? 'patch'
        : (negated?.wire ??
          conditional ??
          (reached && isTransfer(change, reached) ? 'minor' : undefined) ??
          worst([
            (reached && harmlessGrade(change, reached, both)) ?? wireOf(change, isWords, target),
            ...(change.also ?? []).map(({ impact }) => impact),
          ])),
    types: null,
    ...places,
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

/** Returns the name of a header parameter in the file; its name in a canonical document is in lower case. */
function headerOf({ operation, way }: Reached, change: Change, both: Both): string | undefined {
  const [first, key = ''] = way
  if (first !== 'parameters' || !key.startsWith('header ')) return undefined
  const { canonical, parsed } = both[change.revision ? 'revision' : 'base']
  const at = originOf(canonical.document, `${operation}/parameters${step(key)}`)
  const { name } = object(find(parsed.document, tokensOf(at)))
  return typeof name === 'string' ? name : undefined
}

function rootTarget({ property }: Change, [first]: string[]): Target {
  if (first === 'servers' || property === 'x-first-server') return 'server'
  if (first === 'x-rate-limit') return 'limit'
  return first === 'x-unified' || first === 'x-hooks' ? 'client' : 'document'
}

/** Returns the place in `x-unified`; other parts of the root have no place beside their target. */
const rootPlace = ({ property }: Change, [first, ...rest]: string[]): string =>
  first === 'x-unified' ? (property === undefined ? rest.slice(0, -1) : rest).join('.') : ''

/** Returns the places of a change in the files; a lost keyword that allowed null has none in the revision. */
function placesOf(change: Change, both: Both): Pick<Finding, 'base' | 'revision'> {
  const [side, at] = nullOf(change, both) ?? []
  const place = (name: 'base' | 'revision') => {
    const point = change[name]
    if (!point) return {}
    const origin = side === name ? at : additionAt(change, name, both)
    const own = both[name]
    return { [name]: placeIn(own, origin ?? originOf(own.canonical.document, point.pointer)) }
  }
  return { ...place('base'), ...(side === 'base' ? {} : place('revision')) }
}

/** Returns the place in the file of a side, or of the nearest ancestor that the file has. */
function placeIn({ parsed }: Side, origin: string): Place {
  let tokens = tokensOf(origin)
  while (tokens.length && find(parsed.document, tokens) === undefined) tokens = tokens.slice(0, -1)
  const pointer = pointerOf(tokens)
  return { pointer, ...parsed.locate(pointer) }
}
