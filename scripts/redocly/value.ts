import { Ajv2020 } from 'ajv/dist/2020.js'
import { isObject, list, type Path, type Resolve } from './context.ts'
import { alternatives, read, type Schema, types } from './schema.ts'

/** The context of the check of a value. */
interface Check {
  /** Whether a list that holds `$inputs.tag` has an item for each tag. */
  mapsTags?: boolean
  /** The expressions whose values are text, and never numbers. */
  texts?: string[]
  /** Whether tags are sent by their ids. */
  hasIds?: boolean
  resolve: Resolve
}

const ajv = new Ajv2020({ logger: false, strict: false, validateFormats: false })

/** The keywords that limit a value that is neither a list nor an object. */
const keywords = [
  ...['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['multipleOf', 'minLength', 'maxLength', 'pattern'],
]

/** What to do where tags are the names of properties. */
export const namedByTags =
  'Expressions are values only: if tags are the names of properties, write src/tags.ts of the package by hand.'

/** Returns the fault of a value in a request that the schema of its place does not allow. */
export function valueFault(
  value: unknown,
  schema: Schema,
  path: Path,
  check: Check,
): string | undefined {
  const takes = words(schema, check)
  const isText = typeof value === 'string'
  if (!takes || (isText && /^\$(?!inputs\.[\w.]+$)/.test(value))) return undefined
  if (isObject(value)) {
    const allowed = allTypes(schema, check)
    if (allowed.includes('object') || !allowed.length) return undefined
    const advice = allowed.includes('array') ? ' Write it as the item of a list.' : ''
    return `The value is an object, and ${placeOf(path)} takes ${takes}.${advice}`
  }
  const isInput = isText && /^\$|\{\$/.test(value)
  return isInput
    ? inputFault(value, schema, path, takes, check)
    : literalFault(value, schema, path, takes)
}

function inputFault(
  value: string,
  schema: Schema,
  path: Path,
  takes: string,
  check: Check,
): string | undefined {
  const { mapsTags = false, texts = [], hasIds = false } = check
  const place = placeOf(path)
  const allowed = allTypes(schema, check)
  if (value === '$inputs.tags') {
    const isJoined = schema.some(({ format }) => format === 'comma-separated')
    if (hasIds || isJoined || /^a list( of strings)?$/.test(takes)) return undefined
    if (path.some((key) => typeof key === 'number')) {
      return 'A list has one item for each tag: write `$inputs.tag` in it, or the list itself as `$inputs.tags`.'
    }
    const advice =
      allowed.includes('array') && mapsTags
        ? ' Write one item with `$inputs.tag` in it, which is sent for each tag.'
        : allowed.includes('string')
          ? ' Write `$inputs.tag` for one tag a request, or add `format: comma-separated`.'
          : allowed.includes('object')
            ? ` ${namedByTags}`
            : ''
    return `\`${value}\` is a list of strings, and ${place} takes ${takes}.${advice}`
  }
  const isFixed = schema.some((part) => 'const' in part || 'enum' in part)
  const isPlain = value.startsWith('$')
  const mayBeInteger = isPlain && !texts.includes(value)
  const fits = allowed.includes('string') || (mayBeInteger && allowed.includes('integer'))
  if (fits && !isFixed) return undefined
  const list =
    value === '$inputs.tag' && mapsTags ? '$inputs.tags' : isPlain ? `[${value}]` : `['${value}']`
  const advice = allowed.includes('array')
    ? ` Write \`${list}\`.`
    : value === '$inputs.contact'
      ? ' Write a look-up of the id for each other way to refer to a contact.'
      : value === '$inputs.tag' && allowed.includes('object')
        ? ` ${namedByTags}`
        : ''
  const kind = mayBeInteger ? 'a string or an integer' : 'a string'
  return `\`${value}\` is ${kind}, and ${place} takes ${takes}.${advice}`
}

function literalFault(
  value: unknown,
  schema: Schema,
  path: Path,
  takes: string,
): string | undefined {
  for (const part of schema) {
    const limits = Object.fromEntries(
      keywords.filter((key) => key in part).map((key) => [key, part[key]]),
    )
    const { keyword, message } = firstError(limits, value)
    if (!keyword) continue
    const given = `\`${JSON.stringify(value)}\``
    return /^(type|enum|const)$/.test(keyword)
      ? `${given} does not fit ${placeOf(path)}, which takes ${takes}.`
      : `${given} does not fit ${placeOf(path)}: it ${message}.`
  }
  return undefined
}

/** Returns the first error of a value; none if its schema does not compile, which `tags/compile` reports. */
function firstError(schema: object, value: unknown): { keyword?: string; message?: string } {
  try {
    ajv.validate(schema, value)
    return ajv.errors?.[0] ?? {}
  } catch {
    return {}
  }
}

/** Names the place of a value. */
function placeOf(path: Path): string {
  const name = path.findLast((key) => typeof key === 'string')
  return typeof path.at(-1) === 'number' ? `an item of \`${name}\`` : `\`${name}\``
}

/** Says which values a schema allows, in words; empty if it does not say. */
function words(schema: Schema, check: Check): string {
  const fixed = schema.flatMap((part) => ('const' in part ? [part.const] : list(part.enum)))
  if (fixed.length) return `only ${fixed.map((value) => `\`${value}\``).join(' or ')}`
  const names = allTypes(schema, check).map((type) => {
    if (type !== 'array') return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
    const items = schema.flatMap((part) => read(part.items, check.resolve))
    const [item] = allTypes(items, check)
    return item ? `a list of ${item === 'array' ? 'lists' : `${item}s`}` : 'a list'
  })
  return [...new Set(names)].join(' or ')
}

/** Lists the types of a schema, or else those of its alternatives. */
function allTypes(schema: Schema, { resolve }: Check): string[] {
  const found = types(schema)
  const others = alternatives(schema).flatMap((part) => types(read(part, resolve)))
  return found.length ? found : others
}
