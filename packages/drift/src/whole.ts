import type { DriftRule } from './finding.ts'
import { type Applied, type Subject, wouldFit } from './judge.ts'
import { canonical } from './limit.ts'
import { type Schema, schemaOf, typesOf } from './schema.ts'
import { child, type Fields, fieldsOf, type Node } from './tree.ts'
import { takes, typeOf, typesInWords, valuesInWords } from './words.ts'

/**
 * Holds a value as a whole to a schema and to those that it leads to, and adds them to the applied ones.
 * Nothing more is said of a value whose type is wrong.
 */
export function judgeWhole(subject: Subject, schema: Schema, applied: Applied): void {
  const { value, type } = subject
  if (applied.schemas.includes(schema) || (value === null && schema.isNullable)) return
  applied.schemas.push(schema)
  const fault = faultsOf(subject, schema)
  if (schema.isNever) {
    fault('wrong-type', '', () => 'nothing')
    return
  }
  if (schema.types && !takes(schema.types, type)) {
    fault('wrong-type', '/type', () => typesInWords(schema.types))
    return
  }
  judgeValue(subject, schema)
  for (const { keyword, type: bounded, allows, expected, found } of schema.limits) {
    const isBounded = bounded === type || (bounded === 'number' && type === 'integer')
    if (isBounded && !allows(value as never)) {
      fault('outside-limit', `/${keyword}`, () => expected, found)
    }
  }
  if (schema.isLast) return
  for (const node of nextOf(subject, schema, applied)) {
    judgeWhole(subject, schemaOf(node), applied)
  }
  if (schema.not && wouldFit(subject, schema.not)) {
    fault('no-alternative', '/not', () => 'what it does not exclude')
  }
}

/** Reports what is wrong with a value at a keyword of a schema. */
const faultsOf =
  ({ place, trial, type }: Subject, { node }: Schema) =>
  (rule: DriftRule, keyword: string, expected: () => string, found: string = type): void =>
    trial.report({
      rule,
      place: place(),
      pointer: node.pointer + keyword,
      expected,
      found,
      isForbidden: true,
    })

/** Holds a value to `enum` or `const`. */
function judgeValue(subject: Subject, schema: Schema): void {
  const { value, type } = subject
  if (!schema.values || schema.values.list.some((one) => isSame(one, value))) return
  const { keyword, list } = schema.values
  const types = new Set(list.map(typeOf))
  const fault = faultsOf(subject, schema)
  if (takes(types, type)) {
    fault('undocumented-value', `/${keyword}`, () => valuesInWords(list), `another ${type}`)
  } else fault('wrong-type', `/${keyword}`, () => typesInWords(types))
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && canonical(one) === canonical(other))

/** The schemas that hold for the same value because this one does. */
function nextOf(subject: Subject, schema: Schema, applied: Applied): Node[] {
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

/** The alternatives that a value fits, or the one that it was meant for. */
function choose(
  subject: Subject,
  schema: Schema,
  keyword: 'anyOf' | 'oneOf',
  nodes: readonly Node[],
  applied: Applied,
): readonly Node[] {
  const fault = faultsOf(subject, schema)
  const oneOf = () => `one of ${nodes.length} alternatives`
  const named = namedBy(schema, subject, nodes)
  if (named.length === 1) return named
  const fitting = nodes.filter((node) => wouldFit(subject, node))
  if (fitting.length > 1 && keyword === 'oneOf') {
    fault('no-alternative', `/${keyword}`, oneOf, 'several of them')
  }
  if (fitting.length) return fitting
  const possible = nodes.filter((node) => takes(typesOf(node), subject.type))
  if (possible.length === 1) return possible
  applied.isVague = true
  if (possible.length) fault('no-alternative', `/${keyword}`, oneOf)
  else {
    const types = new Set(nodes.flatMap((node) => [...(typesOf(node) ?? [])]))
    fault('wrong-type', `/${keyword}`, () => typesInWords(types))
  }
  return []
}

/** Those of the alternatives that the discriminator names. */
function namedBy({ node }: Schema, { value, type }: Subject, nodes: readonly Node[]): Node[] {
  const discriminator = child(node, 'discriminator')
  const { propertyName } = fieldsOf(discriminator)
  const name = type === 'object' ? (value as Fields)[String(propertyName)] : undefined
  if (typeof name !== 'string') return []
  const mapped = String(child(child(discriminator, 'mapping'), name)?.value ?? name)
  const references = [mapped, `#/components/schemas/${mapped}`]
  return nodes.filter((node) => references.includes(String(fieldsOf(node).$ref)))
}
