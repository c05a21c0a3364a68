import { isJson } from '../lib/media.ts'
import { type Context, type Json, object } from './context.ts'

/**
 * Requires an example of every parameter, header and body, since mocks answer with it and docs show it, and a schema
 * of every body of JSON, since it has no type otherwise.
 */
export function example() {
  const check = (node: Json, { type, location, report }: Context) => {
    const { name = location.pointer.split('/').at(-1)?.replaceAll('~1', '/') } = object(node)
    if (Array.isArray(node.examples)) {
      const message =
        '`examples` is an object here, of examples with names. ' +
        'Write `example: …` for one, or `examples: { one: { value: … } }`.'
      report({ message, location: location.child(['examples']) })
    }
    if ('example' in node && 'examples' in node) {
      const message = 'Only one of `example` and `examples` is read. Remove the other.'
      report({ message, location: location.child(['examples']).key() })
    }
    if (type.name === 'MediaType' && isJson(String(name)) && !('schema' in node)) {
      const message = `The body \`${name}\` has no \`schema\`, so its type is \`unknown\`. Write one beside its \`example\`.`
      report({ message, location: location.key() })
    }
    // `tags/json` says that it is no media type.
    if (type.name === 'MediaType' && !String(name).includes('/')) return
    if ('example' in node || 'examples' in node || 'content' in node) return
    const owner = type.name === 'MediaType' ? 'body' : type.name.toLowerCase()
    const message = `The ${owner} \`${name}\` has no \`example\`. Write a real one beside its \`schema\`, as \`example: …\`.`
    report({ message, location: location.key() })
  }
  return { MediaType: check, Parameter: check, Header: check }
}
