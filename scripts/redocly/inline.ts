import { type Context, type Json, object } from './context.ts'

/** Refuses features that the generator does not support: requests outside `paths`, and server variables. */
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
    Server(server: Json, { location, report }: Context) {
      if (!String(server.url).includes('{')) return
      const message = 'Server variables are not read by our tools. Write a URL without braces.'
      report({ message, location: location.child(['url']) })
    },
  }
}
