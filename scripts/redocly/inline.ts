import { type Context, type Json, object } from './context.ts'

const prefix = '#/components/pathItems/'

/** Refuses operations that the generator does not read, because no path or webhook leads to them alone. */
export function inline() {
  const forbid =
    (key: string) =>
    (node: Json, { location, report }: Context) => {
      if (!(key in object(node))) return
      const message = `\`${key}\` is not read by our tools. Write each operation under \`paths\`.`
      report({ message, location: location.child([key]).key() })
    }
  return {
    Root(root: Json, context: Context) {
      const { location, report, resolve } = context
      const paths = object(root.paths)
      const known = new Map<unknown, string>()
      for (const [path, item] of Object.entries(paths)) {
        const place = location.child(['paths', path])
        const [beside] = '$ref' in object(item) ? without$ref(item) : []
        if (beside) {
          const message = `\`${beside}\` is not read beside a \`$ref\`. Write it in the path item.`
          report({ message, location: place.child([beside]).key() })
        }
        const { node } = resolve(item)
        const other = known.get(node)
        if (node && other) {
          const message =
            `This is the path item of \`${other}\`, and an operation has one path. ` +
            'Write the item again, with other operation ids.'
          report({ message, location: place.key() })
        }
        known.set(node, path)
      }
      const items = object(object(root.components).pathItems)
      const all = [...Object.values(paths), ...Object.values(items)]
      const used = new Set(all.map((item) => object(item).$ref))
      for (const name of Object.keys(items)) {
        if (used.has(prefix + name)) continue
        const message = `No path refers to this path item. Write \`$ref: '${prefix}${name}'\` at one.`
        report({ message, location: location.child(['components', 'pathItems', name]).key() })
      }
    },
    Operation: forbid('callbacks'),
  }
}

const without$ref = (item: unknown): string[] =>
  Object.keys(object(item)).filter((key) => key !== '$ref')
