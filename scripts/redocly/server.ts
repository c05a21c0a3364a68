import { checkBaseUrl } from '@tags/core/tools'
import { type Context, type Json, list, object } from './context.ts'
import { hint } from './hint.ts'

/** Requires servers that the client can send to: absolute URLs, and one for a path or an operation. */
export function server() {
  const single =
    (owner: string) =>
    (node: Json, { location, report }: Context) => {
      if (object(list(node.servers)[0]).variables !== undefined) {
        const message = `Only the servers of the document have variables. Write ${owner}'s URL without them.`
        report({ message, location: location.child(['servers', 0, 'variables']).key() })
      }
      if (list(node.servers).length < 2) return
      const message = `The client sends the requests of ${owner} to one server. Remove the others.`
      report({ message, location: location.child(['servers', 1]) })
    }
  return {
    PathItem: single('a path'),
    Operation: single('an operation'),
    Server(server: Json, { location, report }: Context) {
      const place = location.child(['url'])
      const variables = object(server.variables)
      const used = [...String(server.url).matchAll(/\{([^{}]*)\}/g)].map(([, name]) => String(name))
      for (const name of used) {
        if (name in variables) continue
        const message = `\`${name}\` is not among the \`variables\`. ${hint(name, Object.keys(variables))}`
        report({ message, location: place })
      }
      for (const [name, variable] of Object.entries(variables)) {
        const at = location.child(['variables', name])
        if (!used.includes(name)) {
          const message = `The URL has no \`{${name}}\`. ${hint(name, used)}`
          report({ message, location: at.key() })
        } else if (name !== 'baseUrl' && !isPart(object(variable).default)) {
          const message = `The client takes letters, digits, \`-\`, \`_\` and \`.\` for \`${name}\`. Write such a default.`
          report({ message, location: at.child(['default']) })
        }
      }
      const url = String(server.url).replace(
        /\{([^{}]*)\}/g,
        (_, name) => `${object(variables[name]).default}`,
      )
      try {
        checkBaseUrl('', url)
      } catch {
        const message =
          `The client cannot send to \`${url}\`. Write an absolute URL without user and ` +
          'query, such as https://api.example.com/v1.'
        report({ message, location: place })
      }
    },
  }
}

/** Checks whether a value can stand in a host or in a segment of a path. */
const isPart = (value: unknown): boolean => /^\w([\w.-]*\w)?$/.test(String(value))
