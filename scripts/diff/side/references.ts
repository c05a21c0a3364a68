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

/** Checks that a key holds data, where `$ref` has no meaning. */
const isData = (key: string): boolean =>
  ['const', 'default', 'enum', 'example', 'examples'].includes(key) || key.startsWith('x-')

/** Finds the first `$ref` to another document, to nothing, or to itself. */
export function findLost(
  document: unknown,
  file: string,
  node = document,
  tokens: string[] = [],
  isNames = false,
): LostReference | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { $ref } = node as { $ref?: unknown }
  if (typeof $ref === 'string' && !isNames) {
    const message = refusalOf(document, $ref, file)
    if (message) return { pointer: pointerOf([...tokens, '$ref']), message }
  }
  for (const [key, child] of Object.entries(node)) {
    if (!isNames && isData(key)) continue
    const lost = findLost(document, file, child, [...tokens, key], !isNames && maps.has(key))
    if (lost) return lost
  }
  return undefined
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
