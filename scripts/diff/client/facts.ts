import { constantHeaders } from '../../generate/client.ts'
import { findRoute, responses, routes, securityScheme } from '../../generate/document.ts'
import { ignoresCase } from '../../generate/finder.ts'
import { hasWebhooks } from '../../generate/hooks.ts'
import { type Method, readMethods } from '../../generate/method.ts'
import { isSelfHosted, requestOptions } from '../../generate/options.ts'
import type { Limits } from '../../generate/request.ts'
import type { Document, Link, SecurityScheme, Unified } from '../../generate/spec.ts'
import { credentialOptions } from '../../lib/naming.ts'

/** The value of each kind of fact. */
export interface Values {
  /** `POST /contacts/{contactId}/tags` */
  method: string
  /** How tags are sent: several in a request, each in one of its own, or as the whole set. */
  sending: Method['sending']
  /** The operations that find or create the id of a tag. */
  tagIds: string[]
  /** What becomes of a tag that the account does not have. */
  unknownTag: 'created' | 'refused'
  /** Whether tags that differ only in case are one tag. */
  ignoresCase: true
  /** The maximum number of tags in one request. */
  maxItems: number
  /** The maximum number of tags of a contact. */
  maxTags: number
  /** The limits of a tag. */
  tag: Record<string, unknown>
  /** The limits of the value that is sent for a contact. */
  contact: Record<string, unknown>
  /** How a kind of reference to a contact is sent. */
  reference: Reference
  /** The names of the fields in the result. */
  outputs: string[]
  /** The statuses that mean that a tag changed, or that the body says so. */
  changed: string
  repeated: boolean
  /** The statuses of failures, with their error code if the spec defines one. */
  statuses: string[]
  /** The options that carry the credential. */
  credential: string[]
  /** The part of a request that carries the credential. */
  carrier: string
  /** An option that is part of the requests. */
  option: { isRequired: boolean; type: string; default?: string }
  /** The limits of the value of an option. */
  optionLimits: Record<string, unknown>
  /** The default `baseUrl`. */
  server: string
  /** The value of a header that the client adds itself. */
  header: string
  limits: { requests: number; seconds: number }[]
  /** How the pages of a list follow each other. */
  pages: string
  /** The operations that list contacts. */
  listContacts: string[]
  /** How `verifyWebhook` checks a request. */
  signature: { header: string; algorithm: string; option: 'secret' | 'publicKey'; details: string }
  /** The seconds after which `verifyWebhook` refuses a request. */
  tolerance: number
}

/** A text that is sent for a contact, or the operation that looks it up, with its request. */
export type Reference = { text: string } | { operation: string; request: unknown }

/** A property of a client that its users can notice. */
export interface Fact {
  kind: keyof Values
  /** The unified method, for facts about one. */
  method?: Method['name']
  /** The subject of other facts. */
  subject?: string
  value: unknown
}

/** Facts by kind, method and subject. */
export type Facts = Map<string, Fact>

/** Collects the facts of a spec that users of its client can notice. */
export function factsOf(vendor: string, document: Document): Facts {
  const unified = document['x-unified']
  const methods = unified ? readMethods(vendor, document, unified) : []
  const facts = [
    ...methods.flatMap((method) => methodFacts(document, unified as Unified, method)),
    ...Object.entries(unified?.contact ?? {}).map(([subject, sent]): Fact => {
      return { kind: 'reference', subject, value: referenceOf(document, sent) }
    }),
    ...credentialFacts(document),
    ...optionFacts(document),
    {
      kind: 'server',
      value: isSelfHosted(document) ? undefined : document.servers[0]?.url,
    } satisfies Fact,
    ...Object.entries(constantHeaders(document)).map(([subject, value]): Fact => {
      return { kind: 'header', subject, value }
    }),
    ...limitFacts(document),
    ...(unified ? listFacts(document, unified) : []),
    ...webhookFacts(document),
  ]
  return new Map(
    facts.filter(({ value }) => value !== undefined).map((fact) => [keyOf(fact), fact]),
  )
}

/** Identifies a fact by its kind, method and subject. */
export const keyOf = ({ kind, method, subject }: Omit<Fact, 'value'>): string =>
  kind === 'method' ? String(method) : `${method ?? ''} ${kind} ${subject ?? ''}`

/** Collects the facts about lists that have pages. */
function listFacts(document: Document, { listContacts }: Unified): Fact[] {
  const pages = routes(document).map(({ method, path, operation }): Fact => {
    const { items, more, next } = operation['x-pages'] ?? {}
    const value = operation['x-pages'] && JSON.stringify([items, more, next])
    return { kind: 'pages', subject: `${method} ${path}`, value }
  })
  const links = Object.values(listContacts ?? {})
  const value = links.length ? links.map((link) => operationOf(document, link)) : undefined
  return [...pages, { kind: 'listContacts', value }]
}

/** Removes a `minLength` of 0, which limits nothing. */
const withoutZero = ({ minLength, ...limits }: Limits): Limits =>
  minLength ? { minLength, ...limits } : limits

function methodFacts(
  document: Document,
  unified: Unified,
  { name: method, link, route, request, result, sending }: Method,
): Fact[] {
  const failures = responses(document, route.operation)
    .filter(([status]) => status >= 300)
    .map(
      ([status, response]) =>
        `${status}${response['x-error'] ? ` (\`${response['x-error']}\`)` : ''}`,
    )
  const { 'x-idempotent': isRepeated = !/^P(OST|ATCH)$/.test(route.method) } = route.operation
  const { separator, isInteger } = request
  return [
    { kind: 'method', method, value: `${route.method} ${route.path}` },
    { kind: 'sending', method, value: sending },
    ...tagFacts(document, unified, method),
    { kind: 'maxItems', method, value: sending === 'list' ? request.maxItems : undefined },
    { kind: 'maxTags', method, value: sending === 'set' ? request.maxItems : undefined },
    { kind: 'ignoresCase', method, value: request.ignoresCase || undefined },
    {
      kind: 'tag',
      method,
      value: { ...withoutZero(request.tagLimits), ...(separator && { separator }) },
    },
    {
      kind: 'contact',
      method,
      value: { ...withoutZero(request.contactLimits), ...(isInteger && { type: 'integer' }) },
    },
    {
      kind: 'outputs',
      method,
      value: result.fields.map((field) => field.replace(/:.*/s, '')).sort(),
    },
    { kind: 'changed', method, value: changedOf(link) },
    { kind: 'repeated', method, value: Boolean(isRepeated) },
    { kind: 'statuses', method, value: failures },
  ]
}

/** Collects the facts about the ids of tags. */
function tagFacts(document: Document, { tag, tagging }: Unified, method: Method['name']): Fact[] {
  if (method === 'getTags') return []
  const { find, create } = tag ?? {}
  const isAdding = method === 'addTags'
  const creation = create && findRoute(document, 'x-unified.tag.create', create)
  const isFound = find && !(isAdding && creation?.operation['x-idempotent'])
  const links = [
    ...(isFound ? [find] : []),
    ...(isAdding && create ? [create] : []),
    ...(!isAdding && tagging ? [tagging] : []),
  ]
  return [
    { kind: 'tagIds', method, value: links.map((link) => operationOf(document, link)) },
    {
      kind: 'unknownTag',
      method,
      value: tag && isAdding ? (create ? 'created' : 'refused') : undefined,
    },
    { kind: 'ignoresCase', method, value: (find && ignoresCase(document, find)) || undefined },
  ]
}

const operationOf = (document: Document, link: Link): string => {
  const { method, path } = findRoute(document, 'x-unified', link)
  return `${method} ${path}`
}

/** Returns how `changed` is read from a reply. */
function changedOf({ outputs }: Link): string | undefined {
  const changed = outputs?.changed
  if (typeof changed !== 'object') return changed && 'the body'
  const statuses = Object.keys(changed).filter((status) => changed[status]?.length)
  return statuses.length ? `the status ${statuses.join(' or ')}` : 'no status'
}

function referenceOf(document: Document, sent: string | Link): Reference {
  if (typeof sent === 'string') return { text: sent }
  const { parameters = {}, requestBody, outputs } = sent
  const operation = operationOf(document, sent)
  // The name of a parameter in the path is no part of the request.
  const values = Object.entries(parameters).map(([name, value]) => [
    operation.includes(`{${name}}`) ? '' : name,
    value,
  ])
  return { operation, request: [values, requestBody, outputs] }
}

function credentialFacts(document: Document): Fact[] {
  if (!document.security) return []
  const scheme = securityScheme(document)
  return [
    { kind: 'credential', value: credentialOptions(scheme) },
    { kind: 'carrier', value: carrierOf(scheme) },
  ]
}

function carrierOf(carrier: SecurityScheme): string {
  const { type, scheme = '', in: place, name, 'x-password': password } = carrier
  if (type === 'apiKey') return place === 'query' ? `\`${name}\` in the query` : `\`${name}\``
  const known = /^(bearer|basic)$/i.test(scheme) ? scheme.toLowerCase() : scheme
  const word = `\`Authorization: ${known.charAt(0).toUpperCase()}${known.slice(1)}\``
  return password === undefined ? word : `${word} with the password \`${JSON.stringify(password)}\``
}

/** Collects the facts about options; `baseUrl` is one of every client. */
const optionFacts = (document: Document): Fact[] => [
  {
    kind: 'option',
    subject: 'baseUrl',
    value: { isRequired: isSelfHosted(document), type: 'string' },
  },
  ...requestOptions(document).flatMap(
    ({ name: subject, isRequired, type, default: value, limits = {} }): Fact[] => [
      { kind: 'option', subject, value: { isRequired, type, ...(value && { default: value }) } },
      {
        kind: 'optionLimits',
        subject,
        value: { ...withoutZero(limits), ...(type === 'string | number' && { type: 'integer' }) },
      },
    ],
  ),
]

/** Groups the rate limits by the requests that they count, the shortest period first. */
function limitFacts(document: Document): Fact[] {
  const limits = (document['x-rate-limit'] ?? []).toSorted(
    (one, other) => one.seconds - other.seconds,
  )
  return Object.entries(Object.groupBy(limits, ({ scope }) => scope)).map(([scope, group]) => ({
    kind: 'limits',
    subject: scope === 'path' ? ' for each path' : '',
    value: group.map(({ requests, seconds }) => ({ requests, seconds })),
  }))
}

/** Collects the facts about the check of webhooks, where the package has one. */
function webhookFacts(document: Document): Fact[] {
  const signature = hasWebhooks(document) && document['x-hooks']?.signature
  if (!signature) return []
  const { header, algorithm, encoding, prefix, timestamp, publicKey, tolerance } = signature
  const details = JSON.stringify([encoding, prefix, timestamp, publicKey])
  const option = publicKey ? 'publicKey' : 'secret'
  return [
    { kind: 'signature', value: { header, algorithm, option, details } },
    { kind: 'tolerance', value: tolerance },
  ]
}
