import type { DriftRule } from './finding.ts'
import { checkItems } from './items.ts'
import { checkProperties } from './properties.ts'
import { type Schema, schemaOf } from './schema.ts'
import type { Node } from './tree.ts'
import { type JsonType, typeOf } from './type.ts'
import { checkValue } from './value.ts'

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

/** Limits of one check: deeper or later values of a body are not checked. */
const bounds = { depth: 100, values: 100_000 }

/** Reports each difference between the value at `place` and its schema, if it has one. */
export function check(
  node: Node | undefined,
  value: unknown,
  place: string,
  side: Side,
  report: Report,
): void {
  const budget = { values: bounds.values }
  const reportWithinBudget: Report = (fault) => {
    // Values beyond the budget count as fitting, so faults found after that may be wrong.
    if (budget.values > 0) report(fault)
  }
  const context: Context = { side, report: reportWithinBudget, budget }
  const subject = { value, type: typeOf(value), place: () => place, depth: 0, context }
  if (node) checkSubject(subject, [schemaOf(node)])
}

/** Checks whether a schema allows a value. */
export function fits(node: Node | undefined, value: unknown, side: Side): boolean {
  let isFitting = true
  check(node, value, '', side, ({ isForbidden }) => {
    if (isForbidden) isFitting = false
  })
  return isFitting
}

/** Checks a value inside a subject against schemas. */
export const checkNested = (
  { depth, context }: Subject,
  value: unknown,
  place: () => string,
  schemas: readonly Schema[],
): void => checkSubject({ value, type: typeOf(value), place, depth: depth + 1, context }, schemas)

/** Checks whether a schema allows the subject's value, or a value inside it. Reports nothing. */
export function wouldFit(subject: Subject, node: Node, value = subject.value): boolean {
  const { context, depth, place } = subject
  let isFitting = true
  const report: Report = ({ isForbidden }) => {
    if (isForbidden) isFitting = false
  }
  checkSubject(
    { value, type: typeOf(value), place, depth: depth + 1, context: { ...context, report } },
    [schemaOf(node)],
  )
  return isFitting
}

function checkSubject(subject: Subject, schemas: readonly Schema[]): void {
  const { type, depth, context } = subject
  if (depth > bounds.depth || context.budget.values-- <= 0) return
  const applied: Applied = { schemas: [], isAmbiguous: false }
  for (const schema of schemas) checkValue(subject, schema, applied)
  if (type === 'array') checkItems(subject, applied)
  if (type === 'object') checkProperties(subject, applied)
}
