import { type Context, type Json, object } from './context.ts'

/** Refuses features that the generator does not support: requests outside `paths`. */
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
