import type { Parsed } from '../diff/side/document.ts'
import { httpMethods } from '../generate/document.ts'
import { find, tokensOfRef } from '../lib/pointer.ts'
import { isObject, type Json, list, object } from '../redocly/context.ts'
import { constantsOf, isConstant } from './constant.ts'
import { addSchemes } from './credential.ts'
import { withoutIgnored } from './ignored.ts'
import { type Notation, urlsOf } from './notation.ts'
import { renamed } from './rename.ts'

/** The parts of the merged document. */
interface Whole {
  servers: Set<Json>
  paths: Record<string, Json>
  /** The webhooks; absent if no document describes any. */
  webhooks?: Json
  components: Record<string, Json>
  /** The paths as each document has them, to which its references lead. */
  stored: Json[]
}

/**
 * Merges the documents of a vendor into one in the notation of our spec, so that only their meaning differs.
 * If several documents describe an operation, the first one counts.
 */
export function merge(documents: Parsed[], notation: Notation): Json {
  const whole: Whole = {
    servers: new Set(),
    paths: {},
    components: { securitySchemes: {} },
    stored: [],
  }
  const sources = documents.map(({ document }) => withoutIgnored(document as unknown as Json))
  const constants = constantsOf(
    notation.paths,
    sources.flatMap((source) => pathsOf(source, notation)),
  )
  for (const source of sources) add(source, whole, notation, constants)
  return {
    openapi: '3.1.0',
    info: { title: 'Upstream', version: '1' },
    servers: whole.servers.size ? [...whole.servers] : notation.servers,
    paths: whole.paths,
    ...(whole.webhooks && { webhooks: whole.webhooks }),
    components: { ...whole.components, 'x-paths': whole.stored },
  }
}

/** Lists the paths of a document in the notation of our spec. */
const pathsOf = (source: Json, notation: Notation): string[] =>
  Object.entries(object(source.paths)).flatMap(([path, node]) => {
    const item = followed(source, node)
    return httpMethods
      .filter((method) => isObject(item[method]))
      .map((method) => notation.pathOf(serverOf(source, item, method), path))
  })

/** Returns the first server of an operation. */
const serverOf = (source: Json, item: Json, method: string): string | undefined =>
  urlsOf(object(item[method]).servers ?? item.servers ?? source.servers)[0]

function add(
  document: Json,
  whole: Whole,
  notation: Notation,
  constants: ReadonlyMap<string, string[]>,
): void {
  const taken = new Map(
    Object.entries(whole.components).map(([section, all]) => [section, new Set(Object.keys(all))]),
  )
  const source = renamed(document, {
    component(name, section) {
      let free = name
      for (let count = 2; taken.get(section)?.has(free); count++) free = `${name}.${count}`
      return section === 'securitySchemes' ? name : free
    },
    header: notation.headerOf,
    paths: `#/components/x-paths/${whole.stored.length}`,
  })
  const paths = object(source.paths)
  whole.stored.push(paths)
  const { securitySchemes, ...components } = object(source.components)
  // The references to paths lead to where these are stored.
  const all = { components: { ...components, securitySchemes, 'x-paths': whole.stored } }
  for (const [section, all] of Object.entries(components)) {
    whole.components[section] = { ...whole.components[section], ...object(all) }
  }
  if (source.webhooks) whole.webhooks = { ...object(source.webhooks), ...whole.webhooks }
  for (const url of urlsOf(source.servers)) whole.servers.add(notation.serverOf(url))
  const requirements = addSchemes(
    Object.entries(object(securitySchemes)).map(([name, node]) => [name, followed(all, node)]),
    whole.components.securitySchemes as Json,
  )
  for (const [path, item] of Object.entries(paths)) {
    const shared = followed(all, item)
    for (const method of httpMethods.filter((method) => isObject(shared[method]))) {
      const { servers, ...operation } = object(shared[method])
      const urls = urlsOf(servers ?? shared.servers ?? source.servers)
      const ownServers = urls.map(notation.serverOf)
      const isElsewhere =
        ownServers.length > 0 && !ownServers.some((server) => notation.servers.includes(server))
      const key = notation.pathOf(urls[0], path)
      const parameters = [...list(shared.parameters), ...list(operation.parameters)].map((one) =>
        followed(all, one),
      )
      for (const template of constants.get(key) ?? [key]) {
        const target = whole.paths[template] ?? {}
        whole.paths[template] = target
        target[method] ??= {
          ...operation,
          parameters: parameters.flatMap((one) => called(one, path, template)),
          security: requirements(operation.security ?? source.security),
          ...(isElsewhere && { servers: ownServers }),
        }
      }
    }
  }
}

/** Joins a node with the target of its `$ref`; what stands beside the `$ref` counts first. */
function followed(source: Json, node: unknown, passed: string[] = []): Json {
  const { $ref, ...beside } = object(node)
  if (typeof $ref !== 'string' || passed.includes($ref)) return beside
  const target = find(source, tokensOfRef($ref))
  return { ...followed(source, target, [...passed, $ref]), ...beside }
}

/** Renames a path parameter to its name in our template, where it may be a constant. */
function called(parameter: Json, path: string, template: string): Json[] {
  if (parameter.in !== 'path') return [parameter]
  const [theirs, ours] = [path, template].map((one) =>
    [...one.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name),
  ) as [string[], string[]]
  if (isConstant(String(parameter.name), path, template)) return []
  const names = theirs.filter((name) => !isConstant(name, path, template))
  const fromEnd = names.length - names.indexOf(String(parameter.name))
  return [{ ...parameter, name: ours[ours.length - fromEnd] ?? parameter.name }]
}
