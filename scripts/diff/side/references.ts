import { find, pointerOf, tokensOfRef } from '../../lib/pointer.ts'

/** A `$ref` that cannot be resolved, and the reason. */
export interface LostReference {
  pointer: string
  message: string
}

/** Keys whose children have arbitrary names, which are not keywords. */
const maps = new Set(
  (
    'callbacks content dependentSchemas encoding headers links parameters pathItems paths ' +
    'patternProperties properties requestBodies responses schemas securitySchemes variables ' +
    'webhooks $defs'
  ).split(' '),
)

const data = new Set(['const', 'default', 'enum', 'example', 'examples'])

/** Checks that a key holds data, where `$ref` has no meaning. */
const isData = (key: string): boolean => data.has(key) || key.startsWith('x-')

/** Finds the first `$ref` to another document, to nothing, or to itself. */
export function findLost(document: unknown, file: string): LostReference | undefined {
  const sound = new Set<string>()
  const tokens: string[] = []

  function search(node: unknown, isNames: boolean): LostReference | undefined {
    if (typeof node !== 'object' || node === null) return undefined
    const { $ref } = node as { $ref?: unknown }
    if (typeof $ref === 'string' && !isNames && !sound.has($ref)) {
      const message = refusalOf(document, $ref, file)
      if (message) return { pointer: pointerOf([...tokens, '$ref']), message }
      sound.add($ref)
    }
    for (const [key, child] of Object.entries(node)) {
      if (!isNames && isData(key)) continue
      tokens.push(key)
      const lost = search(child, !isNames && maps.has(key))
      if (lost) return lost
      tokens.pop()
    }
    return undefined
  }
  return search(document, false)
}

function refusalOf(document: unknown, $ref: string, file: string): string | undefined {
  if (!$ref.startsWith('#')) {
    return (
      `\`$ref: ${$ref}\` refers to another file. ` +
      `Bundle it first: \`redocly bundle ${file} -o bundled.yaml\`.`
    )
  }
  const seen = new Set<string>()
  let at: unknown = $ref
  while (typeof at === 'string' && at.startsWith('#')) {
    if (seen.has(at)) return `\`$ref: ${$ref}\` leads back to itself.`
    seen.add(at)
    const target = find(document, tokensOfRef(at))
    if (target === undefined) return `\`$ref: ${$ref}\` leads nowhere.`
    at = (target as { $ref?: unknown } | null)?.$ref
  }
  return undefined
}
