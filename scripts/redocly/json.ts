import { isJson } from '../lib/media.ts'
import { type Context, type Json, object } from './context.ts'
import { bodies, collect } from './operation.ts'
import { constant, read } from './schema.ts'

/**
 * Requires bodies that the client sends and reads: JSON, and of a request only one. The body of an error may be text.
 */
export function json() {
  const seen = new Set<unknown>()
  const check = (holder: Json, { location, report }: Context) => {
    const types = Object.keys(object(holder.content)).filter((type) => type.includes('/'))
    if (types.length === 0 || types.some(isJson)) return
    const message = `The client sends and reads JSON only, not \`${types.join('`, `')}\`.`
    report({ message, location: location.child(['content']).key() })
  }
  return {
    Root(root: Json, { location, report, resolve }: Context) {
      for (const { node, parameters, place } of collect(root, resolve).values()) {
        const header = parameters.find(
          ({ in: where, name }) => where === 'header' && /^content-type$/i.test(String(name)),
        )
        const fixed = header && constant(read(header.schema, resolve))
        const types = bodies(node.requestBody, resolve).map(([type]) => type)
        if (!fixed || types.includes(String(fixed.value))) continue
        const message = types.length
          ? `\`${header.name}\` can only be '${fixed.value}', and the body is ` +
            `\`${types.join('`, `')}\`. Write the same media type in both.`
          : `The client sends \`${header.name}\` with a body, and this request has none. ` +
            'Remove the parameter.'
        report({ message, location: location.child(place).key() })
      }
    },
    MediaTypesMap(content: Json, { location, report }: Context) {
      for (const type of Object.keys(object(content)).filter((type) => !type.includes('/'))) {
        const message = `\`${type}\` is no media type. Write \`application/json:\` above it.`
        report({ message, location: location.child([type]).key() })
      }
    },
    RequestBody(body: Json, context: Context) {
      check(body, context)
      const { location, report } = context
      const [, second] = Object.keys(object(body.content))
      if (!second) return
      const message = 'The client sends a body in one media type. Remove the others.'
      report({ message, location: location.child(['content', second]).key() })
    },
    Operation(operation: Json, { location, report, resolve, ...context }: Context) {
      const statuses = Object.keys(object(operation.responses))
      // Where no success is documented, `default` may be one.
      const success = statuses.some((status) => status.startsWith('2')) ? /^2/ : /^2|^default$/
      for (const [status, entry] of Object.entries(object(operation.responses))) {
        const { node, location: place = location.child(['responses', status]) } = resolve(entry)
        if (!success.test(status) || seen.has(node)) continue
        seen.add(node)
        check(object(node), { ...context, location: place, report, resolve })
      }
    },
  }
}
