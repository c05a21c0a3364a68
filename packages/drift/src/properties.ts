import { isHidden, type Schema, schemaOf, typesOf } from './schema.ts'
import { type Applied, checkNested, type Subject, wouldFit } from './subject.ts'
import { entries, type Fields, step } from './tree.ts'
import { typeOf } from './type.ts'
import { plain, typesInWords } from './wording.ts'

/** The number of undocumented properties in one object up to which they are reported by name. */
const maxNames = 16

/** Checks the properties of an object against the applied schemas. */
export function checkProperties(subject: Subject, applied: Applied): void {
  const { place, context } = subject
  const object = subject.value as Fields
  const undeclared: [name: string, owner: Schema, isForbidden: boolean][] = []
  for (const name of Object.keys(object)) {
    const { schemas, key, closed } = rulesFor(applied, name)
    const hidden = schemas.find((schema) => isHidden(schema, context.side))
    if (hidden) {
      context.report.fault({
        rule: 'undocumented-property',
        place: `${place()}.${key === 'name' ? plain(name) : key}`,
        pointer: hidden.node.pointer,
        expected: () => 'no such property',
        found: typeOf(object[name]),
        isForbidden: false,
      })
      continue
    }
    const owner = closed ?? (key || applied.isAmbiguous ? undefined : declaringSchema(applied))
    if (owner) undeclared.push([name, owner, closed !== undefined])
    if (!schemas.length) continue
    const shown = key === 'name' ? plain(name) : key
    checkNested(subject, object[name], () => `${place()}.${shown}`, schemas)
  }
  for (const [name, owner, isForbidden] of undeclared) {
    // Many undocumented names are probably the keys of a map, which may be personal data.
    const shown = undeclared.length > maxNames ? '{…}' : plain(name)
    context.report.fault({
      rule: 'undocumented-property',
      place: `${place()}.${shown}`,
      pointer: `${owner.node.pointer}/properties${step(shown)}`,
      expected: () => 'no such property',
      found: typeOf(object[name]),
      isForbidden,
    })
  }
  for (const schema of applied.schemas) {
    checkRequired(subject, applied, schema)
    checkNames(subject, schema)
  }
}

/** Returns the first schema that lists properties. */
const declaringSchema = ({ schemas }: Applied) => schemas.find(({ properties }) => properties)

/** The parts of the applied schemas that concern one property. */
interface PropertyRules {
  schemas: Schema[]
  /** How a place shows the property: by its name or as this text; empty if no schema describes it. */
  key: '' | 'name' | '{…}' | '*'
  /** The schema that forbids the property. */
  closed: Schema | undefined
}

function rulesFor(applied: Applied, name: string): PropertyRules {
  const rules: PropertyRules = { schemas: [], key: '', closed: undefined }
  for (const schema of applied.schemas) {
    const property = schema.properties?.get(name)
    const patterns = schema.patterns.flatMap(([pattern, node]) => (pattern.test(name) ? node : []))
    if (property) {
      rules.schemas.push(schemaOf(property))
      rules.key = 'name'
    }
    rules.schemas.push(...patterns.map(schemaOf))
    if (patterns.length || schema.hasUnknownPattern) rules.key ||= '{…}'
    if (schema.hasUnknownPattern) continue
    if (property || patterns.length || !schema.additionalProperties) continue
    addRest(rules, schemaOf(schema.additionalProperties), schema)
  }
  if (rules.key || rules.closed) return rules
  for (const schema of applied.schemas) {
    if (!schema.unevaluatedProperties) continue
    addRest(rules, schemaOf(schema.unevaluatedProperties), declaringSchema(applied) ?? schema)
  }
  return rules
}

/** Applies a schema for the properties that no other keyword describes. */
function addRest(rules: PropertyRules, additional: Schema, owner: Schema): void {
  if (additional.isNever) rules.closed = owner
  else {
    rules.schemas.push(additional)
    rules.key ||= '*'
  }
}

/** Checks an object against `required` and `dependentRequired` of a schema. */
function checkRequired(subject: Subject, applied: Applied, schema: Schema): void {
  const { place, context } = subject
  const object = subject.value as Fields
  const mustHave = (name: string, pointer: string): void => {
    if (Object.hasOwn(object, name)) return
    const nodes = applied.schemas.flatMap(({ properties }) => properties?.get(name) ?? [])
    if (nodes.some((node) => isHidden(schemaOf(node), context.side))) return
    context.report.fault({
      rule: 'missing-property',
      place: `${place()}.${plain(name)}`,
      pointer,
      expected: () => typesInWords(typesOf(nodes[0])),
      found: 'nothing',
      isForbidden: true,
    })
  }
  for (const name of schema.required) mustHave(name, `${schema.node.pointer}/required`)
  for (const [name, dependents] of schema.dependentRequired) {
    if (!Object.hasOwn(object, name)) continue
    for (const [, { value }] of entries(dependents)) mustHave(String(value), dependents.pointer)
  }
}

function checkNames(subject: Subject, { propertyNames }: Schema): void {
  if (!propertyNames) return
  const names = Object.keys(subject.value as Fields)
  if (names.every((name) => wouldFit(subject, propertyNames, name))) return
  subject.context.report.fault({
    rule: 'outside-limit',
    place: subject.place(),
    pointer: propertyNames.pointer,
    expected: () => 'names that fit',
    found: 'another name',
    isForbidden: true,
  })
}
