import { type Context, type Json, object } from './context.ts'

/** Requires that the parameters of a path are in braces, and required. */
export function path() {
  return {
    Paths(paths: Json, { location, report }: Context) {
      for (const path of Object.keys(object(paths))) {
        const [, name] = /\/:(\w+)/.exec(path) ?? []
        if (!name) continue
        const message = `\`:${name}\` is sent as it is. Write \`{${name}}\` for a parameter.`
        report({ message, location: location.child([path]).key() })
      }
    },
    Parameter(parameter: Json, { location, report }: Context) {
      if (parameter.in !== 'path' || parameter.required === true) return
      const message = `\`${parameter.name}\` is a part of the path, so no request is without it. Write \`required: true\`.`
      report({ message, location: location.key() })
    },
  }
}
