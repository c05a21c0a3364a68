import { type Context, isObject, type Json, type Location, list } from './context.ts'
import { forms } from './forms.ts'
import { hint } from './hint.ts'
import { extend, extensions } from './nodes.ts'

/** A type of a value in our extensions: a node type by its name, or the limits of a plain value. */
type ValueType = string | Plain | ((value: unknown) => string | Plain)

interface Plain {
  type?: string
  enum?: string[]
  minimum?: number
}

interface NodeType {
  properties: Record<string, ValueType>
  required?: string[]
  requiredOneOf?: string[]
  additionalProperties?: ValueType
  items?: ValueType
}

const nodeTypes = extend({}) as Record<string, NodeType>

/** The wrong kinds that other rules report with the right form. */
const reported = /^Root\.servers |^(MediaType|Parameter|Header)\.examples list$/

/**
 * Requires that the values of our extensions have the right keys and types, and says the right form. Requires a list or
 * an object where OpenAPI has one.
 */
export function shape() {
  const visit = (node: Json, { type, location, report }: Context) => {
    for (const [key, value] of Object.entries(isObject(node) ? node : {})) {
      const known = type.properties[key]
      const { kind } = (typeof known === 'function' && known(value, key)) || {}
      if (!kind || reported.test(`${type.name}.${key} ${kindOf(value)}`)) continue
      const message = `\`${key}\` must be ${article(kind)}, not ${article(kindOf(value))}.`
      report({ message, location: location.child([key]) })
    }
    for (const [name, { on, value }] of Object.entries(extensions)) {
      if (!isObject(node) || !(name in node) || !on.includes(type.name)) continue
      check(
        { name, value: node[name], location: location.child([name]), report },
        value as ValueType,
      )
    }
  }
  return { any: visit, ref: visit }
}

interface Value {
  name: string
  /** The name of the type of the object that holds it. */
  holder?: string
  value: unknown
  location: Location
  report: Context['report']
}

function check(given: Value, type: ValueType): void {
  const { name, holder, value, location, report } = given
  const known = typeof type === 'function' ? type(value) : type
  if (typeof known === 'string') checkNode(given, known, type)
  else {
    const message = plainFault(name, holder, value, known)
    if (message) report({ message, location })
  }
}

/** Checks an object or a list, and the values in it. */
function checkNode(given: Value, typeName: string, type: ValueType): void {
  const { name, value, location, report } = given
  const node = nodeTypes[typeName] as NodeType
  const kind = node.items ? 'list' : 'object'
  if (kindOf(value) !== kind) {
    const message = `\`${name}\` must be ${article(kind)}, not ${article(kindOf(value))}. ${formOf(name, given.holder, type)}`
    report({ message, location })
    return
  }
  for (const [index, item] of list(value).entries()) {
    const part = {
      name: `${name}[${index}]`,
      value: item,
      location: location.child([index]),
      report,
    }
    check(part, node.items as ValueType)
  }
  if (!isObject(value)) return
  const { properties, required = [], requiredOneOf = [], additionalProperties } = node
  for (const [key, child] of Object.entries(value)) {
    const here = location.child([key])
    const part = properties[key] ?? additionalProperties
    if (part) check({ name: key, holder: typeName, value: child, location: here, report }, part)
    else {
      const advice =
        child === null && /\s|^\d/.test(key)
          ? 'Is it a part of a text with a comma? Write that in quotes.'
          : hint(key, Object.keys(properties))
      const message = `\`${name}\` has no key \`${key}\`. ${advice}`
      report({ message, location: here.key() })
    }
  }
  const say = (key: string, words: string) => {
    const message = `\`${name}\` needs ${words}. ${formOf(key, typeName, properties[key] ?? {})}`
    report({ message, location: location.key() })
  }
  for (const key of required) if (!(key in value)) say(key, `\`${key}\``)
  if (requiredOneOf.length && !requiredOneOf.some((key) => key in value)) {
    const [first = ''] = requiredOneOf
    say(first, `one of ${requiredOneOf.map((key) => `\`${key}\``).join(', ')}`)
  }
}

/** Returns the fault of a text, a number, a truth value, or an object or list with free content. */
function plainFault(
  name: string,
  holder: string | undefined,
  value: unknown,
  type: Plain,
): string | undefined {
  const { enum: words, minimum } = type
  if (words) {
    if (words.includes(value as string)) return undefined
    const text = isObject(value) || Array.isArray(value) ? article(kindOf(value)) : `\`${value}\``
    return `\`${name}\` cannot be ${text}. ${hint(String(value), words)}`
  }
  const wanted = type.type
  if (wanted && !fits(value, wanted)) {
    const kind = wanted === 'boolean' ? '`true` or `false`' : article(nameOf(wanted))
    return `\`${name}\` must be ${kind}, not ${article(kindOf(value))}. ${formOf(name, holder, type)}`
  }
  if (minimum === undefined || (value as number) >= minimum) return undefined
  return `\`${name}\` must be at least ${minimum}, not ${value}.`
}

const nameOf = (type: string) => (type === 'array' ? 'list' : type)

const fits = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isSafeInteger(value) : kindOf(value) === nameOf(type)

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'empty' : typeof value

const article = (kind: string): string =>
  kind === 'empty' ? kind : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

/** Says the right form of a value, as a sentence. */
function formOf(key: string, holder: string | undefined, type: ValueType): string {
  const known = typeof type === 'function' ? type(undefined) : type
  const form =
    typeof known === 'string'
      ? forms[known]
      : (forms[`${holder}.${key}`] ?? forms[`${holder}.*`] ?? forms[key] ?? known.enum?.[0])
  return `Write \`${key.replace(/\[.*/, '')}: ${form ?? '…'}\`.`
}
