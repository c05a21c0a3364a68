import { constantHeaders } from '../../generate/client.ts'
import type { Limits } from '../../generate/request.ts'
import { type Document, responses, securityScheme } from '../../generate/spec.ts'
import { type Method, readMethods } from '../../generate/tags.ts'
import { credentialOptions } from '../../lib/naming.ts'

/** What is known of each kind of fact. */
export interface Values {
  /** `POST /contacts/{contactId}/tags` */
  method: string
  /** How many tags go in one request. */
  maxItems: number
  /** The limits of a tag. */
  tag: Record<string, unknown>
  /** The limits of what is sent for a contact. */
  contact: Record<string, unknown>
  /** What is sent for a way to name a contact. */
  reference: string
  /** The names in the result. */
  outputs: string[]
  repeated: boolean
  /** The statuses of failures, with their code where the spec gives it. */
  statuses: string[]
  /** The options that carry the credential. */
  credential: string[]
  /** Where the client calls if no `baseUrl` is given. */
  server: string
  /** The value of a header that the client sends by itself. */
  header: string
  limits: { requests: number; seconds: number }[]
}

/** Something that those who call a client can notice. */
export interface Fact {
  kind: keyof Values
  /** The unified method that it is about. */
  method?: Method['name']
  /** What it is about otherwise. */
  subject?: string
  value: unknown
}

/** Facts by what they are about. */
export type Facts = Map<string, Fact>

/** What of a spec those who call its client can notice. */
export function factsOf(vendor: string, document: Document): Facts {
  const unified = document['x-unified']
  const methods = unified ? readMethods(vendor, document, unified) : []
  const facts = [
    ...methods.flatMap((method) => methodFacts(document, method)),
    ...Object.entries(unified?.contact ?? {}).map(([subject, value]): Fact => {
      return { kind: 'reference', subject, value }
    }),
    {
      kind: 'credential',
      value: document.security && credentialOptions(securityScheme(document)),
    } satisfies Fact,
    { kind: 'server', value: document.servers[0]?.url } satisfies Fact,
    ...Object.entries(constantHeaders(document)).map(([subject, value]): Fact => {
      return { kind: 'header', subject, value }
    }),
    ...limitFacts(document),
  ]
  return new Map(
    facts
      .filter(({ value }) => value !== undefined)
      .map((fact) => [
        fact.kind === 'method'
          ? String(fact.method)
          : `${fact.method ?? ''} ${fact.kind} ${fact.subject ?? ''}`,
        fact,
      ]),
  )
}

/** Limits but a `minLength` of 0, which is none. */
const withoutZero = ({ minLength, ...limits }: Limits): Limits =>
  minLength ? { minLength, ...limits } : limits

function methodFacts(document: Document, { name: method, route, request, result }: Method): Fact[] {
  const failures = responses(document, route.operation)
    .filter(([status]) => status >= 300)
    .map(
      ([status, response]) =>
        `${status}${response['x-error'] ? ` (\`${response['x-error']}\`)` : ''}`,
    )
  const isRepeated = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(route.method)
  return [
    { kind: 'method', method, value: `${route.method} ${route.path}` },
    { kind: 'maxItems', method, value: request.maxItems },
    { kind: 'tag', method, value: withoutZero(request.tagLimits) },
    { kind: 'contact', method, value: withoutZero(request.contactLimits) },
    {
      kind: 'outputs',
      method,
      value: result.fields.map((field) => field.replace(/:.*/s, '')).sort(),
    },
    { kind: 'repeated', method, value: isRepeated || route.operation['x-idempotent'] === true },
    { kind: 'statuses', method, value: failures },
  ]
}

/** The rate limits by what they count, the shortest first. */
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
