import type { DriftRule } from './finding.ts'
import { judgeItems } from './items.ts'
import { judgeProperties } from './properties.ts'
import { type Schema, schemaOf } from './schema.ts'
import type { Node } from './tree.ts'
import { judgeWhole } from './whole.ts'
import { type JsonType, typeOf } from './words.ts'

/** A difference between traffic and the spec, as it is found. */
export interface Fault {
  rule: DriftRule
  place: string
  pointer: string
  expected: () => string
  found: string
  /** Whether the spec forbids it; what is only not mentioned is not forbidden. */
  isForbidden: boolean
}

export type Report = (fault: Fault) => void

/** A way to report what the spec forbids. */
export const faulter =
  (report: Report) =>
  (rule: DriftRule, place: string, pointer: string, expected: string, found: string): void =>
    report({ rule, place, pointer, expected: () => expected, found, isForbidden: true })

/** Who wrote the value: `readOnly` is not required of a request, nor `writeOnly` of a response. */
export type Side = 'request' | 'response'

/** What the judging of one value after the other has in common. */
interface Trial {
  side: Side
  report: Report
  /** How many values may still be looked at. */
  budget: { values: number }
}

/** A value that is held to schemas. */
export interface Subject {
  value: unknown
  type: JsonType
  place: () => string
  depth: number
  trial: Trial
}

/** The schemas that hold for a value, those included that others lead to. */
export interface Applied {
  schemas: Schema[]
  /** Whether nobody knows which alternative holds, and so which properties there are. */
  isVague: boolean
}

/** What is deeper in a body, or comes after so many values, is not judged. */
const bounds = { depth: 100, values: 100_000 }

/** Reports each difference between the value that stands at `place` and its schema, if it has one. */
export function judge(
  node: Node | undefined,
  value: unknown,
  place: string,
  side: Side,
  report: Report,
): void {
  const budget = { values: bounds.values }
  const reportSure: Report = (fault) => {
    // Once nothing is looked at any longer, everything seems to fit.
    if (budget.values > 0) report(fault)
  }
  const trial: Trial = { side, report: reportSure, budget }
  const subject = { value, type: typeOf(value), place: () => place, depth: 0, trial }
  if (node) judgeSubject(subject, [schemaOf(node)])
}

/** Whether a schema forbids nothing of a value. */
export function fits(node: Node | undefined, value: unknown, side: Side): boolean {
  let isFitting = true
  judge(node, value, '', side, ({ isForbidden }) => {
    if (isForbidden) isFitting = false
  })
  return isFitting
}

/** Holds what stands in a subject to schemas. */
export const judgeInside = (
  { depth, trial }: Subject,
  value: unknown,
  place: () => string,
  schemas: readonly Schema[],
): void => judgeSubject({ value, type: typeOf(value), place, depth: depth + 1, trial }, schemas)

/** Whether a value, which is the subject's or stands in it, would fit a schema. */
export function wouldFit(subject: Subject, node: Node, value = subject.value): boolean {
  const { trial, depth, place } = subject
  let isFitting = true
  const report: Report = ({ isForbidden }) => {
    if (isForbidden) isFitting = false
  }
  judgeSubject(
    { value, type: typeOf(value), place, depth: depth + 1, trial: { ...trial, report } },
    [schemaOf(node)],
  )
  return isFitting
}

function judgeSubject(subject: Subject, schemas: readonly Schema[]): void {
  const { type, depth, trial } = subject
  if (depth > bounds.depth || trial.budget.values-- <= 0) return
  const applied: Applied = { schemas: [], isVague: false }
  for (const schema of schemas) judgeWhole(subject, schema, applied)
  if (type === 'array') judgeItems(subject, applied)
  if (type === 'object') judgeProperties(subject, applied)
}
