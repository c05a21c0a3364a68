import { withoutNames } from '../../lib/naming.ts'
import { tokensOf } from '../../lib/pointer.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Finding } from '../report.ts'
import { withoutNames as placeWithoutNames } from '../wire/place.ts'
import type { TypeBreak, TypeVerdict } from './breaks.ts'
import { untyped } from './keywords.ts'

/** Adds the types grade to the findings, and findings for breaks that no other finding explains. */
export function gradeTypes(findings: Finding[], verdict: TypeVerdict): Finding[] {
  const compilers = new Map<Finding, TypeBreak>()
  const others: Finding[] = []
  const alsoBroken = new Set<Finding>()
  for (const typeBreak of verdict.breaks) {
    const finding = explanationOf(typeBreak, findings)
    for (const place of typeBreak.also ?? []) {
      const another = explanationOf({ ...typeBreak, place }, findings)
      if (another) alsoBroken.add(another)
    }
    if (!finding) others.push(findingOf(typeBreak))
    else if (!compilers.has(finding)) compilers.set(finding, typeBreak)
  }
  const causes = new Set([...compilers.keys()].map(causeOf))
  const graded = findings.map((finding): Finding => {
    const found = compilers.get(finding)
    if (found) {
      const { code, message, usage } = found
      return { ...finding, types: 'major', compiler: { code, message, usage } }
    }
    const isBroken = alsoBroken.has(finding) || causes.has(causeOf(finding))
    if (isBroken && !finding.documentation) return { ...finding, types: 'major' }
    return { ...finding, types: verdict.changed && isTyped(finding) ? 'minor' : 'none' }
  })
  const isExplained =
    verdict.isPartial || [...graded, ...others].some(({ types }) => types !== 'none')
  return [...graded, ...others, ...(verdict.changed && !isExplained ? exportedTypes(verdict) : [])]
}

/** Returns what findings at several places of one part of an operation have in common if one change causes them. */
const causeOf = ({ operation, target, rule, kind, base, revision }: Finding): string =>
  JSON.stringify([
    [operation?.method, operation?.path, target],
    [rule, kind],
    [base?.pointer, revision?.pointer],
  ])

/** Checks that a change may break code of a kind: a call by what it refuses or asks for, a read by what may come. */
function canBreak(finding: Finding, { target: broken }: TypeBreak): boolean {
  const { documentation, target, kind, keyword = '', subject, gained, lost } = finding
  if (documentation || untyped.has(keyword)) return false
  if (keyword === 'operationId') return broken === 'client'
  const isPart = /^(property|parameter|request body)$/.test(subject.type)
  const isNew = kind === 'added' && isPart && keyword in added
  if (target === 'response') {
    const isOnlyMore = keyword === 'required' && kind !== 'removed' && !lost
    const isNarrower = keyword === 'additionalProperties' && finding.wire !== 'major'
    return !isNew && !isOnlyMore && !isNarrower
  }
  if (target !== 'request') return true
  const isLess = keyword === 'required' && (kind === 'removed' || !gained)
  return !(isNew && !subject.required) && !isLess
}

const added = { properties: true, parameters: true, requestBody: true }

/**
 * Finds the cause of a break: the finding at its place, or else the nearest one at the same operation, rather than at
 * one whose path differs in the names of parameters; of equals, the worst.
 */
function explanationOf(typeBreak: TypeBreak, findings: Finding[]): Finding | undefined {
  const candidates = findings
    .filter((finding) => canBreak(finding, typeBreak))
    .filter((finding) => isSameOperation(operationOf(finding), typeBreak.operation))
    .map((finding) => ({ finding, distance: distanceOf(finding, typeBreak) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
  const { operation } = typeBreak
  const isSamePath = (finding: Finding) => operationOf(finding)?.path === operation?.path
  const isSamePlace = (finding: Finding) => plainPlace(finding) === plainPlace(typeBreak)
  return candidates.toSorted(
    (one, other) =>
      Number(isSamePath(other.finding)) - Number(isSamePath(one.finding)) ||
      Number(isSamePlace(other.finding)) - Number(isSamePlace(one.finding)) ||
      one.distance - other.distance ||
      Number(other.finding.wire === 'major') - Number(one.finding.wire === 'major'),
  )[0]?.finding
}

/** Returns a place without the names of media types and alternatives, which breaks do not have. */
const plainPlace = ({ place }: { place: string }): string => placeWithoutNames(place)

/** Returns the operation of a finding as the base names it, as far as the finding says that. */
function operationOf({ operation, rule, base }: Finding): Finding['operation'] {
  if (rule !== 'path-prefix-moved' || !operation || !base) return operation
  const [, path = operation.path] = tokensOf(base.pointer)
  return { ...operation, path }
}

const isSameOperation = (one: Finding['operation'], other: TypeBreak['operation']): boolean =>
  one && other
    ? one.method === other.method && withoutNames(one.path) === withoutNames(other.path)
    : !one === !other

/**
 * Computes the distance between a change and a break, infinite if they are unrelated. Changes at the same
 * pointer are nearest, then at the same place in words, then of the whole operation, then of its other parts.
 */
function distanceOf(finding: Finding, typeBreak: TypeBreak): number {
  const { target, pointer } = typeBreak
  const isWhole = finding.target === 'operation' || finding.rule === 'path-parameter-renamed'
  if (isWhole && finding.operation) return 1000
  const isSame =
    finding.target === target || (finding.operation === null && finding.target === 'client')
  if (!isSame) return Number.POSITIVE_INFINITY
  const pointers = [finding.base?.pointer, finding.revision?.pointer]
  const distances = pointers.flatMap((at) =>
    at === undefined ? [] : distanceBetween(at.replace(lastKeyword, ''), pointer, '/'),
  )
  const inWords = finding.operation
    ? distanceBetween(plainPlace(finding), plainPlace(typeBreak), '.')
    : []
  const elsewhere = finding.operation ? 10_000 : Number.POSITIVE_INFINITY
  return Math.min(elsewhere, ...distances, ...inWords.map((steps) => 100 + steps))
}

/** Matches a keyword at the end of a pointer, which the pointers of breaks do not have. */
const lastKeyword = /\/(type|required|enum|const|key|nullable|\$ref|oneOf|anyOf|allOf)$/

/** Counts the steps from one place to another inside it; empty if neither contains the other. */
function distanceBetween(one: string, other: string, separator: string): number[] {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const rest = long.slice(short.length)
  const isWithin = long.startsWith(short) && /^([./[]|$)/.test(rest)
  return isWithin ? [rest.split(separator).length] : []
}

const isTyped = ({ documentation, operation, target, keyword = '' }: Finding): boolean => {
  if (operation?.path.startsWith('callback ')) return false
  const isInTypes = ['request', 'response', 'operation', 'client'].includes(target)
  const isTypedKey = keyword === 'x-pages' || !keyword.startsWith('x-')
  return isInTypes && !documentation && !untyped.has(keyword) && isTypedKey
}

/** Names the export that a break outside of calls is about, as code does. */
function exportedName(
  target: TypeBreak['target'],
  pointer: string,
  operation: TypeBreak['operation'],
): { name?: string } {
  if (target !== 'client' && target !== 'component') return {}
  const [root, section, name] = tokensOf(pointer)
  if (root === 'x-unified')
    return section && section !== 'contact' ? { name: `client.${section}` } : {}
  if (operation?.operationId) return { name: `operations['${operation.operationId}']` }
  return root === 'components' && name !== undefined && section !== 'securitySchemes'
    ? { name: `components['${section}']['${name}']` }
    : {}
}

/** Builds the finding of a break that no change of the API explains, such as a renamed type. */
const findingOf = ({
  operation,
  target,
  pointer,
  place,
  code,
  message,
  usage,
}: TypeBreak): Finding => ({
  fingerprint: fingerprintOf([operation?.method, operation?.path, target, place || pointer, code]),
  operation: operation ?? null,
  target: target === 'component' ? 'client' : target,
  place,
  rule: 'types',
  kind: 'removed',
  subject: { type: 'types', ...exportedName(target, pointer, operation) },
  documentation: false,
  wire: 'none',
  types: 'major',
  compiler: { code, message, usage },
  base: { pointer },
})

/** Builds the findings of types that changed without a break and without a change of an operation. */
function exportedTypes({ components = [] }: TypeVerdict): Finding[] {
  const common = {
    ...{ operation: null, target: 'client' as const, place: '', rule: 'types' },
    ...{ documentation: false, wire: 'none' as const, types: 'minor' as const },
  }
  const named = components.map(({ pointer, isNew }): Finding => {
    const kind = isNew ? 'added' : 'modified'
    return {
      fingerprint: fingerprintOf(['types', kind, pointer]),
      ...common,
      kind,
      subject: { type: 'types', ...exportedName('component', pointer, undefined) },
      ...(isNew ? {} : { base: { pointer } }),
      revision: { pointer },
    }
  })
  const unnamed: Finding = {
    fingerprint: fingerprintOf(['types']),
    ...common,
    kind: 'modified',
    subject: { type: 'types' },
  }
  return named.length ? named : [unnamed]
}
