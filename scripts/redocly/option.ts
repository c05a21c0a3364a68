import type { ClientOptions } from '@tags/core'
import { credentialOptions, optionName } from '../lib/naming.ts'
import { type Context, isObject, type Json, type Location, list, object } from './context.ts'
import { acrossFiles, collect, keyOf, sharedParameters } from './operation.ts'
import { constant, read, types } from './schema.ts'

/** The options of every client. */
const common: Record<keyof ClientOptions, true> = {
  allowHttp: true,
  baseUrl: true,
  deadline: true,
  fetch: true,
  limiter: true,
  maxResponseBytes: true,
  maxRetries: true,
  onEvent: true,
  timeout: true,
}

/** The owner of the name of an option, as a clause. */
interface Owner {
  clause: string
  isVariable?: boolean
}

/**
 * Requires that each option of the client has a name of its own, and that a parameter of every request has a type
 * that an option can have.
 */
export function option() {
  const owners = new Map<string, Owner>()
  const seen = new Set<string>()
  let shared: ReadonlySet<string> = new Set()

  const checkName = (
    name: string,
    isVariable: boolean,
    at: Location,
    report: Context['report'],
  ) => {
    const option = optionName(name)
    const other = owners.get(option)
    const message = `\`${name}\` becomes the option \`${option}\``
    if (other) {
      const advice =
        isVariable || other.isVariable
          ? 'Give the variable another name.'
          : 'Map it in `x-unified`, so that each call gives it.'
      report({ message: `${message}, ${other.clause}. ${advice}`, location: at })
    } else if (/^[a-z]\w*$/.test(option)) {
      const kind = isVariable ? 'server variable' : 'parameter'
      owners.set(option, { clause: `as does the ${kind} \`${name}\``, isVariable })
    } else {
      const advice = 'which is no name. Write one that begins with a letter.'
      report({ message: `${message}, ${advice}`, location: at })
    }
  }

  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      for (const name of Object.keys(common)) owners.set(name, { clause: 'which every client has' })
      const [name = ''] = Object.keys(object(list(root.security)[0]))
      const scheme = object(object(root.components).securitySchemes)[name]
      const credentials = isObject(scheme)
        ? credentialOptions(object(resolve(scheme).node) as { type: string })
        : []
      for (const option of credentials) owners.set(option, { clause: 'which is the credential' })
      const [server] = list(root.servers)
      for (const variable of Object.keys(object(object(server).variables))) {
        if (variable === 'baseUrl') continue
        const at = location.child(['servers', 0, 'variables', variable]).key()
        checkName(variable, true, at, report)
      }
      shared = sharedParameters(root, collect(root, resolve))
    },
    Parameter(parameter: Json, { location, report, resolve }: Context) {
      const key = keyOf(parameter)
      const schema = read(parameter.schema, resolve)
      if (!shared.has(key) || parameter.in === 'cookie' || constant(schema) || seen.has(key)) return
      seen.add(key)
      checkName(String(parameter.name), false, location.child(['name']), report)
      const found = [...new Set(types(schema))]
      if (found.length === 1 && /^(string|integer)$/.test(String(found[0]))) {
        const isSecret = schema.some(({ format }) => format === 'password')
        if (!isSecret || found[0] === 'string') return
        const message = `\`${parameter.name}\` has \`format: password\`, so it is a string. Write this type.`
        report({ message, location: location.child(['schema']).key() })
        return
      }
      const message =
        `Every operation has \`${parameter.name}\`, so it is an option of the client: a string or an integer. ` +
        'Write one of these types, or map the parameter in `x-unified`.'
      report({ message, location: location.child(['schema']).key() })
    },
  }
}
