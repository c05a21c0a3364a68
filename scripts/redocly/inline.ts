import { type Context, type Json, object } from './context.ts'

/** All requests stand under `paths`: the generated code reads nothing else. */
export function inline() {
  const forbid =
    (key: string) =>
    (node: Json, { location, report }: Context) => {
      if (!(key in object(node))) return
      const message = `\`${key}\` is not read by our tools. Write each operation under \`paths\`.`
      report({ message, location: location.child([key]).key() })
    }
  return {
    Root: forbid('webhooks'),
    Components: forbid('pathItems'),
    Operation: forbid('callbacks'),
  }
}
