import {
  constantOf,
  type Document,
  responses,
  routes,
  securityScheme,
} from '../../generate/spec.ts'
import { type Method, readMethods } from '../../generate/tags.ts'
import { credentialOptions } from '../../lib/naming.ts'

/** Something that those who call a client can notice. */
export interface Fact {
  kind:
    | 'method'
    | 'maxItems'
    | 'tag'
    | 'contact'
    | 'reference'
    | 'outputs'
    | 'repeated'
    | 'statuses'
    | 'credential'
    | 'server'
    | 'header'
    | 'limit'
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
    ...headerFacts(document),
    ...(document['x-rate-limit'] ?? []).map(({ requests, seconds, scope }): Fact => {
      const unit = scope === 'path' ? ', for each path' : ''
      return { kind: 'limit', subject: `in ${seconds} s${unit}`, value: requests }
    }),
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

function methodFacts(document: Document, { name: method, route, sent, told }: Method): Fact[] {
  const failures = responses(document, route.operation)
    .filter(([status]) => status >= 300)
    .map(
      ([status, response]) =>
        `${status}${response['x-error'] ? ` (\`${response['x-error']}\`)` : ''}`,
    )
  const isRepeated = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(route.method)
  return [
    { kind: 'method', method, value: `${route.method} ${route.path}` },
    { kind: 'maxItems', method, value: sent.maxItems },
    { kind: 'tag', method, value: sent.tagLimits },
    { kind: 'contact', method, value: sent.contactLimits },
    { kind: 'outputs', method, value: told.fields.map((field) => field.replace(/:.*/s, '')) },
    { kind: 'repeated', method, value: isRepeated || route.operation['x-idempotent'] === true },
    { kind: 'statuses', method, value: failures },
  ]
}

/** The headers that the client sends by itself. */
function headerFacts(document: Document): Fact[] {
  const headers = routes(document)
    .flatMap(({ parameters }) => parameters)
    .filter((parameter) => parameter.in === 'header')
    .map((parameter): [string, unknown] => [parameter.name, constantOf(document, parameter)])
  return [...new Map(headers)].map(([subject, value]) => ({ kind: 'header', subject, value }))
}
