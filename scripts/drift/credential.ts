import { textOf } from '../diff/wire/canonical/node.ts'
import { type Json, list, object } from '../redocly/context.ts'

/**
 * Adds security schemes to `all`, where schemes with the same credential share one name.
 * @returns a function that rewrites security requirements to these names.
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
    // Scopes matter only where a client requests a token.
    return [key, key === name ? scopes : []]
  }
  return (security) => {
    const requirements = list(security).map(
      (one): Json => Object.fromEntries(Object.entries(object(one)).map(named)),
    )
    return [...new Map(requirements.map((one) => [textOf(one), one])).values()]
  }
}

/** Reduces a scheme to the credential that a client sends, if the scheme defines it completely. */
function sentBy({ type, scheme, in: place, name }: Json): Json | undefined {
  if (type === 'http') return { type, scheme: String(scheme).toLowerCase() }
  if (type !== 'apiKey') return undefined
  return { type, in: place, name: place === 'header' ? String(name).toLowerCase() : name }
}
