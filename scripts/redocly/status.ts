import { type Context, type Json, object, type Resolve } from './context.ts'
import { bodies } from './operation.ts'

/** Requires single statuses: the client reads no facts of ranges, and no error code of `default`. `x-when` is for errors. */
export function status() {
  return {
    Operation(operation: Json, { location, report }: Context) {
      if (Object.keys(object(operation.responses)).length) return
      const message =
        'The operation documents no response. ' +
        "Write `responses` with at least its success, such as `'204': { description: Done. }`."
      report({ message, location: location.key() })
    },
    Responses(responses: Json, { location, report, resolve }: Context) {
      for (const [status, response] of Object.entries(responses)) {
        if (!/^(\d\d\d|\dXX|default|x-.*)$/i.test(status)) {
          const message = `\`${status}\` is no status. Write three digits, such as \`'404'\`, or \`default\`.`
          report({ message, location: location.child([status]).key() })
        }
        if (/^\dXX$/i.test(status)) {
          const message = `The client does not read \`${status}\`. Write each status, such as ${status[0]}00.`
          report({ message, location: location.child([status]).key() })
        }
        if (status === 'default' && 'x-error' in object(resolve(response).node)) {
          const message =
            '`x-error` is not read for `default`. Write it at the statuses that have this error.'
          report({ message, location: location.child([status]).key() })
        }
        if (!/^[45]\d\d$/.test(status) && hasSituation(response, resolve)) {
          const message = `\`x-when\` is read for errors only, and not for \`${status}\`. Remove it.`
          report({ message, location: location.child([status]).key() })
        }
      }
    },
  }
}

/** Checks whether a response or one of its examples says when it is the answer. */
function hasSituation(response: unknown, resolve: Resolve): boolean {
  const examples = bodies(response, resolve).flatMap(([, { examples }]) =>
    Object.values(object(examples)),
  )
  return [response, ...examples].some((node) => 'x-when' in object(resolve(node).node))
}
