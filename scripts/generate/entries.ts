import { camelCase, credentialOptions, environmentName } from '../lib/naming.ts'
import { findRoute, securityScheme, serversOf, urlOf } from './document.ts'
import { methodNames, readMethods } from './method.ts'
import { isSelfHosted, requestOptions } from './options.ts'
import { pagedRoutes } from './pages.ts'
import type { Document } from './spec.ts'
import { literal } from './text.ts'

/**
 * Emits the table of the command `tags`: what it knows of each vendor before it loads the vendor's package. `hasOwnList`
 * says whether a vendor's list of contacts is written by hand.
 */
export const emitEntries = (
  documents: ReadonlyMap<string, Document>,
  hasOwnList: (name: string) => boolean,
): string =>
  `import type { VendorEntry } from '../access/entry.ts'

/** The vendors, in alphabetical order. Their packages are loaded when they are needed. */
export const vendors: readonly VendorEntry[] = [
${[...documents].map(([name, document]) => emitEntry(name, document, hasOwnList(name))).join('\n')}
]
`

function emitEntry(name: string, document: Document, hasOwnList: boolean): string {
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
  const list = listCertainty(document, hasOwnList)
  if (list) {
    lines.push(
      `list: { certainty: '${list}', load: async () => (await import('@tags/${name}')).listContacts },`,
    )
  }
  return `  {
${lines.join('\n')}
    load: async () => (await import('@tags/${name}')).${camelCase(name)},
  },`
}

/** Returns how it is known that a vendor lists contacts. A list by hand is as certain as the operations with pages. */
function listCertainty(document: Document, hasOwnList: boolean): string | undefined {
  const all = document['x-unified']?.listContacts?.all
  if (!all && !hasOwnList) return undefined
  const routes = all
    ? [findRoute(document, 'x-unified.listContacts.all', all)]
    : pagedRoutes(document)
  const certainties = routes.map(({ operation }) => operation['x-source']?.certainty ?? 'inferred')
  return certainties.find((certainty) => certainty !== 'documented') ?? certainties[0]
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
