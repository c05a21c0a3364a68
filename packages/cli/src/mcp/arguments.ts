import { Ajv } from '@modelcontextprotocol/server/validators/ajv'
import type { ObjectSchema, Schema } from './schema.ts'

/** A difference between a value and its schema. */
interface Difference {
  /** The place in the value: `/contact/id`; empty for the whole. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
  parentSchema?: Schema
}

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false })

/** Creates a check of arguments by their schema. It returns a sentence about all that is wrong, or `undefined`. */
export function createCheck(schema: ObjectSchema): (args: unknown) => string | undefined {
  const validate = ajv.compile(schema)
  return (args) => {
    if (validate(args)) return undefined
    const found = (validate.errors ?? []) as Difference[]
    return `The arguments are not right: ${found.map(clause).join('; ')}.`
  }
}

function clause({ instancePath, keyword, params, message, parentSchema }: Difference): string {
  const place = instancePath.slice(1).replaceAll('/', '.') || 'the call'
  if (keyword === 'additionalProperties') {
    const names = Object.keys(parentSchema?.properties ?? {})
    return `${place} cannot have '${params.additionalProperty}', but ${names.join(', ') || 'nothing'}`
  }
  if (keyword === 'enum') return `${place} must be one of ${parentSchema?.enum?.join(', ')}`
  return `${place} ${message}`
}
