import type { Fields } from './url.ts'

/** Writes the properties of an object as `filter[a]=1&filter[b]=2`. */
export const deepObject: Fields = (name, value) => rename(name, value, (key) => `${name}[${key}]`)

/** Writes the properties of an object as `a=1&b=2`. */
export const formObject: Fields = (name, value) => rename(name, value, (key) => key)

/** Writes a value as JSON. A value that cannot be JSON stays as it is, and is refused like any other object. */
export const jsonText: Fields = (name, value) => {
  try {
    return { [name]: JSON.stringify(value) }
  } catch {
    return { [name]: value }
  }
}

function rename(name: string, value: unknown, nameOf: (key: string) => string) {
  if (Object.prototype.toString.call(value) !== '[object Object]') return { [name]: value }
  const entries = Object.entries(value as object)
  return Object.fromEntries(entries.map(([key, field]) => [nameOf(key), field]))
}
