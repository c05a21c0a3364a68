import { type Context, type Json, object } from './context.ts'
import { acrossFiles, collect, lackingOperations } from './operation.ts'
import { constant as only, read } from './schema.ts'

/** The headers that may differ by operation: the client sends the media types of its bodies. */
const ofBodies = ['accept', 'content-type']

/** Requires that a header with one allowed value is the same on every operation: the client sends it with each. */
export function constant() {
  const first = new Map<string, { value: unknown; pointer: string }>()
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      for (const { parameter, lacking } of lackingOperations(collect(root, resolve))) {
        const { in: place, name, schema } = parameter
        const isOfBody = ofBodies.includes(String(name).toLowerCase())
        if (place !== 'header' || isOfBody || !only(read(schema, resolve))) continue
        const message =
          `Every operation but this one has the header \`${name}\`, which the client sends with each. ` +
          'Write it here, too.'
        report({ message, location: location.child(lacking.place).key() })
      }
    },
    Parameter(parameter: Json, { location, report, resolve }: Context) {
      const fixed = only(read(parameter.schema, resolve))
      if (parameter.in !== 'header' || !fixed) return
      const name = String(parameter.name)
      if (ofBodies.includes(name.toLowerCase())) return
      const isInline = fixed.key in object(parameter.schema)
      const place = location.child(isInline ? ['schema', fixed.key] : ['schema'])
      const known = first.get(name.toLowerCase())
      if (!known) {
        first.set(name.toLowerCase(), { value: fixed.value, pointer: place.pointer })
      } else if (known.value !== fixed.value) {
        const message =
          `Header \`${name}\` is '${fixed.value}' here but '${known.value}' at ${known.pointer}. ` +
          'The client sends one value with every request.'
        report({ message, location: place })
      }
    },
  }
}
