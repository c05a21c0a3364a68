import { camelCase, credentialOptions, environmentName } from '../lib/naming.ts'
import { securityScheme, serversOf, urlOf } from './document.ts'
import { methodNames, readMethods } from './method.ts'
import { isSelfHosted, requestOptions } from './options.ts'
import type { Document } from './spec.ts'
import { literal } from './text.ts'

/** Emits the table of the command `tags`: what it knows of each vendor before it loads the vendor's package. */
export const emitEntries = (documents: ReadonlyMap<string, Document>): string =>
  `import type { VendorEntry } from '../access/entry.ts'

/** The vendors, in alphabetical order. Their packages are loaded when they are needed. */
export const vendors: readonly VendorEntry[] = [
${[...documents].map(([name, document]) => emitEntry(name, document)).join('\n')}
]
`

function emitEntry(name: string, document: Document): string {
  const unified = document['x-unified']
  const methods = unified ? readMethods(name, document, unified) : []
  const known = methodNames.flatMap((method) => {
    const route = methods.find((one) => one.name === method)?.route
    return route ? [[method, route.operation['x-source']?.certainty ?? 'inferred']] : []
  })
  const credential = credentialOptions(securityScheme(document)).map((option) => [
    option,
    environmentName(name, option),
  ])
  const options = requestOptions(document).map(
    ({ name: option, isRequired, isSecret, example }) => ({
      name: option,
      variable: environmentName(name, option),
      example,
      isRequired,
      ...(isSecret && { isSecret }),
    }),
  )
  const servers = serversOf(document).map((server) => ({ url: server.url, example: urlOf(server) }))
  const fields = {
    name,
    title: document.info.title,
    // Hand-written methods may take any kind.
    kinds: Object.keys(unified?.contact ?? { id: '', email: '', phone: '' }),
    methods: Object.fromEntries(known),
    credential: Object.fromEntries(credential),
    options,
    servers,
    ...(isSelfHosted(document) && { baseUrlVariable: environmentName(name, 'baseUrl') }),
  }
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${literal(value)},`)
  return `  {
${lines.join('\n')}
    load: async () => (await import('@tags/${name}')).${camelCase(name)},
  },`
}

/**
 * Sets the dependencies of the command's package.json to the packages of the vendors. Keeps those that are not a
 * vendor's, as `isOther` says of a name without its scope.
 */
export function emitDependencies(
  text: string,
  names: readonly string[],
  isOther: (name: string) => boolean,
): string {
  const manifest: { dependencies?: Record<string, string> } = JSON.parse(text)
  const kept = Object.entries(manifest.dependencies ?? {}).filter(([name]) => {
    const [, own] = /^@tags\/(.+)/.exec(name) ?? []
    return own === undefined || isOther(own)
  })
  const vendors = names.map((name) => [`@tags/${name}`, 'workspace:^'])
  const dependencies = Object.fromEntries(
    [...kept, ...vendors].sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  )
  return `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`
}
