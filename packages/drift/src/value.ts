import type { DriftRule } from './finding.ts'
import { canonical } from './keywords.ts'
import { type Schema, schemaOf, typesOf } from './schema.ts'
import { type Applied, type Subject, wouldFit } from './subject.ts'
import { child, type Fields, fieldsOf, type Node } from './tree.ts'
import { takes, typeOf } from './type.ts'
import { typesInWords, valuesInWords } from './wording.ts'

/**
 * Checks a value against a schema and all it refers to, and adds them to `applied`. A value of the wrong type
 * is not checked further.
 */
export function checkValue(subject: Subject, schema: Schema, applied: Applied): void {
  const { value, type } = subject
  if (applied.schemas.includes(schema) || (value === null && schema.isNullable)) return
  applied.schemas.push(schema)
  const reportFault = faultReporterAt(subject, schema)
  if (schema.isNever) {
    reportFault('wrong-type', '', () => 'nothing')
    return
  }
  if (schema.types && !takes(schema.types, type)) {
    reportFault('wrong-type', '/type', () => typesInWords(schema.types))
    return
  }
  checkListed(subject, schema)
  for (const { keyword, type: bounded, allows, expected, found } of schema.limits) {
    const isBounded = bounded === type || (bounded === 'number' && type === 'integer')
    if (isBounded && !allows(value as never)) {
      reportFault('outside-limit', `/${keyword}`, () => expected, found)
    }
  }
  if (schema.isLeaf) return
  for (const node of applicableNodes(subject, schema, applied)) {
    checkValue(subject, schemaOf(node), applied)
  }
  if (schema.not && wouldFit(subject, schema.not)) {
    reportFault('no-alternative', '/not', () => 'a value that `not` allows')
  }
}

/** Creates a function that reports a fault of the subject at a keyword of the schema. */
const faultReporterAt =
  ({ place, context, type }: Subject, { node }: Schema) =>
  (rule: DriftRule, keyword: string, expected: () => string, found: string = type): void =>
    context.report({
      rule,
      place: place(),
      pointer: node.pointer + keyword,
      expected,
      found,
      isForbidden: true,
    })

/** Checks a value against `enum` or `const`. */
function checkListed(subject: Subject, schema: Schema): void {
  const { value, type } = subject
  if (!schema.values || schema.values.list.some((one) => isSame(one, value))) return
  const { keyword, list } = schema.values
  const types = new Set(list.map(typeOf))
  const reportFault = faultReporterAt(subject, schema)
  if (takes(types, type)) {
    reportFault('undocumented-value', `/${keyword}`, () => valuesInWords(list), `another ${type}`)
  } else reportFault('wrong-type', `/${keyword}`, () => typesInWords(types))
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && canonical(one) === canonical(other))

/** Returns the other schemas that apply to the same value because this one does. */
function applicableNodes(subject: Subject, schema: Schema, applied: Applied): Node[] {
  const { value, type } = subject
  const next = [...schema.also]
  for (const { keyword, nodes } of schema.alternatives) {
    next.push(...choose(subject, schema, keyword, nodes, applied))
  }
  if (schema.if) {
    const isFitting = wouldFit(subject, schema.if)
    const branch = child(schema.node, isFitting ? 'then' : 'else')
    next.push(...(isFitting ? [schema.if] : []), ...(branch ? [branch] : []))
  }
  if (type === 'object') {
    for (const [name, node] of schema.dependentSchemas) {
      if (Object.hasOwn(value as Fields, name)) next.push(node)
    }
  }
  return next
}

/** Returns the alternatives that a value fits, or else the only possible one. */
function choose(
  subject: Subject,
  schema: Schema,
  keyword: 'anyOf' | 'oneOf',
  nodes: readonly Node[],
  applied: Applied,
): readonly Node[] {
  const reportFault = faultReporterAt(subject, schema)
  const oneOf = () => `one of ${nodes.length} alternatives`
  const named = namedByDiscriminator(schema, subject, nodes)
  if (named.length === 1) return named
  const fitting = nodes.filter((node) => wouldFit(subject, node))
  if (fitting.length > 1 && keyword === 'oneOf') {
    reportFault('no-alternative', `/${keyword}`, oneOf, 'several of them')
  }
  if (fitting.length) return fitting
  const possible = nodes.filter((node) => takes(typesOf(node), subject.type))
  if (possible.length === 1) return possible
  applied.isAmbiguous = true
  if (possible.length) reportFault('no-alternative', `/${keyword}`, oneOf)
  else {
    const types = new Set(nodes.flatMap((node) => [...(typesOf(node) ?? [])]))
    reportFault('wrong-type', `/${keyword}`, () => typesInWords(types))
  }
  return []
}

/** Returns the alternatives that the discriminator names. */
function namedByDiscriminator(
  { node }: Schema,
  { value, type }: Subject,
  nodes: readonly Node[],
): Node[] {
  const discriminator = child(node, 'discriminator')
  const { propertyName } = fieldsOf(discriminator)
  const name = type === 'object' ? (value as Fields)[String(propertyName)] : undefined
  if (typeof name !== 'string') return []
  const mapped = String(child(child(discriminator, 'mapping'), name)?.value ?? name)
  const references = [mapped, `#/components/schemas/${mapped}`]
  return nodes.filter((node) => references.includes(String(fieldsOf(node).$ref)))
}
