import type { Credential } from './contract.ts'
import { TagsError } from './error.ts'
import { invalid } from './input.ts'
import { withoutPrototype } from './object.ts'
import { type Secrets, safeCause, secretPattern } from './redact.ts'
import type { Authorization, Authorizer, CredentialFields } from './vendor.ts'

/** Creates an authorizer for a scheme of HTTP: `Authorization: Bearer …`. */
export const bearer = (
  vendor: string,
  options: object,
  option: string,
  scheme = 'Bearer',
): Authorizer =>
  authorizer(vendor, options, [option], ([token = '']) => ({
    headers: { authorization: `${scheme} ${token}` },
  }))

/**
 * Creates an authorizer for HTTP basic, with the option `password` or a password that is the same for all users. The
 * user name may be a key, so it is as secret as the password.
 */
export function basic(
  vendor: string,
  options: object,
  option = 'username',
  password?: string,
): Authorizer {
  const given = password === undefined ? options : { ...options, password }
  return authorizer(vendor, given, [option, 'password'], ([name = '', text = '']) => {
    if (name.includes(':')) {
      throw invalid(vendor, `${option} must not contain a colon, which ends it in HTTP basic.`)
    }
    return { headers: { authorization: `Basic ${btoa(`${name}:${text}`)}` } }
  })
}

/** Creates an authorizer for an API key in the header `name`. */
export const apiKeyHeader = (
  vendor: string,
  options: object,
  option: string,
  name: string,
): Authorizer =>
  authorizer(vendor, options, [option], ([key = '']) => ({
    headers: { [name.toLowerCase()]: key },
  }))

/** Creates an authorizer for an API key in the query parameter `name`. */
export const apiKeyQuery = (
  vendor: string,
  options: object,
  option: string,
  name: string,
): Authorizer =>
  authorizer(vendor, options, [option], ([key = '']) => ({
    query: { [name]: key },
  }))

/** Checks strings at once. Calls functions when a request needs them, once for all that wait. */
function authorizer(
  vendor: string,
  options: object,
  names: string[],
  fieldsOf: (values: string[]) => CredentialFields,
): Authorizer {
  const given = withoutPrototype(options as Record<string, Credential>)
  const authorizationOf = (values: string[]): Authorization =>
    withoutPrototype({ ...fieldsOf(values), secrets: secretPattern(values) })
  const credentials = names.map((name) => {
    const value = given[name]
    return [
      name,
      typeof value === 'function' ? value : checkCredential(vendor, name, value, orFunction),
    ] as const
  })
  const strings = credentials.flatMap(([, value]) => (typeof value === 'string' ? [value] : []))
  if (strings.length === names.length) {
    const authorization = authorizationOf(strings)
    return { authorize: () => authorization }
  }

  let current: Authorization | Promise<Authorization> | undefined
  // A function may quote the string beside it, or the credential before.
  let known = secretPattern(strings) || '(?!)'
  const load = (secrets: Set<string>) => {
    secrets.add(known)
    const values = credentials.map(([name, value]) => ask(vendor, name, value, secrets))
    const loading = Promise.all(values).then(authorizationOf)
    const settle = (result?: Authorization) => {
      if (result) known = result.secrets
      if (current === loading) current = result
    }
    current = loading
    loading.then(settle, () => settle())
    return loading
  }
  return {
    authorize: (secrets) => current ?? load(secrets),
    renew(refused, secrets) {
      refused.renewal ??= load(secrets)
      return refused.renewal
    },
  }
}

async function ask(
  vendor: string,
  option: string,
  credential: Credential,
  secrets: Secrets,
): Promise<string> {
  if (typeof credential !== 'function') return credential
  let value: unknown
  try {
    value = await credential()
  } catch (error) {
    const cause = safeCause(secrets, error)
    throw new TagsError('unauthorized', `${option}() failed.`, { vendor, cause })
  }
  return checkCredential(vendor, option, value, orFunction)
}

const orFunction = ', or a function that returns one'

/** Returns a secret; throws, without the value, if a header cannot hold it. */
export function checkCredential(
  vendor: string,
  option: string,
  value: unknown,
  alternative = '',
): string {
  const isText = typeof value === 'string' && (value !== '' || option === 'password')
  if (isText && !/[^ -~]|^ | $/.test(value)) return value
  const wanted = 'a string of printable ASCII with no space around it'
  throw invalid(vendor, `${option} must be ${wanted}${alternative}.`)
}
