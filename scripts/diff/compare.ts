import { worst } from './bump.ts'
import { clientChanges } from './client/sentences.ts'
import { InputError } from './input.ts'
import type { ClientChange, Finding, VendorReport } from './report.ts'
import type { Parsed } from './side/document.ts'
import { type TypeVerdict, typeBreaks } from './types/breaks.ts'
import { gradeTypes } from './types/grade.ts'
import { canonical } from './wire/canonical/document.ts'
import type { Node } from './wire/canonical/node.ts'
import { findingsOf, type Side } from './wire/findings.ts'
import { redoclyDiff } from './wire/redocly.ts'

/** Two sides of one vendor's spec. */
export interface Pair {
  vendor: string
  base: Parsed
  revision: Parsed
}

/** The changes of each pair, whose texts differ, in the order of the pairs. */
export async function compare(
  root: string,
  pairs: Pair[],
  options: { types: boolean },
): Promise<VendorReport[]> {
  const wire = wireFindings(root, pairs)
  const verdicts = options.types
    ? await typeBreaks(
        root,
        pairs.map(({ vendor, base, revision }) => ({
          vendor,
          base: base.document,
          revision: revision.document,
        })),
      )
    : []
  const findings = await wire
  return pairs.map((pair, index) => report(pair, findings[index] ?? [], verdicts[index]))
}

async function wireFindings(root: string, pairs: Pair[]): Promise<Finding[][]> {
  const sides = pairs.map(({ base, revision }) => ({
    base: sideOf(base),
    revision: sideOf(revision),
  }))
  const changes = await redoclyDiff(
    root,
    sides.map(({ base, revision }) => ({
      base: base.canonical.document,
      revision: revision.canonical.document,
    })),
  )
  return sides.map(({ base, revision }, index) => findingsOf(changes[index] ?? [], base, revision))
}

const sideOf = (parsed: Parsed): Side => ({
  parsed,
  canonical: canonical(parsed.document as unknown as Node),
})

function report(pair: Pair, wire: Finding[], verdict: TypeVerdict | undefined): VendorReport {
  const { vendor, base, revision } = pair
  const findings = (verdict ? gradeTypes(wire, verdict) : wire).toSorted(byOperation)
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
    client: clientChangesOf(pair),
    findings,
  }
}

function clientChangesOf({ vendor, base, revision }: Pair): ClientChange[] {
  try {
    return clientChanges(vendor, base.document, revision.document)
  } catch (error) {
    if (error instanceof TypeError) throw error
    throw new InputError(
      `${revision.label.file}: no client can be made of it: ${(error as Error).message}`,
    )
  }
}

/** By operation as the findings' text orders them, and the worst first in each. */
function byOperation(one: Finding, other: Finding): number {
  const key = ({ operation, wire, types, target, place, message, fingerprint }: Finding) => {
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
  return key(one) < key(other) ? -1 : 1
}
