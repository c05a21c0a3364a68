import { constantHeaders } from '../../generate/client.ts'
import type { Limits } from '../../generate/request.ts'
import { type Document, responses, securityScheme } from '../../generate/spec.ts'
import { type Method, readMethods } from '../../generate/tags.ts'
import { credentialOptions } from '../../lib/naming.ts'

/** The value of each kind of fact. */
export interface Values {
  /** `POST /contacts/{contactId}/tags` */
  method: string
  /** The maximum number of tags in one request. */
  maxItems: number
  /** The limits of a tag. */
  tag: Record<string, unknown>
  /** The limits of the value that is sent for a contact. */
  contact: Record<string, unknown>
  /** The value that is sent for a kind of reference to a contact. */
  reference: string
  /** The names of the fields in the result. */
  outputs: string[]
  repeated: boolean
  /** The statuses of failures, with their error code if the spec defines one. */
  statuses: string[]
  /** The options that carry the credential. */
  credential: string[]
  /** The default `baseUrl`. */
  server: string
  /** The value of a header that the client adds itself. */
  header: string
  limits: { requests: number; seconds: number }[]
}

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

/** Removes a `minLength` of 0, which limits nothing. */
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
    { kind: 'repeated', method, value: isRepeated || Boolean(route.operation['x-idempotent']) },
    { kind: 'statuses', method, value: failures },
  ]
}

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
