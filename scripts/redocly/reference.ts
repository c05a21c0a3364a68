import { type Context, type Json, list, object } from './context.ts'
import { hint } from './hint.ts'

type Resolved = { node?: unknown; error?: { message?: string } }

/** Requires that every `$ref` leads to something, and that every tag of an operation is in the document's `tags`. */
export function reference() {
  let root: Json = {}
  return {
    Root(node: Json) {
      root = node
    },
    Operation({ tags }: Json, { location, report }: Context) {
      // `tags/shape` reports another value than a list.
      if ('tags' in root && !Array.isArray(root.tags)) return
      const known = list(root.tags).map((tag) => String(object(tag).name ?? tag))
      for (const [index, name] of list(tags).map(String).entries()) {
        if (known.includes(name)) continue
        const message = `\`${name}\` is not in the \`tags\` of the document. ${hint(name, known)}`
        report({ message, location: location.child(['tags', index]) })
      }
    },
    ref: {
      leave(
        node: { $ref: string },
        { location, report }: Context,
        { node: target, error }: Resolved,
      ) {
        const isAnchor = /^#[^/]/.test(node.$ref)
        if (target !== undefined && !isAnchor) return
        const message = target
          ? anchorMessage(node.$ref)
          : messageOf(node.$ref, error?.message, root)
        report({ message, location: location.child(['$ref']) })
      },
    },
  }
}

const anchorMessage = (ref: string): string =>
  `\`${ref}\` is the name of an \`$anchor\`, which no types can follow. ` +
  'Write a pointer, such as `#/components/schemas/Contact`.'

function messageOf(ref: string, reason: string | undefined, root: Json): string {
  const all = Object.entries(object(root.components)).flatMap(([section, named]) =>
    Object.keys(object(named)).map((name) => `#/components/${section}/${name}`),
  )
  if (ref.startsWith('#')) return `\`${ref}\` leads nowhere. ${hint(ref, all)}`
  const same = all.find((pointer) => pointer.endsWith(`/${ref}`))
  if (same) return `\`${ref}\` leads nowhere. Did you mean \`${same}\`?`
  return `\`${ref}\` leads nowhere: ${reason ?? 'it is not there'}.`
}
