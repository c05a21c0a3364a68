import { contacts, unifiedMethods } from '@tags/conformance/test/contacts.ts'
import { cases } from '@tags/conformance/test/spec.ts'
import type { Vendor } from '@tags/mocks'

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
  return `${calls.map(({ vendor }) => load(factoryOf(vendor), `@tags/${vendor.name}`)).join('\n')}
${load('TagsError', '@tags/core')}

async function main() {
  const told = {}
  ${calls
    .map(({ vendor, options, method, args }) => {
      const client = `${factoryOf(vendor)}(${JSON.stringify(options)})`
      const given = args.map((argument) => JSON.stringify(argument)).join(', ')
      return `told['${vendor.name}'] = await ${client}.${method}(${given})
  await ${client}.${method}({ id: '' }, ['vip']).then(
    () => { throw new Error('${vendor.name} took a contact without an id') },
    (error) => { if (!(error instanceof TagsError)) throw error },
  )`
    })
    .join('\n  ')}
  ${report}(JSON.stringify(told))
}

main()
`
}

/** What a user of `vendor` may write, and what the compiler must refuse: each line differs in one thing. */
export function typed(vendor: Vendor): string {
  const methods = unifiedMethods(vendor)
  const kinds = Object.fromEntries(contacts(vendor).flatMap((contact) => Object.entries(contact)))
  const [contact] = contacts(vendor).map((example) => JSON.stringify(example))
  const unified = ['addTags', 'removeTags', 'getTags'].flatMap((method) => {
    if (!methods.includes(method)) return refused(`client.${method}`)
    const call = (reference: string, tags = "['vip']") =>
      `client.${method}(${method === 'getTags' ? reference : `${reference}, ${tags}`}) satisfies Promise<TagsResult>`
    return [
      ...['id', 'email', 'phone'].flatMap((kind) => {
        const line = call(`{ ${kind}: '${kinds[kind] ?? 'x'}' }`)
        return kind in kinds ? line : refused(line)
      }),
      refused(call('{}')),
      method === 'getTags' ? '' : refused(call(contact as string, "'vip'")),
    ]
  })
  const operations = cases(vendor).flatMap(({ method, path, request }) => {
    const call = (init: object, at = path) =>
      `client.api.${method}('${at}', ${JSON.stringify(init)})`
    return [
      call(request),
      refused(call(request, `${path}/nothing`)),
      'body' in request ? refused(call({ ...request, body: 0 })) : '',
      ...['path', 'query'].map((place) =>
        request.params[place]
          ? refused(call({ ...request, params: { ...request.params, [place]: { nothing: 'x' } } }))
          : '',
      ),
      refused(call({ ...request, params: { ...request.params, header: { Version: 'x' } } })),
    ]
  })
  const factory = factoryOf(vendor)
  return [
    `import { ${factory}, type TagsResult } from '@tags/${vendor.name}'`,
    `import spec from '@tags/${vendor.name}/openapi.json' with { type: 'json' }`,
    'spec.info.title satisfies string',
    refused(`${factory}({})`),
    `const client = ${factory}(${JSON.stringify(credentials(vendor))})`,
    ...unified,
    ...operations,
  ].join('\n')
}

const refused = (line: string) => `// @ts-expect-error\n${line}`

const credentials = ({ credentialOptions }: Vendor): Record<string, string> =>
  Object.fromEntries(credentialOptions.map((option) => [option, 'secret']))

const factoryOf = ({ name }: Vendor) =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
