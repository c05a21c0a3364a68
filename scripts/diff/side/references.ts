import { find, pointerOf, tokensOfRef } from '../../lib/pointer.ts'

/** A `$ref` that cannot be followed, and why. */
export interface LostReference {
  pointer: string
  message: string
}

/** Keys whose children are named by the author, so that no child's name is a keyword. */
const maps = new Set(
  (
    'callbacks content dependentSchemas encoding headers links parameters pathItems paths ' +
    'patternProperties properties requestBodies responses schemas securitySchemes variables ' +
    'webhooks $defs'
  ).split(' '),
)

/** Whether a key holds data, in which `$ref` is a word like any other. */
const isData = (key: string): boolean =>
  ['const', 'default', 'enum', 'example', 'examples'].includes(key) || key.startsWith('x-')

/** The first `$ref` that leads out of the document, to nothing, or back to itself. */
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
