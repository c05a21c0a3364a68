import { isJson } from '../lib/media.ts'
import { isObject, type Json, object, type Path, type Resolve, type Say } from './context.ts'
import { hint } from './hint.ts'
import { bodies, keyOf, type Operation } from './operation.ts'
import {
  constant,
  fitting,
  isMarked,
  names,
  property,
  read,
  required,
  type Schema,
  types,
} from './schema.ts'
import { namedByTags, valueFault } from './value.ts'

/** The context of the check of a request. */
interface Check {
  /** The expressions of which one of each list must be sent. */
  required: string[][]
  /** The expressions that may be sent. */
  optional?: string[]
  /** Whether a list that holds `$inputs.tag` has an item for each tag. */
  mapsTags?: boolean
  /** The expressions whose values are text, and never numbers. */
  texts?: string[]
  /** Whether tags are sent by their ids. */
  hasIds?: boolean
  /** The parameters that the client sends itself, as place and name. */
  shared: ReadonlySet<string>
  /** The operation that alone lacks a required parameter, for each that the others have, by place and name. */
  lacking: ReadonlyMap<string, string>
  resolve: Resolve
  say: Say
}

/** The context of the check of the values in a request. */
interface ValueCheck extends Check {
  /** Whether the expressions are right, so that they may be held to the schemas of their places. */
  checksValues: boolean
}

/** Lists the values that a link sends, with their paths. */
export const sentValues = ({ parameters, requestBody }: Json): [value: unknown, path: Path][] => [
  ...leaves(parameters, ['parameters']),
  ...leaves(requestBody, ['requestBody']),
]

/** Checks whether the path of a value leads through a list. */
export const isInList = (path: Path): boolean => path.some((key) => typeof key === 'number')

/** Lists the values of a mapping that are neither lists nor objects, with their paths. */
function leaves(value: unknown, path: Path): [value: unknown, path: Path][] {
  if (typeof value !== 'object' || value === null) return [[value, path]]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, child]) => leaves(child, [...path, key]))
}

/** Lists the names of properties in a mapping that hold an expression, with their paths. */
function expressionKeys(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [...(key.includes('$inputs.') ? [here] : []), ...expressionKeys(child, here)]
  })
}

/** Checks whether a value is an expression, or text that holds it. */
export const isSent = (value: unknown, input: string): boolean =>
  value === input || (typeof value === 'string' && value.includes(`{${input}}`))

/** Requires the expressions that a link must send, and no other. Returns whether each is in a place for it. */
function checkInputs(
  name: string,
  link: Json,
  { required, optional = [], mapsTags, say }: Check,
): boolean {
  const known = [...required.flat(), ...optional]
  const values = sentValues(link)
  const wrong = values.filter(([value]) => {
    if (typeof value !== 'string') return false
    const rest = known.includes(value)
      ? ''
      : known.reduce((text, input) => text.replaceAll(`{${input}}`, ''), value)
    return /^\$|\{\$|\binputs\b/.test(rest) || /[${]\{\$/.test(value)
  })
  for (const [value, path] of wrong) {
    const isTemplate = /[^\w$.{}]|^\{\{|^\$\{/.test(String(value))
    const words = known
      .filter((input) => !isTemplate || input !== '$inputs.tags')
      .map((input) => (isTemplate ? `\`{${input}}\`` : `\`${input}\``))
      .join(' or ')
    const message = isTemplate
      ? `\`${value}\` holds no expression that is known here. Write ${words} in the text.`
      : `\`${value}\` is not an expression that is known here. Write ${words ? `${words}, or ` : ''}a literal.`
    say(message, path)
  }
  const keys = ['parameters', 'requestBody'].flatMap((part) => expressionKeys(link[part], [part]))
  for (const path of keys) {
    say(`\`${path.at(-1)}\` is the name of a property here. ${namedByTags}`, path, 'key')
  }
  if (wrong.length > 0 || keys.length > 0) return false
  const misplaced = values.flatMap(([value, path]) => {
    const message = tagFault(value, path, link, name === 'setTags', mapsTags)
    return message ? [{ message, path }] : []
  })
  for (const { message, path } of misplaced) say(message, path)
  let areFit = misplaced.length === 0
  for (const group of required) {
    const sent = group.filter((input) => values.some(([value]) => isSent(value, input)))
    const words = group.map((input) => `\`${input}\``)
    if (sent.length === 0) {
      const message = `\`${name}\` never sends ${words.join(' or ')}. Write it in \`parameters\` or \`requestBody\`.`
      say(message, [], 'key')
    }
    if (sent.length > 1) {
      say(`\`${name}\` sends both ${words.join(' and ')}. Write one of them.`, [], 'key')
    }
    areFit &&= sent.length < 2
  }
  return areFit
}

/** Returns the fault of an expression about tags in a place where it cannot be sent. */
function tagFault(
  value: unknown,
  path: Path,
  link: Json,
  isSet: boolean,
  mapsTags = false,
): string | undefined {
  if (isSent(value, '$inputs.tags')) {
    if (value !== '$inputs.tags') {
      return "A text holds one tag. Write a list with `{$inputs.tag}` in its text, such as ['-{$inputs.tag}']."
    }
    if (typeof path.at(-1) !== 'number') return undefined
    return 'A list has one item for each tag: write `$inputs.tag` in it, or the list itself as `$inputs.tags`.'
  }
  if (!mapsTags || !isSent(value, '$inputs.tag')) return undefined
  if (!isInList(path)) {
    return isSet
      ? '`setTags` sends all tags in one request. Write `$inputs.tags`, or a list with `$inputs.tag` in its one item.'
      : undefined
  }
  // Of lists in each other, the inner one has an item for each tag.
  const list = valueAt(
    link,
    path.slice(
      0,
      path.findLastIndex((key) => typeof key === 'number'),
    ),
  )
  if (Array.isArray(list) && list.length > 1) {
    return 'A list with `$inputs.tag` has one item, which is sent for each tag. Remove the others.'
  }
  const isWhole = value === '$inputs.tag' && typeof path.at(-1) === 'number'
  return isWhole
    ? 'A list of the tags themselves is `$inputs.tags`. Write it without the list.'
    : undefined
}

const valueAt = (node: unknown, path: Path): unknown =>
  path.reduce<unknown>((child, key) => object(child)[key], node)

function checkParameters(method: Json, operation: Operation, check: ValueCheck) {
  const { shared, lacking, resolve, say } = check
  const mapped = object(method.parameters)
  const known = new Map(operation.parameters.map((parameter) => [`${parameter.name}`, parameter]))
  for (const [name, value] of Object.entries(mapped)) {
    const path = ['parameters', name]
    const parameter = known.get(name)
    const schema = parameter && read(schemaOf(parameter), resolve)
    const fixed = schema && parameter.required === true && constant(schema)
    if (!schema) {
      if (operation.isPartial) continue
      const message = `\`${operation.id}\` has no parameter \`${name}\`.`
      say(`${message} ${hint(name, known.keys())}`, path, 'key')
    } else if (fixed) {
      const message = `\`${name}\` can only be '${fixed.value}', which the client sends by itself.`
      say(`${message} Remove this line.`, path, 'key')
    } else if (value === null) {
      say(`\`${name}\` has no value. Write one, or remove this line.`, path, 'key')
    } else if (parameter.in !== 'path' || !types(schema).includes('array')) {
      checkValue(value, schema, path, check)
    }
  }
  for (const [name, parameter] of known) {
    const isNeeded = parameter.required === true && !constant(read(parameter.schema, resolve))
    if (!isNeeded || name in mapped || shared.has(keyOf(parameter))) continue
    const message = `\`${operation.id}\` needs the parameter \`${name}\`, which is not mapped.`
    const other = lacking.get(keyOf(parameter))
    const advice = other
      ? ` Every operation but \`${other}\` has it; with it there, it is an option of the client.`
      : ''
    say(message + advice, isObject(method.parameters) ? ['parameters'] : [], 'key')
  }
}

/** Returns the schema of a parameter, or of the JSON that its text holds. */
const schemaOf = ({ schema, content }: Json): unknown =>
  schema ?? object(Object.values(object(content))[0]).schema

/** Requires that the value of a parameter or a body, and each value in it, fits the schema of its place. */
function checkValue(value: unknown, base: Schema, path: Path, check: ValueCheck) {
  const { resolve, say } = check
  const schema = [...base, ...fitting(value, base, resolve)]
  const known = names(schema)
  const [place, parameter] = path
  const owner = place === 'parameters' ? `\`${parameter}\`` : 'The request body'
  if (!isObject(value) && known.length > 0) {
    const whole = path.length > 1 ? 'The value' : owner
    say(`${whole} is an object. Map its keys. ${hint('', known)}`, path)
    return
  }
  if (Array.isArray(value)) {
    if (!types(schema).includes('array')) {
      say('The value is not a list here. Write the expression without its list.', path)
      return
    }
    const items = schema.flatMap((part) => read(part.items, resolve))
    for (const [index, item] of value.entries()) checkValue(item, items, [...path, index], check)
    return
  }
  const message = check.checksValues ? valueFault(value, base, path, check) : undefined
  if (message) say(message, path)
  if (message || !isObject(value)) return
  const free = schema.filter((part) => part.additionalProperties)
  for (const [name, child] of Object.entries(value)) {
    const here = [...path, name]
    const found = known.includes(name)
      ? property(schema, name, resolve)
      : free.flatMap((part) => read(part.additionalProperties, resolve))
    if (!known.includes(name) && !free.length) {
      say(`${owner} has no \`${name}\`. ${hint(name, known)}`, here, 'key')
    } else if (isMarked(found, 'readOnly')) {
      say(`\`${name}\` is \`readOnly\`, so no request has it. Remove this line.`, here, 'key')
    } else checkValue(child, found, here, check)
  }
  const always = required(base)
  for (const name of required(schema)) {
    const found = property(schema, name, resolve)
    const fixed = constant(found)
    if (name in value || isMarked(found, 'readOnly')) continue
    if (!fixed) say(`${owner} needs \`${name}\`, which is not mapped.`, path, 'key')
    else if (!always.includes(name)) {
      // Filled in, it could make of one change another, as `delete: true` does.
      const form = `\`${name}: ${JSON.stringify(fixed.value)}\``
      say(`${owner} has several forms, and this one needs ${form}. Write it.`, path, 'key')
    }
  }
}

/** Requires that a link of `x-unified` sends a request that its operation accepts. */
export function checkRequest(name: string, method: Json, operation: Operation, check: Check) {
  const { resolve, say } = check
  const context = { ...check, checksValues: checkInputs(name, method, check) }
  checkParameters(method, operation, context)
  const accepted = bodies(operation.node.requestBody, resolve)
  const [, media] = accepted.find(([type]) => isJson(type)) ?? accepted[0] ?? []
  if (media && method.requestBody === undefined) {
    say(`\`${operation.id}\` takes a request body, but no \`requestBody\` is mapped.`, [], 'key')
  } else if (media) {
    checkValue(method.requestBody, read(media.schema, resolve), ['requestBody'], context)
  } else if (method.requestBody !== undefined) {
    say(`\`${operation.id}\` takes no request body.`, ['requestBody'], 'key')
  }
}
