import { safeCause } from './call.ts'
import type { Credential } from './contract.ts'
import { TagsError } from './error.ts'
import { invalid } from './input.ts'
import { own } from './object.ts'

/** Where a request carries a credential. */
interface Carriage {
  headers?: Record<string, string>
  query?: Record<string, string>
}

/** A credential as requests carry it. */
export interface Authorization extends Carriage {
  /** The pattern of what must never be seen in an error. */
  secrets: string
  /** What came after it, if the vendor has refused it. */
  renewal?: Promise<Authorization>
}

/** What authorizes the requests of a client. */
export interface Authorizer {
  authorize: () => Promise<Authorization>
  /** What authorizes them after the vendor has refused an authorization; absent if nothing else can. */
  renew?: (refused: Authorization) => Promise<Authorization>
}

/** HTTP bearer: `Authorization: Bearer …`. */
export const bearer = (vendor: string, options: object, option: string): Authorizer =>
  authorizer(vendor, options, [option], ([token = '']) => ({
    headers: { authorization: `Bearer ${token}` },
  }))

/** HTTP basic. The user name may be a key of its own, so it is kept as secret as the password. */
export const basic = (vendor: string, options: object): Authorizer =>
  authorizer(vendor, options, ['username', 'password'], ([name = '', text = '']) => {
    if (name.includes(':')) {
      throw invalid(vendor, 'username must not contain a colon, which ends it in HTTP basic.')
    }
    return { headers: { authorization: `Basic ${btoa(`${name}:${text}`)}` } }
  })

/** An API key in the header `name`. */
export const apiKeyHeader = (
  vendor: string,
  options: object,
  option: string,
  name: string,
): Authorizer =>
  authorizer(vendor, options, [option], ([key = '']) => ({
    headers: { [name]: key },
  }))

/** An API key in the query parameter `name`. */
export const apiKeyQuery = (
  vendor: string,
  options: object,
  option: string,
  name: string,
): Authorizer =>
  authorizer(vendor, options, [option], ([key = '']) => ({
    query: { [name]: key },
  }))

/** Strings are checked at once. Functions are called when they are needed, once for all who wait. */
function authorizer(
  vendor: string,
  options: object,
  names: string[],
  use: (values: string[]) => Carriage,
): Authorizer {
  const given = own(options as Record<string, Credential>)
  const credentials = names.map((name) => [name, given[name]] as const)
  const isAsked = credentials.some(([, value]) => typeof value === 'function')
  for (const [name, value] of credentials) {
    if (typeof value !== 'function') checkCredential(vendor, name, value)
  }
  let current: Promise<Authorization> | undefined
  const load = (secrets: string) => {
    const values = credentials.map(([name, value]) =>
      ask(vendor, name, value as Credential, secrets),
    )
    const loading = Promise.all(values).then((values) => ({
      ...use(values),
      secrets: secretsOf(values),
    }))
    current = loading
    loading.catch(() => {
      if (current === loading) current = undefined
    })
    return loading
  }
  const renew = (refused: Authorization) => {
    refused.renewal ??= load(refused.secrets)
    return refused.renewal
  }
  return { authorize: () => current ?? load('(?!)'), ...(isAsked && { renew }) }
}

/**
 * A pattern of the values however they are encoded. That leaves letters and digits as they are, except in base64:
 * so each run of them is looked for by itself, and each of base64 without its end, which depends on what follows.
 * JSON in JSON puts backslashes before the rest.
 */
function secretsOf(values: string[]): string {
  const pair = btoa(values.join(':'))
  const runs = `${values.join(' ')} ${pair.slice(0, -4)}`.match(/[a-z\d]{6,}/gi) ?? []
  const forms = values.filter(Boolean).flatMap((value) => [value, encodeURIComponent(value)])
  return [...forms, pair, ...runs].map((form) => form.replace(/\W/g, '\\\\{0,7}\\$&')).join('|')
}

async function ask(
  vendor: string,
  option: string,
  credential: Credential,
  secrets: string,
): Promise<string> {
  if (typeof credential !== 'function') return credential
  let value: unknown
  try {
    value = await credential()
  } catch (error) {
    const cause = safeCause({ secrets }, error)
    throw new TagsError('unauthorized', `${option}() failed.`, {
      vendor,
      cause,
    })
  }
  return checkCredential(vendor, option, value)
}

function checkCredential(vendor: string, option: string, value: unknown): string {
  const isText = typeof value === 'string' && (value !== '' || option === 'password')
  if (isText && !/[^ -~]|^ | $/.test(value)) return value
  throw invalid(
    vendor,
    `${option} must be a string of printable ASCII with no space around it, or a function that returns one.`,
  )
}
