import { checkItems } from './items.ts'
import { checkProperties } from './properties.ts'
import { type Schema, type Side, schemaOf } from './schema.ts'
import type { Applied, Report, Subject } from './subject.ts'
import type { Node } from './tree.ts'
import { typeOf } from './type.ts'
import { checkValue } from './value.ts'

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
  const withinBudget: Report = {
    fault(fault) {
      // Values beyond the budget count as fitting, so faults found after that may be wrong.
      if (budget.values > 0) report.fault(fault)
    },
    skip: report.skip,
  }
  const context = { side, report: withinBudget, budget, check: checkSubject }
  const subject = { value, type: typeOf(value), place: () => place, depth: 0, context }
  if (node) checkSubject(subject, [schemaOf(node)])
}

/** Checks whether a schema allows a value. */
export function fits(node: Node | undefined, value: unknown, side: Side): boolean {
  let isFitting = true
  check(node, value, '', side, {
    fault({ isForbidden }) {
      if (isForbidden) isFitting = false
    },
    skip() {},
  })
  return isFitting
}

function checkSubject(subject: Subject, schemas: readonly Schema[]): void {
  const { type, depth, context } = subject
  const left = context.budget.values--
  if (depth > bounds.depth || left === 0) {
    const pointer = schemas[0]?.node.pointer ?? '#'
    context.report.skip({ cause: 'size', place: subject.place(), pointer, detail: '' })
  }
  if (depth > bounds.depth || left <= 0) return
  const applied: Applied = { schemas: [], isAmbiguous: false }
  for (const schema of schemas) checkValue(subject, schema, applied)
  if (type === 'array') checkItems(subject, applied)
  if (type === 'object') checkProperties(subject, applied)
}
