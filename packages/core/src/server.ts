import { checkString, checkVisible, integer, invalid, type StringSchema, show } from './input.ts'
import { withoutPrototype } from './object.ts'

/**
 * Fills in the variables of a server's URL, which are options of the client. Returns the template if the caller
 * gives another `baseUrl`.
 */
export function serverUrl(
  vendor: string,
  options: { baseUrl?: string | undefined },
  template: string,
  values: Record<string, unknown>,
): string {
  if (withoutPrototype(options).baseUrl !== undefined) return template
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    // A value must not leave its place: neither the host nor the segment of the path.
    if (typeof value === 'string' && /^\w([\w.-]*\w)?$/.test(value)) return value
    const url = template.replace(/^https:\/\//, '')
    throw invalid(vendor, `${name} must be the part of ${url} in its place, not ${show(value)}.`)
  })
}

/** Returns an option that every request sends; throws unless it is like `example`. */
export function requestOption(
  vendor: string,
  options: object,
  name: string,
  example: string | number,
  { minimum, maximum, ...schema }: StringSchema & { minimum?: number; maximum?: number } = {},
): string | number {
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
