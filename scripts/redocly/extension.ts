import { type Context, type Json, object } from './context.ts'
import { hint } from './hint.ts'
import { extensions } from './nodes.ts'

/** Names a node type as OpenAPI does. */
const placeOf = (type: string): string =>
  ({
    Root: 'the root',
    XIdempotent: 'x-idempotent',
    XPages: 'x-pages',
    XRateLimit: 'x-rate-limit',
    XSignature: 'signature',
    XHooks: 'x-hooks',
  })[type] ?? type

/** Refuses unknown `x-` keys, and known ones in the wrong place. */
export function extension() {
  const check = (node: Json, { type, location, report }: Context) => {
    const isMap = type.additionalProperties && !type.extensionsPrefix
    if (isMap) return
    for (const key of Object.keys(object(node)).filter((name) => name.startsWith('x-'))) {
      const known = extensions[key]
      if (known?.on.includes(type.name)) continue
      const message = known
        ? `\`${key}\` is not read in this place. It belongs on: ${known.on.map(placeOf).join(', ')}.`
        : `\`${key}\` is not one of our extensions. ${hint(key, Object.keys(extensions))}`
      report({ message, location: location.child([key]).key() })
    }
  }
  return { any: check, ref: check }
}
