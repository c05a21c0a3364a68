import type { DriftRule } from './finding.ts'
import { canonical } from './keywords.ts'
import { type Schema, schemaOf, typesOf } from './schema.ts'
import { type Applied, type Subject, verdictOf } from './subject.ts'
import { child, type Fields, fieldsOf, find, follow, type Node } from './tree.ts'
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
  for (const part of schema.unexamined) {
    subject.context.report.skip({ ...part, place: subject.place() })
  }
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
  if (schema.not && verdictOf(subject, schema.not)) {
    reportFault('no-alternative', '/not', () => 'a value that `not` allows')
  }
}

/** Creates a function that reports a fault of the subject at a keyword of the schema. */
const faultReporterAt =
  ({ place, context, type }: Subject, { node }: Schema) =>
  (rule: DriftRule, keyword: string, expected: () => string, found: string = type): void =>
    context.report.fault({
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
    const verdict = verdictOf(subject, schema.if)
    const branch = verdict === undefined ? undefined : child(schema.node, verdict ? 'then' : 'else')
    next.push(...(verdict ? [schema.if] : []), ...(branch ? [branch] : []))
  }
  if (type === 'object') {
    for (const [name, node] of schema.dependentSchemas) {
      if (Object.hasOwn(value as Fields, name)) next.push(node)
    }
    // A schema without alternatives is the parent of those that its discriminator names.
    const named = schema.alternatives.length ? undefined : nodeByDiscriminator(schema, subject)
    if (named) next.push(named)
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
  const target = nodeByDiscriminator(schema, subject)
  const named = target ? nodes.filter((node) => follow(node) === target) : []
  if (named.length === 1) return named
  const verdicts = new Map(nodes.map((node) => [node, verdictOf(subject, node)]))
  const fitting = nodes.filter((node) => verdicts.get(node) !== false)
  const certain = nodes.filter((node) => verdicts.get(node))
  if (certain.length > 1 && keyword === 'oneOf') {
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

/** Returns the schema that the discriminator names for a value: by its mapping, or as a component. */
function nodeByDiscriminator({ node }: Schema, { value, type }: Subject): Node | undefined {
  const discriminator = child(node, 'discriminator')
  if (!discriminator || type !== 'object') return undefined
  const name = (value as Fields)[String(fieldsOf(discriminator).propertyName)]
  if (typeof name !== 'string') return undefined
  const mapped = String(child(child(discriminator, 'mapping'), name)?.value ?? name)
  const schemas = child(child(node.root, 'components'), 'schemas')
  return follow(child(schemas, mapped) ?? find(node, mapped))
}
