import schema from '../report.schema.json' with { type: 'json' }
import type { Report } from '../report.ts'

interface Shape {
  $ref?: string
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
}

const shapes = schema.$defs as Record<string, Shape>

/** Writes a report as JSON, with its keys in the order of report.schema.json. */
export const json = (report: Report): string =>
  `${JSON.stringify(ordered(report, schema as Shape), null, 2)}\n`

function ordered(value: unknown, shape: Shape): unknown {
  const { items, properties } = followed(shape)
  if (Array.isArray(value)) return items ? value.map((item) => ordered(item, items)) : value
  if (typeof value !== 'object' || value === null || !properties) return value
  const given = value as Record<string, unknown>
  const known = Object.entries(properties).filter(([key]) => given[key] !== undefined)
  return {
    ...Object.fromEntries(known.map(([key, shape]) => [key, ordered(given[key], shape)])),
    ...Object.fromEntries(Object.entries(given).filter(([key]) => !properties[key])),
  }
}

/** Returns the schema with the properties: the target of a `$ref`, or the first alternative. */
const followed = (shape: Shape): Shape => {
  const { $ref } = shape.anyOf?.[0] ?? shape
  return $ref ? (shapes[$ref.slice('#/$defs/'.length)] as Shape) : shape
}
