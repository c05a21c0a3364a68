/** The contents of a vendor's playground, compiled from its spec when the site is built. */
import { STATUS_CODES } from 'node:http'
import { type Case, cases, contacts, exampleOf, json, methodsOf, resolve } from '@tags/mocks'
import { routes, securityScheme } from '@tags/scripts/document'
import type { Method } from '@tags/scripts/method'
import { camelCase, credentialOptions, environmentName } from '@tags/scripts/naming'
import { requestOptions } from '@tags/scripts/options'
import type { Document, Route, Sample } from '@tags/scripts/spec'
import { mockPort } from '../ports.ts'
import type { Vendor } from '../vendors.ts'
import type { FieldType } from './call.ts'
import type { Client, Target } from './code.ts'
import { exampleTags } from './tags.ts'

/** A form control. */
export interface Field {
  /** The place of its value in the call: `contact`, `tags`, `path.contactId`, `body`. */
  name: string
  label: string
  type: FieldType
  /** The spec's example, as text. */
  value: string
  required: boolean
  /** The allowed values, if they are limited. */
  options?: string[]
}

/** A call that the playground offers: a unified method, or an operation by its method and path. */
export interface Choice {
  /** `addTags`, or `POST /contacts/{contactId}/tags`. */
  value: string
  label: string
  /** The id of its operation. */
  id: string
  /** The kinds of contact reference, with an example of each. */
  kinds: [kind: string, example: string][]
  fields: Field[]
  /** The responses that the mock can give, with the value of the header `Prefer` that selects each. */
  answers: [prefer: string, label: string][]
  /** The request that gets the chosen answer, if the call may send others. */
  target?: Target
}

/** The contents of a vendor's page. */
export interface Plan extends Client {
  unified: Choice[]
  operations: Choice[]
  /** The command line of the first call, sent to the mock. */
  curl: string
}

/** The initial credential in the form; a mock accepts any. */
export const anyCredential = 'any-text-will-do'

/** The statuses that a mock can give if the spec has only `default`. */
const otherStatuses = ['400', '401', '403', '404', '429', '500']

/** Compiles a vendor's plan. */
export function planOf(vendor: Vendor): Plan {
  const { name, document } = vendor
  const all = cases(vendor)
  const unified = methodsOf(vendor).map((method) => unifiedChoice(vendor, method, all))
  const operations = all.map((one) => operationChoice(vendor, one))
  const options = credentialOptions(securityScheme(document))
  const required = requestOptions(document).filter(({ isRequired }) => isRequired)
  const client: Client = {
    vendor: name,
    factory: camelCase(name),
    credentials: options.map((option) => [option, environmentName(name, option)]),
    options: required.map(({ name, example }) => [name, String(example)]),
    baseUrl: `http://127.0.0.1:${mockPort(name)}`,
  }
  const [first] = [...unified, ...operations]
  const curl = curlOf(vendor, client, all, first as Choice)
  return { ...client, unified, operations, curl }
}

/** Returns a call's sample for the command line, sent to the mock. */
function curlOf({ document }: Vendor, client: Client, all: Case[], { id }: Choice): string {
  const { operation } = all.find((one) => one.operation.operationId === id) as Case
  const own = routes(document).find((route) => route.operation.operationId === id)?.server
  const samples: Sample[] = operation['x-codeSamples']
  const { source } = samples.find(({ lang }) => lang === 'shell') as Sample
  const server = (own ?? document.servers[0]?.url ?? '').split(/\{[^{}]+\}/).map(escapeRegExp)
  return client.credentials.reduce(
    (text, [, variable]) => text.replaceAll(`$${variable}`, anyCredential),
    source.replace(new RegExp(`(?<=['"])${server.join('[$\\w.]+')}`), client.baseUrl),
  )
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function unifiedChoice(vendor: Vendor, method: Method, all: Case[]): Choice {
  const { document } = vendor
  const { name, route } = method
  const { operationId } = route.operation
  const mapped = all.find(({ operation }) => operation.operationId === operationId) as Case
  const kinds = contacts(vendor).flatMap((contact) => Object.entries<string>(contact))
  return {
    value: name,
    label: name,
    id: operationId,
    kinds,
    fields: [
      { name: 'contact', label: 'Value', type: 'text', value: kinds[0]?.[1] ?? '', required: true },
      ...(name === 'getTags'
        ? []
        : [
            {
              name: 'tags',
              label: 'Tags, separated by commas or lines',
              type: 'list' as const,
              value: exampleTags(document, method, all).join(', '),
              required: true,
            },
          ]),
    ],
    answers: answersOf(mapped),
    ...(sendsOthers(document, method) && { target: targetOf(document, route) }),
  }
}

/** Checks whether a method may send other requests than those of its own operation. */
const sendsOthers = ({ 'x-unified': unified }: Document, { sending }: Method): boolean =>
  sending === 'set' ||
  (sending === 'single' && unified?.tag !== undefined) ||
  Object.values(unified?.contact ?? {}).some((sent) => typeof sent === 'object')

/** Describes the requests of an operation: by their method, and by a pattern of their URL. */
function targetOf(document: Document, { method, path }: Route): Target {
  const segments = path.split('/')
  const others = routes(document)
    .filter((other) => other.method === method)
    .map((other) => other.path.split('/'))
    .filter(({ length }) => length === segments.length)
  const patterns = segments.map((segment, index) => {
    if (!segment.includes('{')) return escapeRegExp(segment)
    // The parameter is not a word in whose place another path has a word: `/contacts/search`.
    const words = others
      .filter((other) => other.slice(0, index).join('/') === segments.slice(0, index).join('/'))
      .flatMap((other) => (other[index]?.includes('{') ? [] : [other[index]]))
    return `${words.length ? `(?!(${words.join('|')})\\b)` : ''}[^/?]+`
  })
  return { method, pattern: `${patterns.join('/')}(\\?|$)` }
}

function operationChoice({ document }: Vendor, one: Case): Choice {
  const { method, path, operation, parameters, request } = one
  return {
    value: `${method} ${path}`,
    label: `${method} ${path}: ${operation.summary}`,
    id: operation.operationId,
    kinds: [],
    fields: [
      ...parameters.map((parameter): Field => {
        const schema = resolve(document, parameter.schema) ?? {}
        const example = exampleOf(parameter)
        const type = parameter.content ? 'json' : typeOf(schema)
        return {
          name: `${parameter.in}.${parameter.name}`,
          label: `${parameter.name}, in the ${parameter.in}${parameter.required ? '' : ', optional'}`,
          type,
          value: type === 'json' ? JSON.stringify(example ?? '') : String(example ?? ''),
          required: parameter.required === true,
          ...(type === 'boolean' && { options: ['true', 'false'] }),
          ...(schema.enum && { options: schema.enum.map(String) }),
        }
      }),
      ...(request.body === undefined
        ? []
        : [
            {
              name: 'body',
              label: 'Body, in JSON',
              type: 'json' as const,
              value: JSON.stringify(request.body, null, 2),
              required: true,
            },
          ]),
    ],
    answers: answersOf(one),
  }
}

function typeOf({ type }: { type?: string | string[] }): FieldType {
  const types = [type].flat().filter((one) => one !== 'null')
  if (types.some((one) => one === 'integer' || one === 'number')) return 'number'
  if (types.includes('boolean')) return 'boolean'
  return types.includes('array') || types.includes('object') ? 'json' : 'text'
}

/** Lists each documented status, and each example of a status that has several. */
function answersOf({ operation, responses }: Case): Choice['answers'] {
  return Object.keys(operation.responses).flatMap((status, index) => {
    const response = responses[index]?.[1]
    const examples = Object.keys(json(response)?.examples ?? {})
    if (status === 'default') return otherStatuses.map((other) => answer(other))
    if (examples.length < 2) return [answer(status)]
    return examples.map((example) => answer(status, example))
  })
}

function answer(status: string, example?: string): [string, string] {
  const label = `${status} ${STATUS_CODES[status] ?? ''}`.trim()
  return example
    ? [`code=${status}, example=${example}`, `${label}: ${example}`]
    : [`code=${status}`, label]
}
