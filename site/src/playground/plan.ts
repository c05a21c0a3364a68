/** The contents of a vendor's playground, compiled from its spec when the site is built. */
import { STATUS_CODES } from 'node:http'
import { type Case, cases, contacts, exampleOf, json, methodsOf, resolve } from '@tags/mocks'
import type { ContactSeed, Failure } from '@tags/sandbox'
import { securityScheme } from '@tags/scripts/document'
import type { Method } from '@tags/scripts/method'
import { camelCase, credentialOptions } from '@tags/scripts/naming'
import { isSelfHosted, requestOptions } from '@tags/scripts/options'
import type { Vendor } from '../vendors.ts'
import type { FieldType } from './call.ts'
import type { Client } from './code.ts'
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
  /** The failures that the sandbox can show. */
  failures: [failure: Failure, label: string][]
}

/** The contents of a vendor's page. */
export interface Plan extends Client {
  /** The contact that the account has at the beginning. */
  contact: ContactSeed
  unified: Choice[]
  operations: Choice[]
}

/** The tags to add at the beginning: one that contacts in examples often have, and one that none has. */
const newTags = ['vip', 'customer']

/** The statuses that the sandbox can show if the spec has only `default`. */
const otherStatuses = [400, 401, 403, 404, 429, 500]

/** Compiles a vendor's plan. */
export function planOf(vendor: Vendor): Plan {
  const { name, document } = vendor
  const all = cases(vendor)
  const tags = exampleTags(document, all)
  const credentials = credentialOptions(securityScheme(document))
  // An option without a default is required, or the credential may tell it: not one that is any text.
  const needed = requestOptions(document).filter((option) => option.default === undefined)
  return {
    vendor: name,
    factory: camelCase(name),
    options: [
      ...credentials.map((option): [string, string] => [option, 'any']),
      ...needed.map(({ name, example }): [string, string] => [name, String(example)]),
      ...(isSelfHosted(document) ? [['baseUrl', hostOf(document)] as [string, string]] : []),
    ],
    contact: Object.assign({}, ...contacts(vendor), { tags }),
    unified: methodsOf(vendor).map((method) => unifiedChoice(vendor, method, all, tags)),
    operations: all.map((one) => operationChoice(vendor, one)),
  }
}

/** Returns the example of the base URL of a vendor that its users run themselves. */
const hostOf = ({ servers: [server] }: Vendor['document']): string =>
  server?.variables?.baseUrl?.default ?? ''

function unifiedChoice(vendor: Vendor, method: Method, all: Case[], tags: string[]): Choice {
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
              value: (name === 'addTags' ? newTags : tags.slice(-1)).join(', '),
              required: true,
            },
          ]),
    ],
    failures: failuresOf(mapped),
  }
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
    failures: failuresOf(one),
  }
}

function typeOf({ type }: { type?: string | string[] }): FieldType {
  const types = [type].flat().filter((one) => one !== 'null')
  if (types.some((one) => one === 'integer' || one === 'number')) return 'number'
  if (types.includes('boolean')) return 'boolean'
  return types.includes('array') || types.includes('object') ? 'json' : 'text'
}

/** Lists each documented status of an error, each example of one that has several, and faults of the network. */
function failuresOf({ operation, responses }: Case): Choice['failures'] {
  const documented = Object.keys(operation.responses).flatMap((key, index) => {
    if (key === 'default') return otherStatuses.map((other) => failure(other))
    const [status, response] = responses[index] ?? []
    if (!status || status < 300) return []
    const examples = Object.entries<{ value?: unknown }>(json(response)?.examples ?? {})
    if (examples.length < 2) return [failure(status)]
    return examples.map(([example, { value }]) => failure(status, example, value))
  })
  return [
    ...documented,
    [{ fault: 'html' }, '502 with a page of HTML'],
    [{ fault: 'cut' }, 'no answer: the connection breaks'],
  ]
}

function failure(status: number, example?: string, body?: unknown): [Failure, string] {
  const label = `${status} ${STATUS_CODES[status] ?? ''}`.trim()
  return example ? [{ status, body }, `${label}: ${example}`] : [{ status }, label]
}
