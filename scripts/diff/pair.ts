import { readMethods } from '../generate/method.ts'
import type { Document } from '../generate/spec.ts'
import { worst } from './bump.ts'
import { clientChanges } from './client/sentences.ts'
import type { ClientChange, Finding, Untyped, VendorReport } from './report.ts'
import type { Parsed } from './side/document.ts'
import type { Gaps } from './side/uncompared.ts'
import type { TypeVerdict } from './types/breaks.ts'
import { gradeTypes } from './types/grade.ts'

/** The two sides of one vendor's spec, to be compared. */
export interface Pair {
  vendor: string
  base: Parsed
  revision: Parsed
}

/** Reports the changes of a pair. */
export function reportPair(
  pair: Pair,
  wire: Finding[],
  verdict: TypeVerdict | undefined,
  untyped: Untyped | undefined,
  gaps: Gaps,
): VendorReport {
  const { vendor, base, revision } = pair
  const client = clientOf(pair)
  const problem = client.problem ?? untyped
  const isTyped = verdict !== undefined && !problem
  const graded = isTyped ? gradeTypes(wire, knownPart(verdict, gaps)) : wire
  const findings = sorted(graded.map((finding) => located(finding, pair)))
  const grades = {
    wire: worst(findings.map(({ wire }) => wire)),
    types: isTyped ? worst(findings.map(({ types }) => types)) : null,
    ...(problem && { untyped: problem }),
  }
  return {
    vendor,
    base: base.label,
    revision: revision.label,
    rewritten: true,
    bump: worst([grades.wire, grades.types]),
    ...grades,
    ...(gaps.uncompared.length > 0 && { uncompared: gaps.uncompared }),
    client: client.changes,
    findings,
  }
}

/** Adds the lines to the places of a finding of the compiler, which knows only pointers. */
function located(finding: Finding, pair: Pair): Finding {
  if (finding.rule !== 'types') return finding
  const placed = { ...finding }
  for (const side of ['base', 'revision'] as const) {
    const place = finding[side]
    if (place) placed[side] = { ...place, ...pair[side].locate(place.pointer) }
  }
  return placed
}

/** Leaves out the breaks of operations, or of whole paths, whose types are unknown. */
function knownPart(verdict: TypeVerdict, { uncompared, untyped }: Gaps): TypeVerdict {
  const breaks = verdict.breaks.filter(({ operation }) => {
    const { method = '', path = '' } = operation ?? {}
    return !untyped.has(`${method} ${path}`) && !untyped.has(path)
  })
  return { ...verdict, breaks, isPartial: uncompared.length > 0 }
}

/** Describes the changes for users of the client; none if no client can be made of a side. */
function clientOf(pair: Pair): { changes: ClientChange[]; problem?: Untyped } {
  const { vendor, base, revision } = pair
  let side: Untyped['side'] = 'base'
  try {
    for (side of ['base', 'revision'] as const) mustMakeClient(vendor, pair[side].document)
    const isReleased = base.label.version !== '0.0.0'
    return { changes: clientChanges(vendor, base.document, revision.document, isReleased) }
  } catch (error) {
    const reason = `No client can be made of it: ${(error as Error).message}`
    const pointer = '#/x-unified'
    return { changes: [], problem: { side, pointer, ...pair[side].locate(pointer), reason } }
  }
}

/** @throws an error if a document has unified methods that cannot be compiled. */
function mustMakeClient(vendor: string, document: Document): void {
  const unified = document['x-unified']
  if (!unified) return
  if (!document.servers?.length) throw new Error('it has no servers, and a client calls the first.')
  readMethods(vendor, document, unified)
}

/** Sorts findings by path and method, then the worst first. */
function sorted(findings: Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ finding }) => finding)
}

function keyOf(finding: Finding): string {
  const { operation, wire, types, target, place, kind, keyword, fingerprint } = finding
  const bump = ['major', 'minor', 'patch', 'none'].indexOf(worst([wire, types]))
  return [
    operation?.path ?? '',
    operation?.method ?? '',
    bump,
    target,
    place,
    keyword ?? '',
    kind,
    fingerprint,
  ].join('\n')
}
