import { type Context, type Json, object } from './context.ts'

/** Requires JSON bodies, because the client sends and reads nothing else. */
export function json() {
  const check = (holder: Json, { location, report }: Context) => {
    const types = Object.keys(object(holder.content))
    if (types.length === 0 || types.some((type) => /[/+]json\b/.test(type))) return
    const message = `The client sends and reads JSON only, not \`${types.join('`, `')}\`.`
    report({ message, location: location.child(['content']).key() })
  }
  return { RequestBody: check, Response: check }
}
