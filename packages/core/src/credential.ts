import { safeCause } from './context.ts'
import type { Credential } from './contract.ts'
import { TagsError } from './error.ts'
import { invalid } from './input.ts'

/** How a request is made to carry a credential. */
export interface Authorization {
  headers?: Record<string, string>
  query?: Record<string, string>
  /** What must never be seen in an error. */
  secrets: string[]
}

export type Authorize = () => Promise<Authorization>

/** HTTP bearer: `Authorization: Bearer …`. */
export const bearer = (vendor: string, option: string, credential: Credential): Authorize =>
  authorize(vendor, option, credential, (token) => ({
    headers: { authorization: `Bearer ${token}` },
    secrets: [token],
  }))

/** HTTP basic. The user name may be a key of its own, so it is kept as secret as the password. */
export function basic(vendor: string, username: Credential, password: Credential): Authorize {
  const user = authorize(vendor, 'username', username, (name) => {
    if (!name.includes(':')) return { secrets: [name] }
    throw invalid(vendor, 'username must not contain a colon, which ends it in HTTP basic.')
  })
  const secret = authorize(vendor, 'password', password, (text) => ({
    secrets: text ? [text] : [],
  }))
  return async () => {
    const [name = ''] = (await user()).secrets
    const [text = ''] = (await secret()).secrets
    const pair = btoa(`${name}:${text}`)
    const secrets = [pair, name, text].filter(Boolean)
    return { headers: { authorization: `Basic ${pair}` }, secrets }
  }
}

/** An API key in the header `name`. */
export const apiKeyHeader = (
  vendor: string,
  option: string,
  credential: Credential,
  name: string,
): Authorize =>
  authorize(vendor, option, credential, (key) => ({ headers: { [name]: key }, secrets: [key] }))

/** An API key in the query parameter `name`. */
export const apiKeyQuery = (
  vendor: string,
  option: string,
  credential: Credential,
  name: string,
): Authorize =>
  authorize(vendor, option, credential, (key) => ({
    query: { [name]: key },
    secrets: [key],
  }))

function authorize(
  vendor: string,
  option: string,
  credential: Credential,
  use: (value: string) => Authorization,
): Authorize {
  if (typeof credential !== 'function') {
    const authorization = use(checkCredential(vendor, option, credential))
    return async () => authorization
  }
  return async () => {
    let value: unknown
    try {
      value = await credential()
    } catch (error) {
      const cause = safeCause(error)
      throw new TagsError('unauthorized', `the function given as ${option} failed.`, {
        vendor,
        cause,
      })
    }
    return use(checkCredential(vendor, option, value))
  }
}

function checkCredential(vendor: string, option: string, value: unknown): string {
  if (typeof value !== 'string' || (value === '' && option !== 'password')) {
    throw invalid(
      vendor,
      `${option} is missing; pass a string, or a function that returns one: { ${option}: '…' }.`,
    )
  }
  const position = value.search(/[^ -~]|^ | $/)
  if (position !== -1) {
    throw invalid(
      vendor,
      `${option} must be printable ASCII without a line break or a space around it; character ${position + 1} is not.`,
    )
  }
  return value
}
