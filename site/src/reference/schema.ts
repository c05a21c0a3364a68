/** Schemas in the reference: adds details to descriptions that starlight-openapi does not show. */
import { resolve } from '@tags/scripts/document'
import type { Document, Schema, Source } from '@tags/scripts/spec'
import { code, note, paragraphs, prose, sourceLine } from './html.ts'

/** A schema with the keywords and extensions that our specs use. */
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
  /** The sources of a schema that was merged from several. */
  sources?: Source[]
}

/** Returns a schema for the reference: its description includes everything that is not rendered otherwise. */
export function shownSchema(document: Document, given: Described): Described {
  if (given.$ref && Object.keys(given).length === 1) return given
  const schema = merge(document, given)
  const shown = { ...schema }
  shown.description = paragraphs(
    schema.description,
    ...notes(document, schema).map(note),
    ...sourcesOf(schema).map((source) => sourceLine(source)),
    ...itemSources(document, schema).map((source) => sourceLine(source, 'Source of each item')),
  )
  if (schema.items) shown.items = shownSchema(document, schema.items)
  if (schema.properties) shown.properties = shownSchemas(document, schema.properties)
  if (typeof schema.additionalProperties === 'object')
    shown.additionalProperties = shownSchema(document, schema.additionalProperties)
  return withDescription(withAlternatives(document, shown))
}

/** Wraps an array of a recursive schema in `allOf`; otherwise its description would not be shown. */
function withDescription(shown: Described): Described {
  const { description, ...array } = shown
  return array.items?.$ref ? { description, allOf: [array] } : shown
}

/** Returns several schemas for the reference. */
export const shownSchemas = (
  document: Document,
  schemas: Record<string, Described>,
): Record<string, Described> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, shownSchema(document, schema)]),
  )

/** Merges the parts of `allOf`, which would be shown without their descriptions and sources. */
function merge(document: Document, given: Described): Described {
  const { allOf, ...rest } = resolve(document, given)
  if (!allOf) return rest
  const parts = [...allOf.map((part) => merge(document, part)), rest]
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

/** Returns the sources of a list's items, which are not shown where the items have no properties. */
function itemSources(document: Document, { items }: Described): Source[] {
  const item = items && merge(document, items)
  return item && isSimple(item) ? sourcesOf(item) : []
}

const isSimple = ({ properties, oneOf, anyOf }: Described): boolean =>
  !(properties ?? oneOf ?? anyOf)

/** Moves a description into its alternatives, since starlight-openapi shows only theirs. */
function withAlternatives(document: Document, shown: Described): Described {
  const key = shown.oneOf ? 'oneOf' : 'anyOf'
  const { [key]: given, description, ...rest } = shown
  if (!given) return shown
  const alternatives = given.map((schema) => shownSchema(document, merge(document, schema)))
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

/** Returns a title for an alternative: the name of its schema, or its required properties. */
const titleOf = ({ $ref }: Described, { properties, required }: Described): string | undefined =>
  $ref?.split('/').at(-1) ?? (properties && required?.join(', '))

/** Describes details that starlight-openapi does not show: falsy values, null, examples, and the bounds of an array's items. */
function notes(document: Document, schema: Described): string[] {
  const { type, properties, default: preset, minimum, examples, items } = schema
  const found: string[] = []
  if (preset !== undefined && !preset) found.push(`Default: ${code(JSON.stringify(preset))}.`)
  if (minimum === 0) found.push('At least 0.')
  if (properties && Array.isArray(type) && type.includes('null')) found.push('May be null.')
  if (examples?.length)
    found.push(`For example ${examples.map((example) => code(inJson(example))).join(', ')}.`)
  const item = items && merge(document, items as Described)
  if (item && isSimple(item)) {
    const bounds = boundsOf(item).join(', ')
    const parts = [item.description && prose(item.description), bounds && `${bounds}.`]
    if (parts.some(Boolean)) found.push(`Each item: ${parts.filter(Boolean).join(' ')}`)
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
