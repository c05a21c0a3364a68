import type { DriftRule, Unexamined } from './finding.ts'
import { type Schema, type Side, schemaOf } from './schema.ts'
import type { Node } from './tree.ts'
import { type JsonType, typeOf } from './type.ts'

/** A difference between traffic and the spec, before it becomes a `Drift`. */
export interface Fault {
  rule: DriftRule
  place: string
  pointer: string
  expected: () => string
  found: string
  /** Whether the spec forbids it, rather than not mentioning it. */
  isForbidden: boolean
}

/** Takes the results of a check. */
export interface Report {
  fault: (fault: Fault) => void
  skip: (part: Omit<Unexamined, 'operation'>) => void
}

/** Creates a function that reports differences from the spec. */
export const faultReporter =
  ({ fault }: Report) =>
  (rule: DriftRule, place: string, pointer: string, expected: string, found: string): void =>
    fault({ rule, place, pointer, expected: () => expected, found, isForbidden: true })

/** State shared by the checks of one body or parameter. */
interface Context {
  side: Side
  report: Report
  /** The number of values that may still be checked. */
  budget: { values: number }
  /** Checks a value against schemas, and the values inside it. */
  check: (subject: Subject, schemas: readonly Schema[]) => void
}

/** A value to check, and where it stands. */
export interface Subject {
  value: unknown
  type: JsonType
  place: () => string
  depth: number
  context: Context
}

/** The schemas that apply to a value, with all that they refer to. */
export interface Applied {
  schemas: Schema[]
  /** Whether no alternative could be chosen, so that the documented properties are unknown. */
  isAmbiguous: boolean
}

/** Checks a value inside a subject against schemas. */
export const checkNested = (
  { depth, context }: Subject,
  value: unknown,
  place: () => string,
  schemas: readonly Schema[],
): void => context.check({ value, type: typeOf(value), place, depth: depth + 1, context }, schemas)

/**
 * Whether a schema allows a value: the subject's own by default, or one inside it. `undefined` if the schema
 * has a part that is not examined, and the rest allows the value. Reports no differences.
 */
export function verdictOf(
  subject: Subject,
  node: Node,
  value = subject.value,
): boolean | undefined {
  let isFitting = true
  let isKnown = true
  const report: Report = {
    fault({ isForbidden }) {
      if (isForbidden) isFitting = false
    },
    skip(part) {
      isKnown = isKnown && part.cause === 'format'
      subject.context.report.skip(part)
    },
  }
  const context = { ...subject.context, report }
  checkNested({ ...subject, context }, value, subject.place, [schemaOf(node)])
  return isFitting && !isKnown ? undefined : isFitting
}

/** Whether a schema allows a value, as far as the schema is examined. */
export const wouldFit = (subject: Subject, node: Node, value = subject.value): boolean =>
  verdictOf(subject, node, value) !== false
