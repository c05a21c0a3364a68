import type { Parsed } from '../diff/side/document.ts'
import { httpMethods } from '../generate/document.ts'
import { find, tokensOfRef } from '../lib/pointer.ts'
import { isObject, type Json, list, object } from '../redocly/context.ts'
import { addSchemes } from './credential.ts'
import { type Notation, urlsOf } from './notation.ts'
import { renamed } from './rename.ts'

/** The parts of the merged document. */
interface Whole {
  servers: Set<Json>
  paths: Record<string, Json>
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
  for (const { document } of documents) add(document as unknown as Json, whole, notation)
  return {
    openapi: '3.1.0',
    info: { title: 'Upstream', version: '1' },
    servers: whole.servers.size ? [...whole.servers] : notation.servers,
    paths: whole.paths,
    components: { ...whole.components, 'x-paths': whole.stored },
  }
}

function add(document: Json, whole: Whole, notation: Notation): void {
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
  const { securitySchemes, ...components } = object(source.components)
  for (const [section, all] of Object.entries(components)) {
    whole.components[section] = { ...whole.components[section], ...object(all) }
  }
  whole.stored.push(object(source.paths))
  for (const url of urlsOf(source.servers)) whole.servers.add(notation.serverOf(url))
  const requirements = addSchemes(
    Object.entries(object(securitySchemes)).map(([name, node]) => [name, followed(source, node)]),
    whole.components.securitySchemes as Json,
  )
  for (const [path, item] of Object.entries(object(source.paths))) {
    const shared = followed(source, item)
    for (const method of httpMethods.filter((method) => isObject(shared[method]))) {
      const { servers, ...operation } = object(shared[method])
      const urls = urlsOf(servers ?? shared.servers ?? source.servers)
      const ownServers = urls.map(notation.serverOf)
      const isElsewhere =
        ownServers.length > 0 && !ownServers.some((server) => notation.servers.includes(server))
      const key = notation.pathOf(urls[0], path)
      const parameters = [...list(shared.parameters), ...list(operation.parameters)]
      const target = whole.paths[key] ?? {}
      whole.paths[key] = target
      target[method] ??= {
        ...operation,
        parameters: parameters.map((one) => called(followed(source, one), path, key)),
        security: requirements(operation.security ?? source.security),
        ...(isElsewhere && { servers: ownServers }),
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

/** Renames a path parameter to its name in our template. */
function called(parameter: Json, path: string, template: string): Json {
  if (parameter.in !== 'path') return parameter
  const [theirs, ours] = [path, template].map((one) =>
    [...one.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name),
  ) as [string[], string[]]
  const fromEnd = theirs.length - theirs.indexOf(String(parameter.name))
  return { ...parameter, name: ours[ours.length - fromEnd] ?? parameter.name }
}
