import { type Drift, watchDrift } from '@tags/drift'
import {
  type Case,
  cases,
  constant,
  contacts,
  resolve,
  unifiedMethods,
  type Vendor,
} from '@tags/mocks'
import { createSandbox } from '@tags/sandbox'
import { type Delivery, deliveryOf } from './delivery.ts'

/** The calls of a user's program: a unified call, and a call of the vendor's own API. */
export interface Call {
  vendor: Vendor
  options: Record<string, string | number>
  method: 'addTags' | 'removeTags' | 'getTags'
  args: unknown[]
  raw: Pick<Case, 'method' | 'path' | 'request'>
  /** A webhook, if the vendor documents how it signs them. */
  delivery: Delivery | undefined
}

/** Returns the first unified call of `vendor`, and its first operation, at `baseUrl`. */
export function callOf(vendor: Vendor, baseUrl: string): Call {
  const [method] = unifiedMethods(vendor) as Call['method'][]
  const [raw] = cases(vendor)
  if (!method || !raw) throw new Error(`${vendor.name} has no unified method.`)
  const [contact] = contacts(vendor)
  const args = method === 'getTags' ? [contact] : [contact, ['vip']]
  const options = { ...credentials(vendor), baseUrl }
  return { vendor, options, method, args, raw, delivery: deliveryOf(vendor) }
}

/** Returns the outcomes of `calls` by vendor, made by the sources. Each response has an undocumented header. */
export async function outcomesBySources(calls: Call[]): Promise<Record<string, unknown>> {
  const outcomes: Record<string, unknown> = {}
  for (const { vendor, options, method, args, raw, delivery } of calls) {
    const drift: Drift[] = []
    const checks: Promise<void>[] = []
    const watched = watchDrift(vendor.document, {
      fetch: async (url, init) => {
        const { body, status, headers } = await fetch(url, init)
        const content = status === 204 ? null : body
        return new Response(content, { status, headers: [...headers, ['x-new', 'new']] })
      },
      onDrift: (found) => drift.push(found),
      waitUntil: (check) => checks.push(check),
    })
    const client = vendor.create({ ...options, fetch: watched })
    const unified = await client[method]?.(...(args as [never, never]))
    await Promise.all(checks)
    const { response, data } = await client.api[raw.method](raw.path, raw.request)
    await Promise.all(checks)
    const sandbox = createSandbox(vendor.document as object, { contacts: [args[0] as never] })
    const sandboxed = vendor.create({ ...options, fetch: sandbox.fetch })
    await sandboxed[method]?.(...(args as [never, never]))
    const event = delivery && (await vendor.verifyWebhook?.(delivery.request, delivery.options))
    outcomes[vendor.name] = {
      ...(delivery && { event }),
      ...{ unified, status: response.status, data, drift, refused: 'invalid' },
      ...{ contacts: [...sandbox.contacts], requests: sandbox.requests },
    }
  }
  return JSON.parse(JSON.stringify(outcomes))
}

/**
 * Writes a module whose function `makeCalls` makes the calls and returns their outcomes by vendor, which must
 * equal those of `outcomesBySources`.
 */
export function program(calls: Call[], system: 'import' | 'require'): string {
  const load = (what: string, from: string) => {
    if (system === 'require') return `const ${what.replace(' as ', ': ')} = require('${from}')`
    return `import ${what} from '${from}'${from.endsWith('.json') ? " with { type: 'json' }" : ''}`
  }
  const imports = calls.flatMap(({ vendor: { name, factory }, delivery }) => [
    load(`{ ${factory} }`, `@tags/${name}`),
    load(`${factory}Spec`, `@tags/${name}/openapi.json`),
    ...(delivery ? [load(`{ verifyWebhook as ${factory}Event }`, `@tags/${name}/webhooks`)] : []),
  ])
  const statements = calls.map(({ vendor, options, method, args, raw, delivery }) => {
    const { name, factory } = vendor
    const event = delivery && `await ${factory}Event(${literals(Object.values(delivery))})`
    return `  {
    const drift = []
    const checks = []
    const watched = watchDrift(${factory}Spec, {
      fetch: async (url, init) => {
        const { body, status, headers } = await fetch(url, init)
        const content = status === 204 ? null : body
        return new Response(content, { status, headers: [...headers, ['x-new', 'new']] })
      },
      onDrift: (found) => drift.push(found),
      waitUntil: (check) => checks.push(check),
    })
    const client = ${factory}({ ...${JSON.stringify(options)}, fetch: watched })
    const unified = await client.${method}(${literals(args)})
    await Promise.all(checks)
    const { response, data } = await client.api.${raw.method}(${literals([raw.path, raw.request])})
    await Promise.all(checks)
    const refused = await client.${method}({ id: '' }, ['vip']).then(
      () => 'nothing',
      (error) => error instanceof TagsError ? error.code : String(error),
    )
    const sandbox = createSandbox(${factory}Spec, { contacts: [${literals(args.slice(0, 1))}] })
    const sandboxed = ${factory}({ ...${JSON.stringify(options)}, fetch: sandbox.fetch })
    await sandboxed.${method}(${literals(args)})
    outcomes['${name}'] = {
      ${event ? `event: ${event},` : ''}
      ...{ unified, status: response.status, data, drift, refused },
      ...{ contacts: [...sandbox.contacts], requests: sandbox.requests },
    }
  }`
  })
  return `${imports.join('\n')}
${load('{ TagsError }', '@tags/core')}
${load('{ watchDrift }', '@tags/drift')}
${load('{ createSandbox }', '@tags/sandbox')}

async function makeCalls() {
  const outcomes = {}
${statements.join('\n')}
  return outcomes
}
`
}

/** Writes code that must compile for a user of `vendor`, and variants with one error that must not. */
export function typed(vendor: Vendor): string {
  const { factory } = vendor
  return [
    `import { ${factory}, type TagsResult } from '@tags/${vendor.name}'`,
    `import spec from '@tags/${vendor.name}/openapi.json' with { type: 'json' }`,
    'spec.info.title satisfies string',
    refused(`${factory}({})`),
    `const client = ${factory}(${JSON.stringify(credentials(vendor))})`,
    ...['addTags', 'removeTags', 'getTags'].flatMap((method) => typedMethod(vendor, method)),
    ...cases(vendor).flatMap((operation) => typedOperation(vendor, operation)),
    ...typedWebhook(vendor),
  ].join('\n')
}

function typedWebhook(vendor: Vendor): string[] {
  const delivery = deliveryOf(vendor)
  if (!delivery) return []
  const { request, options } = delivery
  const call = (body: unknown) => `verifyWebhook(${literals([{ ...request, body }, options])})`
  return [
    `import { verifyWebhook, type WebhookEvent } from '@tags/${vendor.name}/webhooks'`,
    `${call(request.body)} satisfies Promise<WebhookEvent | undefined>`,
    refused(call({})),
  ]
}

function typedMethod(vendor: Vendor, method: string): string[] {
  if (!unifiedMethods(vendor).includes(method)) return [refused(`client.${method}`)]
  const examples: Record<string, unknown> = Object.assign({}, ...contacts(vendor))
  const call = (contact: object, tags: unknown = ['vip']) =>
    `client.${method}(${literals(method === 'getTags' ? [contact] : [contact, tags])}) satisfies Promise<TagsResult>`
  const [contact] = contacts(vendor)
  return [
    ...['id', 'email', 'phone'].map((kind) =>
      kind in examples ? call({ [kind]: examples[kind] }) : refused(call({ [kind]: 'x' })),
    ),
    refused(call({})),
    ...(method === 'getTags' ? [] : [refused(call(contact as never, 'vip'))]),
  ]
}

function typedOperation({ document }: Vendor, operation: Case): string[] {
  const { method, path, request, bodySchema } = operation
  const { params } = request
  const call = (init: object, at = path) => `client.api.${method}(${literals([at, init])})`
  const places = ['path', 'query'].filter((place) => params[place])
  const parameters = [
    ...(document.paths[path].parameters ?? []),
    ...(operation.operation.parameters ?? []),
  ]
  const constants = parameters
    .map((parameter) => resolve(document, parameter))
    .filter(({ in: place, schema }) => place === 'header' && constant(document, schema))
  const isTyped = ['object', 'array'].includes(resolve(document, bodySchema)?.type)
  return [
    call(request),
    refused(call(request, `${path}/nothing`)),
    ...places.map((place) =>
      refused(
        call({ ...request, params: { ...params, [place]: { ...params[place], nothing: 'x' } } }),
      ),
    ),
    ...constants.map(({ name }) =>
      refused(
        call({ ...request, params: { ...params, header: { ...params.header, [name]: 'x' } } }),
      ),
    ),
    ...(isTyped ? [refused(call({ ...request, body: 0 }))] : []),
  ]
}

const literals = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(', ')

const refused = (line: string) => `// @ts-expect-error\n${line}`

const credentials = ({
  credentialOptions,
  requestOptions,
}: Vendor): Record<string, string | number> => ({
  ...Object.fromEntries(credentialOptions.map((option) => [option, 'secret'])),
  ...requestOptions,
})
