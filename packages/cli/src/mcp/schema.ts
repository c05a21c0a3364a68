/** A JSON Schema, with the keywords that the tools use. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  description?: string
  enum?: readonly string[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  minProperties?: number
  maxProperties?: number
  minItems?: number
  minLength?: number
}

/** The schema of an object. */
export type ObjectSchema = Schema & { type: 'object' }

/**
 * Describes an object that has no other properties. A name that ends with `?` may be absent: `{ vendor: text('…'), 'tags?':
 * … }`.
 */
export function object(
  properties: Readonly<Record<string, Schema>>,
  description?: string,
): ObjectSchema {
  const entries = Object.entries(properties)
  const required = entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name]))
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description && { description }),
})

export const oneOf = (values: readonly string[], description?: string): Schema => ({
  ...text(description),
  enum: values,
})

export const integer = (description?: string): Schema => ({
  type: 'integer',
  ...(description && { description }),
})

export const flag = (description: string): Schema => ({ type: 'boolean', description })

export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
})

/** Returns the parts of a value that its schema names. An object without `properties` is kept as it is. */
export function only({ properties, items }: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return items ? value.map((item) => only(items, item)) : value
  if (typeof value !== 'object' || value === null || !properties) return value
  const fields = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      fields[name] === undefined ? [] : [[name, only(schema, fields[name])]],
    ),
  )
}
