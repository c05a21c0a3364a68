import { readMethods } from '../generate/method.ts'
import type { Document } from '../generate/spec.ts'
import type { Progress } from '../lib/progress.ts'
import type { Json } from '../redocly/context.ts'
import { worst } from './bump.ts'
import { clientChanges } from './client/sentences.ts'
import type { ClientChange, Finding, Untyped, VendorReport } from './report.ts'
import type { Parsed } from './side/document.ts'
import { structProblem } from './side/struct.ts'
import { type Gaps, withoutLost } from './side/uncompared.ts'
import type { TypeProblem, TypeVerdict } from './types/breaks.ts'
import { gradeTypes } from './types/grade.ts'
import { canonicalBoth } from './wire/canonical/both.ts'
import { findingsOf } from './wire/findings.ts'
import { prune } from './wire/prune.ts'
import { redoclyDiff } from './wire/redocly.ts'

/** The two sides of one vendor's spec, to be compared. */
export interface Pair {
  vendor: string
  base: Parsed
  revision: Parsed
}

/** The options of a comparison. */
export interface Options {
  /** Whether the types are compared, too. */
  types: boolean
  /** Whether a document must be complete: a `$ref` that leads nowhere is bad input. */
  isComplete?: boolean
  /** Receives warnings about an incomplete comparison. */
  warn: (line: string) => void
  /** Shows the current step of a long comparison. */
  progress?: Progress
}

/**
 * Compares pairs of different texts, and returns their changes in the same order. `given` may be a function that
 * parses them, which takes no time of its own, because it runs while Redocly starts.
 * @throws {InputError} if a document cannot be compared because it is not valid OpenAPI.
 */
export async function compare(
  root: string,
  given: Pair[] | (() => Pair[]),
  options: Options,
): Promise<VendorReport[]> {
  const { progress = () => {} } = options
  let pairs: Pair[] = []
  let gaps: Gaps[] = []
  const read = () => {
    if (!pairs.length) {
      pairs = typeof given === 'function' ? given() : given
      gaps = pairs.map(({ base, revision }) => withoutLost(base, revision))
    }
    return pairs
  }
  try {
    progress('Comparing the specs …')
    const [findings, verdicts] = await Promise.all([
      wireFindings(root, read),
      options.types ? typeVerdicts(root, read, progress) : [],
    ])
    for (const [index, { faults }] of verdicts.entries()) {
      if (faults.length) options.warn(incomplete(pairs[index] as Pair, faults))
    }
    return await Promise.all(
      pairs.map(async (pair, index) => {
        const { problem } = verdicts[index] ?? {}
        const untyped = problem && (await placed(root, pair, problem))
        return report(pair, findings[index] ?? [], verdicts[index], untyped, gaps[index] as Gaps)
      }),
    )
  } catch (error) {
    // Validation is slow, so a document is validated only after a failure.
    for (const side of pairs.flatMap(({ base, revision }) => [base, revision])) {
      const problem = await structProblem(root, side)
      if (problem) throw problem
    }
    throw error
  } finally {
    progress('')
  }
}

const incomplete = ({ base }: Pair, faults: string[]): string =>
  `${base.label.file}: ${faults.length} lines of usage do not compile even before the change, so the types ` +
  `grade is without them; the first is: ${faults[0]}`

/** Loads TypeScript, which takes half a second, only if types are compared. */
async function typeVerdicts(
  root: string,
  read: () => Pair[],
  progress: Progress,
): Promise<TypeVerdict[]> {
  const documents = read().map(documentsOf)
  if (documents.some((pair) => JSON.stringify(pair).length > largeSize)) {
    const { typeBreaksApart } = await import('./types/apart.ts')
    return typeBreaksApart(root, documents, progress)
  }
  const { typeBreaks } = await import('./types/breaks.ts')
  return typeBreaks(root, documents, progress)
}

/** The characters of both documents from which the compiler has a thread of its own. */
const largeSize = 1_000_000

const documentsOf = ({ vendor, base, revision }: Pair) => ({
  vendor,
  base: base.document,
  revision: revision.document,
})

async function wireFindings(root: string, read: () => Pair[]): Promise<Finding[][]> {
  const sides: ReturnType<typeof sidesOf>[] = []
  const prepare = () => {
    sides.push(...read().map(sidesOf))
    return sides.map(({ pruned }) => pruned)
  }
  // The first call of `locate` reads all positions.
  const readPositions = () => {
    for (const { base, revision } of read()) {
      base.locate('#/openapi')
      revision.locate('#/openapi')
    }
  }
  const changes = await redoclyDiff(root, prepare, readPositions)
  return sides.map(({ base, revision }, index) =>
    findingsOf(changes.get(index) ?? [], base, revision),
  )
}

/** Converts both documents of a pair to their canonical form, and prunes what is equal. */
function sidesOf({ base, revision }: Pair) {
  const [left, right] = [base, revision].map(({ document }) => document as unknown as Json) as [
    Json,
    Json,
  ]
  const forms = canonicalBoth(left, right)
  return {
    base: { parsed: base, canonical: forms.base },
    revision: { parsed: revision, canonical: forms.revision },
    pruned: prune({ base: forms.base.document, revision: forms.revision.document }),
  }
}

/** Finds the place of a problem, which the standard may know if the types generator does not. */
async function placed(root: string, pair: Pair, problem: TypeProblem): Promise<Untyped> {
  const { side, pointer, reason, isUnplaced } = problem
  const invalid = isUnplaced && (await structProblem(root, pair[side]))
  if (invalid) return { side, pointer, reason: `${invalid.message}.`.replace(/\.+$/, '.') }
  return { side, pointer, ...pair[side].locate(pointer), reason }
}

function report(
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
  const findings = sorted(isTyped ? gradeTypes(wire, knownPart(verdict, gaps)) : wire)
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
