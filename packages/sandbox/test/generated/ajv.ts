import { type Case, resolve, type Vendor } from '@tags/mocks'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type Generated, isObject, objectPairs, schemaOf } from './request.ts'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** Returns a check of a request, which lists what Ajv finds wrong with it. */
export function requestJudge(vendor: Vendor) {
  const { document } = vendor
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'https://example.com/spec', ...withoutReadOnly(document) })
  const validators = new Map<Node, ReturnType<typeof ajv.compile>>()
  const errors = (schema: Node, value: unknown, place: string): string[] => {
    const absolute = JSON.parse(
      JSON.stringify(withoutReadOnly(schema)).replaceAll(
        '"$ref":"#',
        '"$ref":"https://example.com/spec#',
      ),
    )
    const validate = validators.get(schema) ?? ajv.compile(absolute)
    validators.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, keyword, message }) => `${place}${instancePath} ${keyword}: ${message}`,
    )
  }

  const namesOf = (parameter: Node): string[] =>
    isObject(vendor, parameter) ? objectPairs(parameter).map(([name]) => name) : [parameter.name]

  return ({ operation, parameters, bodySchema }: Case, request: Generated): string[] => {
    const found: string[] = request.hasCredential ? [] : ['no credential']
    for (const parameter of parameters) {
      const { name, explode = true, required } = parameter
      const place = `${parameter.in}.${name}`
      const texts =
        parameter.in === 'path'
          ? [request.path[name] ?? '']
          : parameter.in === 'query'
            ? request.query
                .filter(([key]) => namesOf(parameter).includes(key))
                .map(([, text]) => text)
            : []
      if (!texts.length) {
        if (required && parameter.in !== 'header') found.push(`${place} required`)
        continue
      }
      const schema = schemaOf(parameter)
      // Its example alone is sent.
      if (isObject(vendor, parameter)) continue
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

/** Returns schemas without the properties that only a response has. */
function withoutReadOnly(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withoutReadOnly)
  const isRead = (name: string) => node.properties?.[name]?.readOnly === true
  const entries = Object.entries<Node>(node).map(([key, inner]) => {
    if (key === 'required' && Array.isArray(inner))
      return [key, inner.filter((name) => !isRead(name))]
    if (key !== 'properties') return [key, withoutReadOnly(inner)]
    const own = Object.entries<Node>(inner).filter(([name]) => !isRead(name))
    return [key, withoutReadOnly(Object.fromEntries(own))]
  })
  return Object.fromEntries(entries)
}

/** Lists the values that the text of a parameter may be. */
const readings = (text: string): unknown[] => [
  ...(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? [Number(text)] : []),
  ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
  text,
]
