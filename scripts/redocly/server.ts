import { checkBaseUrl } from '@tags/core/tools'
import { type Context, type Json, type Location, list, object, type Path } from './context.ts'
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
      if (Array.isArray(node.servers) && node.servers.length === 0) {
        const message = `The client sends the requests of ${owner} to the document's server. Remove this line.`
        report({ message, location: location.child(['servers']).key() })
      }
      if (list(node.servers).length < 2) return
      const message = `The client sends the requests of ${owner} to one server. Remove the others.`
      report({ message, location: location.child(['servers', 1]) })
    }
  return {
    Root(root: Json, { location, report }: Context) {
      if (!Array.isArray(root.servers) || root.servers.length === 0) {
        const message =
          'The spec has no list of servers. Write `servers: [{ url: https://api.example.com/v1 }]`.'
        report({ message, location: location.child(['servers']).key() })
      }
      for (const [index, server] of list(root.servers).entries()) {
        if (index === 0 || object(server).variables === undefined) continue
        const message =
          'The client calls the first server, and only its variables are options. Write this URL without them.'
        report({ message, location: location.child(['servers', index, 'variables']).key() })
      }
    },
    PathItem: single('a path'),
    Operation: single('an operation'),
    Server(server: Json, { location, report }: Context) {
      const place = location.child(['url'])
      const variables = object(server.variables)
      const used = [...String(server.url).matchAll(/\{([^{}]*)\}/g)].map(([, name]) => String(name))
      if (/\$\{/.test(String(server.url))) {
        const message = 'The `$` is a part of the URL. Write a variable as `{name}`.'
        report({ message, location: place })
      }
      for (const name of used) {
        if (name in variables) continue
        const known = Object.keys(variables)
        const advice = known.length
          ? hint(name, known)
          : `Write \`variables: { ${name}: { default: … } }\` beside \`url\`.`
        report({
          message: `\`${name}\` is not among the \`variables\`. ${advice}`,
          location: place,
        })
      }
      if (used.includes('baseUrl') && server.url !== '{baseUrl}') {
        const message =
          '`{baseUrl}` is the whole URL of an API that users host themselves. ' +
          "Write `url: '{baseUrl}'`, or another name."
        report({ message, location: place })
        return
      }
      let fits = used.every((name) => name in variables)
      for (const [name, variable] of Object.entries(variables)) {
        const at = location.child(['variables', name])
        if (used.includes(name)) {
          fits = checkVariable(name, object(variable), at, report) && fits
        } else {
          const message = `The URL has no \`{${name}}\`. ${hint(name, used)}`
          report({ message, location: at.key() })
        }
      }
      if (!fits) return
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

/** Reports the faults of a variable in a URL. Returns whether its values can stand there. */
function checkVariable(
  name: string,
  variable: Json,
  at: Location,
  report: Context['report'],
): boolean {
  if (name === 'baseUrl') {
    for (const key of ['enum', 'x-optional'].filter((key) => key in variable)) {
      const message = `The client reads no \`${key}\` of \`baseUrl\`. Remove this line.`
      report({ message, location: at.child([key]).key() })
    }
    return true
  }
  const values: [value: unknown, path: Path][] = [
    [variable.default, ['default']],
    ...list(variable.enum).map((value, index): [unknown, Path] => [value, ['enum', index]]),
  ]
  const wrong = values.filter(([value]) => value !== undefined && !isPart(value))
  for (const [value, path] of wrong) {
    const message =
      `\`${value}\` cannot stand in the URL: the client takes letters, digits, \`-\`, \`_\` and \`.\` ` +
      `for \`${name}\`, and neither \`-\` nor \`.\` at an end. Write such a value.`
    report({ message, location: at.child(path) })
  }
  return wrong.length === 0
}

/** Checks whether a value can stand in a host or in a segment of a path. */
const isPart = (value: unknown): boolean => /^\w([\w.-]*\w)?$/.test(String(value))
