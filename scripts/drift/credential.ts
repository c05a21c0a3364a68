import { textOf } from '../diff/wire/canonical/node.ts'
import { type Json, list, object } from '../redocly/context.ts'

/**
 * Adds security schemes to others, one for all that send the same.
 * @returns what makes security requirements that name them so.
 */
export function addSchemes(
  schemes: [name: string, scheme: Json][],
  all: Json,
): (security: unknown) => Json[] {
  const names = new Map<string, string>()
  for (const [name, scheme] of schemes) {
    const sent = sentBy(scheme)
    const key = sent ? Object.values(sent).join(' ') : name
    names.set(name, key)
    all[key] = sent ?? scheme
  }
  const named = ([name, scopes]: [string, unknown]) => {
    const key = names.get(name) ?? name
    // Scopes bind a client where it asks for a token; elsewhere they are words.
    return [key, key === name ? scopes : []]
  }
  return (security) => {
    const requirements = list(security).map(
      (one): Json => Object.fromEntries(Object.entries(object(one)).map(named)),
    )
    return [...new Map(requirements.map((one) => [textOf(one), one])).values()]
  }
}

/** What a scheme makes a client send, if it says all of that. */
function sentBy({ type, scheme, in: place, name }: Json): Json | undefined {
  if (type === 'http') return { type, scheme: String(scheme).toLowerCase() }
  if (type !== 'apiKey') return undefined
  return { type, in: place, name: place === 'header' ? String(name).toLowerCase() : name }
}
