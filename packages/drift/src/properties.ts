import { type Applied, judgeInside, type Side, type Subject, wouldFit } from './judge.ts'
import { type Schema, schemaOf, typesOf } from './schema.ts'
import { entries, type Fields, step } from './tree.ts'
import { plain, typeOf, typesInWords } from './words.ts'

/** So many undocumented properties of one object are told by their names. */
const mostNames = 16

/** Holds the properties of an object to what the applied schemas say of them. */
export function judgeProperties(subject: Subject, applied: Applied): void {
  const { place, trial } = subject
  const object = subject.value as Fields
  const undeclared: [name: string, owner: Schema, isForbidden: boolean][] = []
  for (const name of Object.keys(object)) {
    const { schemas, key, closed } = meetingOf(applied, name)
    const owner = closed ?? (key || applied.isVague ? undefined : declaring(applied))
    if (owner) undeclared.push([name, owner, closed !== undefined])
    if (!schemas.length) continue
    const told = key === 'name' ? plain(name) : key
    judgeInside(subject, object[name], () => `${place()}.${told}`, schemas)
  }
  for (const [name, owner, isForbidden] of undeclared) {
    // So many names that nobody documented are the keys of a map, and those may be anyone's.
    const told = undeclared.length > mostNames ? '{…}' : plain(name)
    trial.report({
      rule: 'undocumented-property',
      place: `${place()}.${told}`,
      pointer: `${owner.node.pointer}/properties${step(told)}`,
      expected: () => 'no such property',
      found: typeOf(object[name]),
      isForbidden,
    })
  }
  for (const schema of applied.schemas) {
    judgeRequired(subject, applied, schema)
    judgeNames(subject, schema)
  }
}

/** The schema that lists the properties of an object. */
const declaring = ({ schemas }: Applied) => schemas.find(({ properties }) => properties)

/** What the applied schemas say of a property. */
interface Meeting {
  schemas: Schema[]
  /** How a place tells the property: by its name, or by what stands here; empty if nothing is said of it. */
  key: '' | 'name' | '{…}' | '*'
  /** The schema that allows no such property. */
  closed: Schema | undefined
}

function meetingOf(applied: Applied, name: string): Meeting {
  const meeting: Meeting = { schemas: [], key: '', closed: undefined }
  for (const schema of applied.schemas) {
    const property = schema.properties?.get(name)
    const patterns = schema.patterns.flatMap(([pattern, node]) => (pattern.test(name) ? node : []))
    if (property) {
      meeting.schemas.push(schemaOf(property))
      meeting.key = 'name'
    }
    meeting.schemas.push(...patterns.map(schemaOf))
    if (patterns.length) meeting.key ||= '{…}'
    if (property || patterns.length || !schema.additionalProperties) continue
    admit(meeting, schemaOf(schema.additionalProperties), schema)
  }
  if (meeting.key || meeting.closed) return meeting
  for (const schema of applied.schemas) {
    if (!schema.unevaluatedProperties) continue
    admit(meeting, schemaOf(schema.unevaluatedProperties), declaring(applied) ?? schema)
  }
  return meeting
}

/** Adds what is said of all properties that nothing else is said of. */
function admit(meeting: Meeting, additional: Schema, owner: Schema): void {
  if (additional.isNever) meeting.closed = owner
  else {
    meeting.schemas.push(additional)
    meeting.key ||= '*'
  }
}

/** Holds an object to `required` and `dependentRequired` of a schema. */
function judgeRequired(subject: Subject, applied: Applied, schema: Schema): void {
  const { place, trial } = subject
  const object = subject.value as Fields
  const mustHave = (name: string, pointer: string): void => {
    if (Object.hasOwn(object, name)) return
    const nodes = applied.schemas.flatMap(({ properties }) => properties?.get(name) ?? [])
    if (nodes.some((node) => isLeftOut(schemaOf(node), trial.side))) return
    trial.report({
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

/** Whether the writer of this side may leave out what has the schema, even if it is required. */
function isLeftOut(schema: Schema, side: Side, passed: Schema[] = []): boolean {
  if (passed.includes(schema)) return false
  if (side === 'response' ? schema.isWriteOnly : schema.isReadOnly) return true
  return schema.also.some((node) => isLeftOut(schemaOf(node), side, [...passed, schema]))
}

function judgeNames(subject: Subject, { propertyNames }: Schema): void {
  if (!propertyNames) return
  const names = Object.keys(subject.value as Fields)
  if (names.every((name) => wouldFit(subject, propertyNames, name))) return
  subject.trial.report({
    rule: 'outside-limit',
    place: subject.place(),
    pointer: propertyNames.pointer,
    expected: () => 'names that fit',
    found: 'another name',
    isForbidden: true,
  })
}
