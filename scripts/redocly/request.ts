import { isJson } from '../lib/media.ts'
import { isObject, type Json, list, object, type Path, type Resolve, type Say } from './context.ts'
import { hint } from './hint.ts'
import { bodies, keyOf, type Operation } from './operation.ts'
import {
  constant,
  isMarked,
  names,
  property,
  read,
  required,
  type Schema,
  types,
} from './schema.ts'

/** The context of the check of a request. */
interface Check {
  /** The expressions of which one of each list must be sent. */
  required: string[][]
  /** The expressions that may be sent. */
  optional?: string[]
  /** Whether a list that holds `$inputs.tag` has an item for each tag. */
  mapsTags?: boolean
  /** The parameters that the client sends itself, as place and name. */
  shared: ReadonlySet<string>
  resolve: Resolve
  say: Say
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

/** Checks whether a value is an expression, or text that holds it. */
export const isSent = (value: unknown, input: string): boolean =>
  value === input || (typeof value === 'string' && value.includes(`{${input}}`))

function checkInputs(name: string, link: Json, { required, optional = [], mapsTags, say }: Check) {
  const known = [...required.flat(), ...optional]
  const values = sentValues(link)
  const wrong = values.filter(([value]) => {
    if (typeof value !== 'string') return false
    const rest = known.includes(value)
      ? ''
      : known.reduce((text, input) => text.replace(`{${input}}`, ''), value)
    return /^\$|\{\$|\binputs\b/.test(rest)
  })
  for (const [value, path] of wrong) {
    const message = `\`${value}\` is not an expression that is known here.`
    const words = known.map((input) => `\`${input}\``).join(' or ')
    say(`${message} Write ${words}, or a literal.`, path)
  }
  if (wrong.length > 0) return
  for (const [value, path] of values) {
    const message = tagFault(value, path, link, mapsTags)
    if (message) say(message, path)
  }
  for (const group of required) {
    const sent = group.filter((input) => values.some(([value]) => isSent(value, input)))
    const words = group.map((input) => `\`${input}\``)
    if (sent.length === 0) say(`\`${name}\` never sends ${words.join(' or ')}.`, [], 'key')
    if (sent.length > 1) {
      say(`\`${name}\` sends both ${words.join(' and ')}. Write one of them.`, [], 'key')
    }
  }
}

/** Returns the fault of an expression about tags in a place where it cannot be sent. */
function tagFault(value: unknown, path: Path, link: Json, mapsTags = false): string | undefined {
  const lists = path.flatMap((key, index) =>
    typeof key === 'number' ? [path.slice(0, index)] : [],
  )
  if (isSent(value, '$inputs.tags')) {
    if (value !== '$inputs.tags') {
      return "A text holds one tag. Write a list with `{$inputs.tag}` in its text, such as ['-{$inputs.tag}']."
    }
    if (lists.length === 0) return undefined
    return 'A list has one item for each tag: write `$inputs.tag` in it, or the list itself as `$inputs.tags`.'
  }
  if (!mapsTags || !isSent(value, '$inputs.tag') || lists.length === 0) return undefined
  if (lists.length > 1) {
    return (
      '`$inputs.tag` is in a list within a list, and only one can have an item for each tag. ' +
      'Write src/tags.ts of the package by hand.'
    )
  }
  const [list] = lists.map((place) => valueAt(link, place))
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

function checkParameters(method: Json, operation: Operation, { shared, resolve, say }: Check) {
  const mapped = object(method.parameters)
  const known = new Map(operation.parameters.map((parameter) => [`${parameter.name}`, parameter]))
  for (const name of Object.keys(mapped)) {
    const parameter = known.get(name)
    const fixed = parameter && constant(read(parameter.schema, resolve))
    if (!parameter) {
      const message = `\`${operation.id}\` has no parameter \`${name}\`.`
      say(`${message} ${hint(name, known.keys())}`, ['parameters', name], 'key')
    } else if (Array.isArray(mapped[name])) {
      checkBody(mapped[name], read(parameter.schema, resolve), ['parameters', name], resolve, say)
    } else if (fixed) {
      const message = `\`${name}\` can only be '${fixed.value}', which the client sends by itself.`
      say(`${message} Remove this line.`, ['parameters', name], 'key')
    }
  }
  for (const [name, parameter] of known) {
    const isNeeded = parameter.required === true && !constant(read(parameter.schema, resolve))
    if (!isNeeded || name in mapped || shared.has(keyOf(parameter))) continue
    const message = `\`${operation.id}\` needs the parameter \`${name}\`, which is not mapped.`
    say(message, isObject(method.parameters) ? ['parameters'] : [], 'key')
  }
}

function checkBody(value: unknown, base: Schema, path: Path, resolve: Resolve, say: Say) {
  const schema = [...base, ...fitting(value, base, resolve)]
  const known = names(schema)
  if (!isObject(value) && known.length > 0) {
    say(`The request body is an object. Map its keys. ${hint('', known)}`, path)
    return
  }
  if (Array.isArray(value)) {
    if (!types(schema).includes('array')) {
      say('The value is not a list here. Write the expression without its list.', path)
      return
    }
    const items = schema.flatMap((part) => read(part.items, resolve))
    for (const [index, item] of value.entries())
      checkBody(item, items, [...path, index], resolve, say)
    return
  }
  const mapped = object(value)
  for (const [name, child] of Object.entries(mapped)) {
    const here = [...path, name]
    if (!known.includes(name)) {
      say(`The request body has no \`${name}\`. ${hint(name, known)}`, here, 'key')
    } else if (isMarked(property(schema, name, resolve), 'readOnly')) {
      say(`\`${name}\` is \`readOnly\`, so no request has it. Remove this line.`, here, 'key')
    } else if (typeof child === 'object' && child !== null) {
      checkBody(child, property(schema, name, resolve), here, resolve, say)
    }
  }
  for (const name of required(schema)) {
    const found = property(schema, name, resolve)
    if (name in mapped || constant(found) || isMarked(found, 'readOnly')) continue
    say(`The request body needs \`${name}\`, which is not mapped.`, path, 'key')
  }
}

/** Returns the first alternative of a schema that has all keys of an object, or else the first one. */
function fitting(value: unknown, schema: Schema, resolve: Resolve): Schema {
  const alternatives = schema
    .flatMap((part) => [...list(part.oneOf), ...list(part.anyOf)])
    .map((part) => read(part, resolve))
  const keys = Object.keys(object(value))
  const fits = (one: Schema) => keys.every((key) => names([...schema, ...one]).includes(key))
  return alternatives.find(fits) ?? alternatives[0] ?? []
}

/** Requires that a link of `x-unified` sends a request that its operation accepts. */
export function checkRequest(name: string, method: Json, operation: Operation, check: Check) {
  const { resolve, say } = check
  checkInputs(name, method, check)
  checkParameters(method, operation, check)
  const accepted = bodies(operation.node.requestBody, resolve)
  const [, media] = accepted.find(([type]) => isJson(type)) ?? accepted[0] ?? []
  if (media && method.requestBody === undefined) {
    say(`\`${operation.id}\` takes a request body, but no \`requestBody\` is mapped.`, [], 'key')
  } else if (media) {
    checkBody(method.requestBody, read(media.schema, resolve), ['requestBody'], resolve, say)
  } else if (method.requestBody !== undefined) {
    say(`\`${operation.id}\` takes no request body.`, ['requestBody'], 'key')
  }
}
