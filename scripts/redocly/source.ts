import type { Context, Json } from './context.ts'

/** Requires `x-source` on every operation: where the vendor documents it. */
export function source() {
  return {
    Operation(operation: Json, { location, report }: Context) {
      if (operation['x-source']) return
      const message =
        'The operation does not say where it is known from. ' +
        'Add `x-source` with `certainty` and `from`.'
      report({ message, location: location.key() })
    },
  }
}
