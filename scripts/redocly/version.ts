import type { Context, Json } from './context.ts'

/** Requires OpenAPI 3.1. */
export function version() {
  return {
    Root(root: Json, { location, report }: Context) {
      const key = 'swagger' in root ? 'swagger' : 'openapi'
      if (/^3\.1\.\d+$/.test(String(root[key]))) return
      const message =
        `Specs are OpenAPI 3.1, and this is ${root[key]}. ` +
        'Write `openapi: 3.1.0`, with the keys that 3.1 has.'
      report({ message, location: location.child([key]).key() })
    },
  }
}

/** Lists the keywords of a schema in the form of older versions, each with the form of 3.1. */
export function oldKeywords(schema: Json): [key: string, message: string][] {
  const { type, required, nullable } = schema
  const limits = [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const
  return [
    ...('nullable' in schema
      ? [
          [
            'nullable',
            nullable === true
              ? `\`nullable\` is OpenAPI 3.0. Write \`type: [${typeof type === 'string' ? type : 'string'}, 'null']\`.`
              : '`nullable` is OpenAPI 3.0, and changes nothing here. Remove this line.',
          ] satisfies [string, string],
        ]
      : []),
    ...limits
      .filter(([key]) => typeof schema[key] === 'boolean')
      .map(([key, limit]): [string, string] => {
        const form =
          schema[key] === true
            ? `Write \`${key}: ${schema[limit] ?? 0}\` in place of \`${limit}\`.`
            : 'Remove this line.'
        return [key, `\`${key}\` with a boolean is OpenAPI 3.0. ${form}`]
      }),
    ...(typeof required === 'boolean'
      ? [
          [
            'required',
            '`required` is a list in the schema of the object. Write `required: [id]` beside `properties`, with the name of this property.',
          ] satisfies [string, string],
        ]
      : []),
  ]
}
