import { type Context, type Json, object } from './context.ts'

/** Refuses requests that `fetch` does not send, GET and HEAD with a body and TRACE, and a default that is written out. */
export function method() {
  return {
    PathItem(item: Json, { location, report }: Context) {
      for (const name of ['get', 'head']) {
        if (!('requestBody' in object(item[name]))) continue
        const message =
          `\`fetch\` sends no body with ${name.toUpperCase()}. ` +
          'Write its properties as query parameters, or take another method.'
        report({ message, location: location.child([name, 'requestBody']).key() })
      }
      for (const name of ['post', 'patch']) {
        if (object(item[name])['x-idempotent'] !== false) continue
        const message =
          `A ${name.toUpperCase()} is repeated only with \`x-idempotent: true\`, or after a 429. ` +
          'Remove this line.'
        report({ message, location: location.child([name, 'x-idempotent']).key() })
      }
      if (!('trace' in item)) return
      const message = '`fetch` does not send TRACE. Remove the operation.'
      report({ message, location: location.child(['trace']).key() })
    },
  }
}
