/** What our specs say beside standard OpenAPI, as the linter knows it. */
import { extend, extensions } from '@tags/scripts/extensions'

/** An extension of OpenAPI. */
export interface Extension {
  name: string
  /** The objects of OpenAPI on which it may stand. */
  on: string[]
  /** What it takes: the values, or the keys of each object that it holds. */
  values?: string[]
  keys?: { name: string; required: boolean }[]
}

interface Type {
  properties?: Record<string, unknown>
  required?: string[]
  items?: string
  enum?: string[]
}

/** What the linter calls otherwise than OpenAPI or we do. */
const titles: Record<string, string> = { Root: 'OpenAPI', XRateLimit: 'x-rate-limit' }

const types = extend({}) as Record<string, Type>

/** All of them, in the order of the linter. */
export const described: Extension[] = Object.entries(extensions).map(([name, { on, value }]) => {
  const places = on.map((type) => titles[type] ?? type)
  if (typeof value === 'object') {
    return { name, on: places, values: (value as Type).enum ?? ['true', 'false'] }
  }
  const list = types[String(value)]
  const { properties = {}, required = [] } = types[list?.items ?? String(value)] ?? {}
  const keys = Object.keys(properties)
    .filter((key) => !(key in extensions))
    .map((key) => ({ name: key, required: required.includes(key) }))
  return { name, on: places, keys }
})
