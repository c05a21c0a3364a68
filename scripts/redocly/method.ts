import { type Context, type Json, object } from './context.ts'

/** Refuses requests that `fetch` does not send: GET and HEAD with a body, and TRACE. */
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
      if (!('trace' in item)) return
      const message = '`fetch` does not send TRACE. Remove the operation.'
      report({ message, location: location.child(['trace']).key() })
    },
  }
}
