import { inspect } from 'node:util'
import { canary } from '@tags/faults'

/** A form of an error in a log. */
export type View = 'message' | 'stack' | 'inspected' | 'JSON'

const looks: Record<View, (error: unknown) => unknown> = {
  message: (error) => Object(error).message,
  stack: (error) => Object(error).stack,
  inspected: (error) => inspect(error, { depth: 10 }),
  JSON: (error) => JSON.stringify(error),
}

/** Returns the views of an error and its causes that show the credential. */
export function shownIn(thrown: unknown): View[] {
  const errors: unknown[] = []
  for (let error = thrown; error && !errors.includes(error); error = Object(error).cause) {
    errors.push(error)
  }
  const views = Object.keys(looks) as View[]
  return views.filter((view) => errors.some((error) => isShown(view, error)))
}

function isShown(view: View, error: unknown): boolean {
  try {
    return String(looks[view](error)).includes(canary)
  } catch {
    return false
  }
}
