import { checkBaseUrl } from '@tags/core/tools'
import { type Context, type Json, list } from './context.ts'

/** Requires servers that the client can send to: absolute URLs, and one for a path or an operation. */
export function server() {
  const single =
    (owner: string) =>
    (node: Json, { location, report }: Context) => {
      if (list(node.servers).length < 2) return
      const message = `The client sends the requests of ${owner} to one server. Remove the others.`
      report({ message, location: location.child(['servers', 1]) })
    }
  return {
    PathItem: single('a path'),
    Operation: single('an operation'),
    Server(server: Json, { location, report }: Context) {
      const place = location.child(['url'])
      if (String(server.url).includes('{')) {
        const message = 'Server variables are not read by our tools. Write a URL without braces.'
        return report({ message, location: place })
      }
      try {
        checkBaseUrl('', server.url)
      } catch {
        const message =
          `The client cannot send to \`${server.url}\`. Write an absolute URL without user and ` +
          'query, such as https://api.example.com/v1.'
        report({ message, location: place })
      }
    },
  }
}
