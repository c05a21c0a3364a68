import type { DriftRule } from './finding.ts'
import { type Schema, schemaOf } from './schema.ts'
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

export type Report = (fault: Fault) => void

/** Creates a function that reports differences from the spec. */
export const faultReporter =
  (report: Report) =>
  (rule: DriftRule, place: string, pointer: string, expected: string, found: string): void =>
    report({ rule, place, pointer, expected: () => expected, found, isForbidden: true })

/** The side that wrote the value: `readOnly` is not required in a request, nor `writeOnly` in a response. */
export type Side = 'request' | 'response'

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

/** Whether a schema allows a value: the subject's own by default, or one inside it. Reports nothing. */
export function wouldFit(subject: Subject, node: Node, value = subject.value): boolean {
  let isFitting = true
  const report: Report = ({ isForbidden }) => {
    if (isForbidden) isFitting = false
  }
  const context = { ...subject.context, report }
  checkNested({ ...subject, context }, value, subject.place, [schemaOf(node)])
  return isFitting
}
