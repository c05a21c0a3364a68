import { type Context, type Json, list, object } from './context.ts'
import { hint } from './hint.ts'

const kinds = ['http bearer', 'http basic', 'apiKey header', 'apiKey query']

/** The schemes of HTTP that need more than a token behind their name. */
const handshakes =
  /^http (concealed|digest|dpop|gnap|hoba|mutual|negotiate|oauth|privatetoken|scram-.*|vapid)$/

/** The headers that cannot be parameters, with the reason. */
const headers: Record<string, string> = {
  authorization: 'The client sends the credential here. Write it under `securitySchemes`.',
  cookie: 'The client sends no cookies. Remove the parameter.',
  ...Object.fromEntries(
    ['host', 'content-length', 'transfer-encoding', 'connection'].map((name) => [
      name,
      '`fetch` writes this header by itself. Remove the parameter.',
    ]),
  ),
}

/** Requires one security scheme for all operations, of a kind that the client supports. */
export function security() {
  return {
    Root(root: Json, { location, report }: Context) {
      const names = list(root.security).flatMap((requirement) => Object.keys(object(requirement)))
      const known = Object.keys(object(object(root.components).securitySchemes))
      const [name = ''] = names
      if (names.length !== 1) {
        const message =
          'The client carries one credential. Name its scheme of `components.securitySchemes` at the root, ' +
          `as \`security: [{ ${known[0] ?? 'token'}: [] }]\`.`
        report({ message, location: location.child(['security']).key() })
      } else if (!known.includes(name)) {
        const message = `\`${name}\` is not in \`components.securitySchemes\`. ${hint(name, known)}`
        report({ message, location: location.child(['security', 0, name]).key() })
      }
    },
    Operation(operation: Json, { location, report }: Context) {
      if (!('security' in operation)) return
      const message =
        '`security` of an operation is not read: every operation uses the one at the root.'
      report({ message, location: location.child(['security']).key() })
    },
    SecurityScheme(scheme: Json, { location, report }: Context) {
      const { 'x-password': password } = scheme
      const isBasic = scheme.type === 'http' && /^basic$/i.test(String(scheme.scheme))
      if (password !== undefined && !isBasic) {
        const message =
          '`x-password` is the password beside an API key in HTTP basic. Write `type: http` and `scheme: basic`, or remove this line.'
        report({ message, location: location.child(['x-password']).key() })
      } else if (typeof password === 'string' && /[^ -~]|^ | $/.test(password)) {
        const message =
          'The password is printable ASCII without a space around it, or empty. Write it so.'
        report({ message, location: location.child(['x-password']) })
      }
      const kind = [scheme.type, scheme.scheme ?? scheme.in ?? []].flat().join(' ')
      const known = kind.toLowerCase().replace('apikey', 'apiKey')
      const isOther = /^http [\w-]+$/.test(known) && !handshakes.test(known)
      if (kinds.includes(known) || isOther) return
      // `struct` says that these are missing.
      if ((scheme.type === 'apiKey' && !scheme.in) || (scheme.type === 'http' && !scheme.scheme))
        return
      const message =
        `The client cannot carry \`${kind}\`, only ${kinds.join(', ')}. ` +
        'Write an access token as `type: http` and `scheme: bearer`.'
      report({ message, location })
    },
    Parameter(parameter: Json, { location, report }: Context) {
      if (parameter.in === 'cookie') {
        const message = 'The client sends no cookies. Remove the parameter.'
        report({ message, location: location.child(['in']) })
      }
      const message = headers[String(parameter.name).toLowerCase()]
      if (parameter.in !== 'header' || !message) return
      report({ message, location: location.child(['name']) })
    },
  }
}
