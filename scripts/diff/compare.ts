import { readMethods } from '../generate/tags.ts'
import { InputError } from '../lib/input.ts'
import type { Json } from '../redocly/context.ts'
import { worst } from './bump.ts'
import { clientChanges } from './client/sentences.ts'
import type { Finding, VendorReport } from './report.ts'
import type { Parsed } from './side/document.ts'
import { structProblem } from './side/struct.ts'
import type { TypeVerdict } from './types/breaks.ts'
import { gradeTypes } from './types/grade.ts'
import { canonical } from './wire/canonical/document.ts'
import { lift } from './wire/canonical/lift.ts'
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
  /** Receives warnings about an incomplete comparison. */
  warn: (line: string) => void
}

/**
 * Compares pairs of different texts, and returns their changes in the same order.
 * @throws {InputError} if a document is not valid OpenAPI, or no client can be generated from it.
 */
export async function compare(
  root: string,
  pairs: Pair[],
  options: Options,
): Promise<VendorReport[]> {
  for (const { vendor, base, revision } of pairs) {
    for (const side of [base, revision]) mustMakeClient(vendor, side)
  }
  try {
    const [findings, verdicts] = await Promise.all([
      wireFindings(root, pairs),
      options.types ? typeVerdicts(root, pairs) : [],
    ])
    for (const [index, { faults }] of verdicts.entries()) {
      if (faults.length) options.warn(incomplete(pairs[index] as Pair, faults))
    }
    return pairs.map((pair, index) => report(pair, findings[index] ?? [], verdicts[index]))
  } catch (error) {
    // Validation is slow, so a document is validated only after a failure.
    for (const side of pairs.flatMap(({ base, revision }) => [base, revision])) {
      const problem = await structProblem(root, side)
      if (problem) throw problem
    }
    throw error
  }
}

const incomplete = ({ base }: Pair, faults: string[]): string =>
  `${base.label.file}: ${faults.length} lines of usage do not compile even before the change, so the types ` +
  `grade is without them; the first is: ${faults[0]}`

/** Loads TypeScript, which takes half a second, only if types are compared. */
async function typeVerdicts(root: string, pairs: Pair[]): Promise<TypeVerdict[]> {
  const { typeBreaks } = await import('./types/breaks.ts')
  return typeBreaks(root, pairs.map(documentsOf))
}

const documentsOf = ({ vendor, base, revision }: Pair) => ({
  vendor,
  base: base.document,
  revision: revision.document,
})

async function wireFindings(root: string, pairs: Pair[]): Promise<Finding[][]> {
  const sides = pairs.map(sidesOf)
  const changes = await redoclyDiff(
    root,
    sides.map(({ base, revision }) => ({ base: base.pruned, revision: revision.pruned })),
  )
  return sides.map(({ base, revision }, index) => findingsOf(changes[index] ?? [], base, revision))
}

/** Converts both documents of a pair to their canonical form, and prunes what is equal. */
function sidesOf({ base, revision }: Pair) {
  const forms = { base: canonicalOf(base), revision: canonicalOf(revision) }
  lift(forms.base.document, forms.revision.document)
  const pruned = prune({ base: forms.base.document, revision: forms.revision.document })
  return {
    base: { parsed: base, canonical: forms.base, pruned: pruned.base },
    revision: { parsed: revision, canonical: forms.revision, pruned: pruned.revision },
  }
}

const canonicalOf = ({ document }: Parsed) => canonical(document as unknown as Json)

function report(pair: Pair, wire: Finding[], verdict: TypeVerdict | undefined): VendorReport {
  const { vendor, base, revision } = pair
  const findings = sorted(verdict ? gradeTypes(wire, verdict) : wire)
  const grades = {
    wire: worst(findings.map(({ wire }) => wire)),
    types: verdict ? worst(findings.map(({ types }) => types)) : null,
  }
  return {
    vendor,
    base: base.label,
    revision: revision.label,
    rewritten: true,
    bump: worst([grades.wire, grades.types]),
    ...grades,
    client: clientChanges(vendor, base.document, revision.document, base.label.version !== '0.0.0'),
    findings,
  }
}

function mustMakeClient(vendor: string, { document, label }: Parsed): void {
  const unified = document['x-unified']
  if (!unified) return
  const fail = (reason: string) => {
    const where = label.label === label.file ? label.file : `${label.file} (${label.label})`
    throw new InputError(`${where}: no client can be made of it: ${reason}`)
  }
  if (!document.servers?.length) fail('it has no servers, and a client calls the first.')
  try {
    readMethods(vendor, document, unified)
  } catch (error) {
    if (!(error instanceof TypeError)) fail((error as Error).message)
  }
}

/** Sorts findings by path and method, then the worst first. */
function sorted(findings: Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ finding }) => finding)
}

function keyOf(finding: Finding): string {
  const { operation, wire, types, target, place, message, fingerprint } = finding
  const bump = ['major', 'minor', 'patch', 'none'].indexOf(worst([wire, types]))
  return [
    operation?.path ?? '',
    operation?.method ?? '',
    bump,
    target,
    place,
    message,
    fingerprint,
  ].join('\n')
}
