/** The extensions of OpenAPI in our specs, from the linter's definitions. */
import { extend, extensions } from '@tags/scripts/extensions'

/** An extension of OpenAPI. */
export interface Extension {
  name: string
  /** The objects of OpenAPI that may have it. */
  on: string[]
  /** Its allowed values, or the keys of its objects. */
  values?: string[]
  keys?: { name: string; required: boolean }[]
}

interface Type {
  properties?: Record<string, unknown>
  required?: string[]
  items?: string
  enum?: string[]
}

/** Names that differ from the linter's. */
const titles: Record<string, string> = {
  Root: 'OpenAPI',
  XIdempotent: 'x-idempotent',
  XPages: 'x-pages',
  XRateLimit: 'x-rate-limit',
  XSignature: 'signature',
  XHooks: 'x-hooks',
}

const types = extend({}) as Record<string, Type>

/** All extensions, in the order of the linter. */
export const allExtensions: Extension[] = Object.entries(extensions).map(
  ([name, { on, value: given }]) => {
    const value = typeof given === 'function' ? given(true) : given
    const places = on.map((type) => titles[type] ?? type)
    if (typeof value === 'object') {
      return {
        name,
        on: places,
        values:
          (value as Type).enum ?? (value.type === 'string' ? ['a string'] : ['true', 'false']),
      }
    }
    const list = types[String(value)]
    const { properties = {}, required = [] } = types[list?.items ?? String(value)] ?? {}
    const keys = Object.keys(properties)
      .filter((key) => !(key in extensions))
      .map((key) => ({ name: key, required: required.includes(key) }))
    return { name, on: places, keys }
  },
)
