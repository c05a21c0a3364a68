import { checkCredential } from './credential.ts'
import { checkString, checkVisible, integer, invalid, type StringSchema, show } from './input.ts'
import { withoutPrototype } from './object.ts'
import { secretPattern } from './redact.ts'

/** A value that cannot leave its place in a URL: neither the host nor the segment of a path. */
const part = /^\w([\w.-]*\w)?$/

/**
 * Fills in the variables of a server's URL, which are options of the client. A variable with `choices` takes one of
 * them, by default the first. Returns the template if the caller gives another `baseUrl`.
 */
export function serverUrl(
  vendor: string,
  options: object,
  template: string,
  choices: Record<string, readonly string[]> = {},
): string {
  const given = withoutPrototype(options as Record<string, unknown>)
  if (given.baseUrl !== undefined) return template
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const values = withoutPrototype(choices)[name]
    const { [name]: value = values?.[0] } = given
    const isRight = typeof value === 'string' && (values?.includes(value) ?? part.test(value))
    if (isRight) return value
    const url = template.replace(/^https:\/\//, '')
    const wanted = values ? `one of ${values.join(', ')}` : `the part of ${url} in its place`
    // Without the value, which may come from a credential.
    throw invalid(vendor, `${name} must be ${wanted}.`)
  })
}

/** The schema of an option that every request sends. `password` marks a secret, which no error shows. */
interface OptionSchema extends StringSchema {
  minimum?: number
  maximum?: number
  format?: 'password'
}

/** Returns an option that every request sends; throws unless it is like `example`. */
export function requestOption(
  vendor: string,
  options: object,
  name: string,
  example: string | number,
  given?: OptionSchema,
): string | number {
  const { minimum, maximum, format, ...schema } = withoutPrototype(given)
  if (format) return secretOption(vendor, options, name, schema)
  const value = withoutPrototype(options as Record<string, unknown>)[name]
  const isInteger = typeof example === 'number'
  const text = isInteger && typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !text.trim()) {
    const kind = isInteger ? 'an integer' : 'a string'
    throw invalid(vendor, `${name} must be ${kind}, such as ${show(example)}, not ${show(value)}.`)
  }
  const range = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  }
  if (isInteger) return integer(vendor, text, range, name)
  checkVisible(vendor, name, text)
  checkString(vendor, name, text, schema)
  return text
}

/** Returns an option that every request sends in a header. */
export function headerOption(...given: Parameters<typeof requestOption>): string {
  const [vendor, , name] = given
  const value = String(requestOption(...given))
  try {
    new Headers({ [name]: value })
  } catch {
    throw invalid(vendor, `${name} has a character that a header cannot hold.`)
  }
  return value
}

/** Returns a secret option; throws unless it fits its schema. */
function secretOption(
  vendor: string,
  options: object,
  name: string,
  { pattern = /^/, ...lengths }: StringSchema,
): string {
  const value = checkCredential(
    vendor,
    name,
    withoutPrototype(options as Record<string, unknown>)[name],
  )
  checkString(vendor, name, value, lengths)
  if (!pattern.test(value)) throw invalid(vendor, `${name} must match ${pattern}.`)
  return value
}

/** Returns the pattern that finds secret options in text. */
export const optionSecrets = (options: object, names: readonly string[]): string =>
  names
    .map((name) => secretPattern([withoutPrototype(options as Record<string, string>)[name] ?? '']))
    .join('|')
