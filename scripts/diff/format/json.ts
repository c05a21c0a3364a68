/** A JSON Schema, as far as it gives the order of keys. */
export interface Shape {
  $ref?: string
  $defs?: Record<string, Shape>
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
}

/** Writes a report as JSON, with its keys in the order of its schema. */
export const json = (report: unknown, schema: Shape): string =>
  `${JSON.stringify(ordered(report, schema, schema.$defs ?? {}), null, 2)}\n`

function ordered(value: unknown, shape: Shape, shapes: Record<string, Shape>): unknown {
  const { items, properties } = followed(shape, shapes)
  if (Array.isArray(value)) return items ? value.map((item) => ordered(item, items, shapes)) : value
  if (typeof value !== 'object' || value === null || !properties) return value
  const given = value as Record<string, unknown>
  const copy: Record<string, unknown> = {}
  for (const [key, shape] of Object.entries(properties)) {
    if (given[key] !== undefined) copy[key] = ordered(given[key], shape, shapes)
  }
  for (const [key, child] of Object.entries(given)) if (!properties[key]) copy[key] = child
  return copy
}

/** Returns the schema with the properties: the target of a `$ref`, or the first alternative. */
const followed = (shape: Shape, shapes: Record<string, Shape>): Shape => {
  const { $ref } = shape.anyOf?.[0] ?? shape
  return $ref ? (shapes[$ref.slice('#/$defs/'.length)] as Shape) : shape
}
