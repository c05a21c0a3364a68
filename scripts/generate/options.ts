import { credentialOptions, optionName } from '../lib/naming.ts'
import * as schemas from '../redocly/schema.ts'
import { follow, schemaOf, securityScheme, sharedParameters } from './document.ts'
import { exampled, exampleOf } from './example.ts'
import { keywords, type Limits, limitsOf } from './request.ts'
import type { Document, Parameter, ServerVariable } from './spec.ts'
import { literal, property, quote } from './text.ts'

/** An option of a client that is part of its requests: a variable of the server, or a parameter of every operation. */
export interface RequestOption {
  name: string
  description: string | undefined
  isRequired: boolean
  /** The type of its values, as code. */
  type: string
  example: string | number
  /** The value where the option is left out, if the spec has one. */
  default?: string
  /** The limits of its values. */
  limits?: Limits
  /** Whether no error may show its value, as `format: password` says. */
  isSecret?: boolean
}

/** The variable that stands for the whole URL of a vendor that users host themselves. */
const wholeUrl = '{baseUrl}'

/** Checks whether a vendor has no server of its own, so that the option `baseUrl` is required. */
export const isSelfHosted = (document: Document): boolean => document.servers?.[0]?.url === wholeUrl

/** Lists the options that a client needs to build its requests. */
export function requestOptions(document: Document): RequestOption[] {
  const variables = Object.entries(document.servers?.[0]?.variables ?? {}).filter(
    ([name]) => name !== 'baseUrl',
  )
  return [
    ...variables.map(([name, variable]) => variableOption(name, variable)),
    ...sharedParameters(document).map((parameter) => parameterOption(document, parameter)),
  ]
}

/** Lists the names of all options that a client needs, the credential first. */
export const requiredOptions = (document: Document): string[] => [
  ...credentialOptions(securityScheme(document)),
  ...(isSelfHosted(document) ? ['baseUrl'] : []),
  ...requestOptions(document).flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
]

function variableOption(name: string, variable: ServerVariable): RequestOption {
  const { enum: values, default: example, description, 'x-optional': isOptional } = variable
  return {
    name: optionName(name),
    description,
    isRequired: values === undefined && isOptional !== true,
    type: values ? values.map(quote).join(' | ') : 'string',
    example,
    ...(values && { default: example }),
  }
}

function parameterOption(document: Document, parameter: Parameter): RequestOption {
  const schema = schemas.read(schemaOf(parameter), follow(document))
  const values = schema.flatMap((part) => part.enum ?? [])
  const isInteger = schemas.types(schema).includes('integer')
  return {
    name: optionName(parameter.name),
    description: parameter.description,
    isRequired: true,
    type: values.length
      ? values.map(literal).join(' | ')
      : isInteger
        ? 'string | number'
        : 'string',
    example: exampleOf(document, exampled(parameter)) as string | number,
    limits: limitsOf(schema, isInteger),
    isSecret: schema.some(({ format }) => format === 'password'),
  }
}

/** Emits the URL of the server, with its variables from the options. */
export function emitServer(name: string, document: Document, isWritten: boolean): string {
  const { url = '', variables = {} } = document.servers[0] ?? {}
  if (url === wholeUrl) return "''"
  const template = url.replace(/\{([^{}]+)\}/g, (_, variable) => `{${optionName(variable)}}`)
  if (!Object.keys(variables).length) return quote(url)
  const choices = Object.entries(variables).flatMap(
    ([variable, { enum: values, default: first }]) =>
      values ? [[optionName(variable), [...new Set([first, ...values])]]] : [],
  )
  const given = isWritten ? '{ ...options, ...serverVariables(options) }' : 'options'
  const all = choices.length ? `, ${literal(Object.fromEntries(choices))}` : ''
  return `serverUrl('${name}', ${given}, ${quote(template)}${all})`
}

/** Emits the values of the parameters in `place` that every request has; empty if there are none. */
export function emitParameters(name: string, document: Document, place: string): string {
  const parameters = sharedParameters(document).filter((parameter) => parameter.in === place)
  const values = parameters.map((parameter) => {
    const { name: option, example, limits = {}, isSecret } = parameterOption(document, parameter)
    const code = {
      ...(isSecret && { format: 'password' }),
      ...(typeof example === 'number' ? limits : keywords(limits)),
    }
    const given = [quote(name), 'options', quote(option), literal(example)]
    const all = Object.keys(code).length ? [...given, literal(code)] : given
    const reader = place === 'header' ? 'headerOption' : 'requestOption'
    return property(parameter.name, `${reader}(${all.join(', ')})`)
  })
  return values.join(', ')
}

/** Requires `src/server.ts` where a variable of the server is optional, and only there. */
export function checkServerFile(name: string, document: Document, isWritten: boolean): void {
  const variables = Object.entries(document.servers[0]?.variables ?? {})
  const [optional] = variables.find(([, variable]) => variable['x-optional']) ?? []
  const file = `packages/${name}/src/server.ts`
  if (optional && !isWritten) {
    throw new Error(
      `the server variable ${optional} is x-optional, and there is no ${file} to find its value. ` +
        'Write it, or remove x-optional.',
    )
  }
  if (isWritten && !optional) {
    throw new Error(`${file} is not used: no variable of the server is x-optional.`)
  }
}
