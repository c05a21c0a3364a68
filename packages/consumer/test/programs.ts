import {
  type Case,
  cases,
  constant,
  contacts,
  resolve,
  unifiedMethods,
  type Vendor,
} from '@tags/mocks'

/** A unified call as a user writes it. */
export interface Call {
  vendor: Vendor
  options: Record<string, string>
  method: 'addTags' | 'removeTags' | 'getTags'
  args: unknown[]
}

/** The first unified call that `vendor` can do, at `baseUrl`. */
export function callOf(vendor: Vendor, baseUrl: string): Call {
  const [method] = unifiedMethods(vendor) as Call['method'][]
  if (!method) throw new Error(`${vendor.name} has no unified method.`)
  const [contact] = contacts(vendor)
  const args = method === 'getTags' ? [contact] : [contact, ['vip']]
  return { vendor, options: { ...credentials(vendor), baseUrl }, method, args }
}

/** A program that makes `calls` and hands what they tell, by vendor, to the function `report`. */
export function program(calls: Call[], system: 'import' | 'require', report: string): string {
  const load = (name: string, from: string) =>
    system === 'import'
      ? `import { ${name} } from '${from}'`
      : `const { ${name} } = require('${from}')`
  const imports = calls.map(({ vendor }) => load(vendor.create.name, `@tags/${vendor.name}`))
  const statements = calls.map(({ vendor: { name }, vendor, options, method, args }) => {
    const client = `${vendor.create.name}(${JSON.stringify(options)})`
    return `
  told['${name}'] = await ${client}.${method}(${literals(args)})
  await ${client}.${method}({ id: '' }, ['vip']).then(
    () => { throw new Error('${name} took a contact without an id') },
    (error) => { if (!(error instanceof TagsError)) throw error },
  )`
  })
  return `${imports.join('\n')}
${load('TagsError', '@tags/core')}

async function main() {
  const told = {}${statements.join('')}
  ${report}(JSON.stringify(told))
}

main()
`
}

/** What a user of `vendor` may write, and what the compiler must refuse: each line differs in one thing. */
export function typed(vendor: Vendor): string {
  const factory = vendor.create.name
  return [
    `import { ${factory}, type TagsResult } from '@tags/${vendor.name}'`,
    `import spec from '@tags/${vendor.name}/openapi.json' with { type: 'json' }`,
    'spec.info.title satisfies string',
    refused(`${factory}({})`),
    `const client = ${factory}(${JSON.stringify(credentials(vendor))})`,
    ...['addTags', 'removeTags', 'getTags'].flatMap((method) => typedMethod(vendor, method)),
    ...cases(vendor).flatMap((operation) => typedOperation(vendor, operation)),
  ].join('\n')
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

const credentials = ({ credentialOptions }: Vendor): Record<string, string> =>
  Object.fromEntries(credentialOptions.map((option) => [option, 'secret']))
