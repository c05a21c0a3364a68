import type { Context, Json } from './context.ts'

/** Every operation says where it is known from. */
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
