import type { Context, Json } from './context.ts'

/** Requires OpenAPI 3.1: other versions have keys that the generator does not read. */
export function version() {
  return {
    Root(root: Json, { location, report }: Context) {
      const key = 'swagger' in root ? 'swagger' : 'openapi'
      if (/^3\.1\.\d+$/.test(String(root[key]))) return
      const message =
        `Specs are OpenAPI 3.1, and this is ${root[key]}. ` +
        'Write `openapi: 3.1.0`, with the keys that 3.1 has.'
      report({ message, location: location.child([key]).key() })
    },
  }
}
