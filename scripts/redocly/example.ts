import type { Context, Json } from './context.ts'

/** Requires an example of every parameter, header and body: mocks answer with it, and docs show it. */
export function example() {
  const check = (node: Json, { type, location, report }: Context) => {
    if ('example' in node || 'examples' in node || 'content' in node) return
    const name = type.name === 'MediaType' ? 'body' : type.name.toLowerCase()
    report({ message: `The ${name} has no \`example\`.`, location: location.key() })
  }
  return { MediaType: check, Parameter: check, Header: check }
}
