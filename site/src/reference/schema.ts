/** Schemas as starlight-openapi shows them: what it would leave out, put into words. */
import { type Document, resolve, type Schema, type Source } from '@tags/scripts/spec'
import { code, note, paragraphs, prose, sourceLine } from './html.ts'

/** A schema with what the specs say of it beside the standard. */
export interface Described extends Schema {
  $ref?: string
  title?: string | undefined
  description?: string | undefined
  items?: Described
  additionalProperties?: boolean | Described
  uniqueItems?: boolean
  minItems?: number
  default?: unknown
  deprecated?: boolean
  'x-source'?: Source
  /** The sources of a schema that was put together from several. */
  sources?: Source[]
}

/** A schema whose description tells all that its rendering does not. */
export function shownSchema(document: Document, given: Described): Described {
  if (given.$ref && Object.keys(given).length === 1) return given
  const schema = flat(document, given)
  const shown = { ...schema }
  shown.description = paragraphs(
    schema.description,
    ...notes(document, schema).map(note),
    ...sourcesOf(schema).map(sourceLine),
  )
  if (schema.items) shown.items = shownSchema(document, schema.items)
  if (schema.properties) shown.properties = shownSchemas(document, schema.properties)
  if (typeof schema.additionalProperties === 'object')
    shown.additionalProperties = shownSchema(document, schema.additionalProperties)
  return withDescription(withAlternatives(document, shown))
}

/** An array in a part of its own, since one of a schema that contains itself would be shown without its description. */
function withDescription(shown: Described): Described {
  const { description, ...array } = shown
  return array.items?.$ref ? { description, allOf: [array] } : shown
}

/** The same of each of several schemas. */
export const shownSchemas = (
  document: Document,
  schemas: Record<string, Described>,
): Record<string, Described> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, shownSchema(document, schema)]),
  )

/** One schema in place of `allOf`, whose parts would be shown without their descriptions and sources. */
function flat(document: Document, given: Described): Described {
  const { allOf, ...own } = resolve(document, given)
  if (!allOf) return own
  const parts = [...allOf.map((part) => flat(document, part)), own]
  const properties = Object.assign({}, ...parts.map((part) => part.properties))
  return {
    ...Object.assign({}, ...parts),
    properties,
    required: [...new Set(parts.flatMap((part) => part.required ?? []))],
    sources: parts.flatMap(sourcesOf),
  }
}

const sourcesOf = ({ sources, 'x-source': source }: Described): Source[] =>
  sources ?? (source ? [source] : [])

/** What is said of alternatives where they stand, since starlight-openapi shows only their own descriptions. */
function withAlternatives(document: Document, shown: Described): Described {
  const key = shown.oneOf ? 'oneOf' : 'anyOf'
  const { [key]: given, description, ...rest } = shown
  if (!given) return shown
  const alternatives = given.map((schema) => shownSchema(document, flat(document, schema)))
  if (
    alternatives.some(({ properties, additionalProperties }) => properties ?? additionalProperties)
  ) {
    return {
      ...rest,
      [key]: alternatives.map((schema, index) => ({
        title: titleOf(given[index] as Described, schema),
        ...schema,
        description: paragraphs(description, schema.description),
      })),
    }
  }
  const items = alternatives.find((schema) => schema.items)?.items
  const list = alternatives.map(({ type, description }) => `- ${inCode(type)}: ${description}`)
  return {
    ...rest,
    type: alternatives.flatMap(({ type }) => type ?? []),
    ...(items && { items }),
    description: paragraphs(description, list.join('\n')),
  }
}

/** What tells an object from other objects: the name of its schema, or what it must have. */
const titleOf = ({ $ref }: Described, { properties, required }: Described): string | undefined =>
  $ref?.split('/').at(-1) ?? (properties && required?.join(', '))

/** What starlight-openapi does not show: falsy values, null, examples, and the bounds of an array's items. */
function notes(document: Document, schema: Described): string[] {
  const { type, properties, default: preset, minimum, examples, items } = schema
  const found: string[] = []
  if (preset !== undefined && !preset) found.push(`Default: ${code(JSON.stringify(preset))}.`)
  if (minimum === 0) found.push('At least 0.')
  if (properties && Array.isArray(type) && type.includes('null')) found.push('May be null.')
  if (examples?.length)
    found.push(`For example ${examples.map((example) => code(inJson(example))).join(', ')}.`)
  const item = items && flat(document, items as Described)
  if (item && !(item.properties ?? item.oneOf ?? item.anyOf)) {
    const bounds = boundsOf(item).join(', ')
    const said = [item.description && prose(item.description), bounds && `${bounds}.`]
    if (said.some(Boolean)) found.push(`Each item: ${said.filter(Boolean).join(' ')}`)
  }
  return found
}

function boundsOf({ minLength, maxLength, minimum, maximum, pattern, format }: Described) {
  return [
    minLength && `at least ${minLength} characters`,
    maxLength && `at most ${maxLength} characters`,
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    pattern && `matches ${code(pattern)}`,
    format && `format ${code(format)}`,
  ].filter((bound) => typeof bound === 'string')
}

const inCode = (type: unknown) => [type].flat().map(String).map(code).join(' or ')

const inJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
