import { type Context, type Json, object } from './context.ts'

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete']

/**
 * Refuses requests that `fetch` does not send, GET and HEAD with a body and TRACE, a default that is written out, and an
 * effect that contradicts the method.
 */
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
      for (const name of methods) {
        const effect = object(item[name])['x-effect']
        if (effect === undefined) continue
        const message = faultOf(name, effect)
        if (message) report({ message, location: location.child([name, 'x-effect']).key() })
      }
      if (!('trace' in item)) return
      const message = '`fetch` does not send TRACE. Remove the operation.'
      report({ message, location: location.child(['trace']).key() })
    },
  }
}

/** Returns what is wrong with the effect of an operation, if anything is. */
function faultOf(method: string, effect: unknown): string | undefined {
  const name = method.toUpperCase()
  if (method === 'get' || method === 'head') {
    return `A ${name} only reads, so it has no \`x-effect\`. Remove this line.`
  }
  if (effect === 'search' && method !== 'post') {
    return `\`x-effect: search\` is for a POST that only reads, and this is a ${name}. Remove this line.`
  }
  if (method === 'delete' && effect !== 'delete') {
    return `A DELETE can have no other effect than \`x-effect: delete\`. Remove this line.`
  }
  return undefined
}
