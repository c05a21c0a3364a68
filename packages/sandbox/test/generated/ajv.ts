import { type Case, resolve, type Vendor } from '@tags/mocks'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type Generated, schemaOf } from './request.ts'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** Returns a check of a request, which lists what Ajv finds wrong with it. */
export function requestJudge({ document }: Vendor) {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://example.com/spec', ...document })
  const validators = new Map<Node, ReturnType<typeof ajv.compile>>()
  const errors = (schema: Node, value: unknown, place: string): string[] => {
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"https://example.com/spec#'),
    )
    const validate = validators.get(schema) ?? ajv.compile(absolute)
    validators.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, keyword, message }) => `${place}${instancePath} ${keyword}: ${message}`,
    )
  }

  return ({ operation, parameters, bodySchema }: Case, request: Generated): string[] => {
    const found: string[] = request.hasCredential ? [] : ['no credential']
    for (const parameter of parameters) {
      const { name, explode = true, required } = parameter
      const place = `${parameter.in}.${name}`
      const texts =
        parameter.in === 'path'
          ? [request.path[name] ?? '']
          : parameter.in === 'query'
            ? request.query.filter(([key]) => key === name).map(([, text]) => text)
            : []
      if (!texts.length) {
        if (required && parameter.in !== 'header') found.push(`${place} required`)
        continue
      }
      const schema = schemaOf(parameter)
      const isList = resolve(document, schema).type === 'array'
      const list = explode ? texts : texts.flatMap((text) => text.split(','))
      const faults = (isList ? [list] : readings(texts.join(','))).map((value) =>
        errors(schema, value, place),
      )
      if (!faults.some(({ length }) => !length)) found.push(...(faults.at(-1) ?? []))
    }
    if (!bodySchema) return found
    if (request.text !== undefined) return [...found, 'body is no JSON']
    const isRequired = resolve(document, operation.requestBody).required === true
    if (request.body === undefined) return isRequired ? [...found, 'body required'] : found
    if (/^text/.test(request.type)) return [...found, 'another media type']
    return [...found, ...errors(bodySchema, request.body, 'body')]
  }
}

/** Lists the values that the text of a parameter may be. */
const readings = (text: string): unknown[] => [
  ...(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? [Number(text)] : []),
  ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
  text,
]
