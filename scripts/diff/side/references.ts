import { find, pointerOf, tokensOfRef } from '../../lib/pointer.ts'

/** A `$ref` that cannot be resolved, and the reason. */
export interface LostReference {
  $ref: string
  /** The pointer to it. */
  pointer: string
  /** The reason as a sentence without its full stop. */
  reason: string
  /** Whether the object stands for a schema, and for no parameter, response or the like. */
  isSchema: boolean
}

/** The references of a document that cannot be resolved. */
export interface Lost {
  /** The first `$ref` to another document. */
  foreign?: LostReference
  /** All that lead to nothing, or to themselves. */
  own: LostReference[]
}

/** Keys whose children have arbitrary names, which are not keywords. */
const maps = new Set(
  (
    'callbacks content dependentSchemas encoding headers links parameters pathItems paths ' +
    'patternProperties properties requestBodies responses schemas securitySchemes variables ' +
    'webhooks $defs'
  ).split(' '),
)

/** The maps and lists whose children are no schemas. */
const others = new Set(
  (
    'callbacks examples headers links parameters pathItems paths requestBodies responses ' +
    'securitySchemes webhooks'
  ).split(' '),
)

const data = new Set(['const', 'default', 'enum', 'example', 'examples'])

/** Checks that a key holds data, where `$ref` has no meaning. */
const isData = (key: string): boolean => data.has(key) || key.startsWith('x-')

/** Finds the references of a document that cannot be resolved. */
export function findLost(document: unknown): Lost {
  const lost: Lost = { own: [] }
  const reasons = new Map<string, string | undefined>()
  const tokens: string[] = []

  function search(node: unknown, isNames: boolean): void {
    if (typeof node !== 'object' || node === null) return
    const { $ref } = node as { $ref?: unknown }
    if (typeof $ref === 'string' && !isNames) add($ref)
    for (const [key, child] of Object.entries(node)) {
      if (!isNames && isData(key)) continue
      tokens.push(key)
      search(child, !isNames && maps.has(key))
      tokens.pop()
    }
  }

  function add($ref: string): void {
    if (!reasons.has($ref)) reasons.set($ref, reasonOf(document, $ref))
    const reason = reasons.get($ref)
    if (reason === undefined) return
    const [parent = '', own = ''] = tokens.slice(-2)
    const isSchema =
      own !== 'requestBody' && (!others.has(parent) || tokens.at(-3) === 'properties')
    const reference = { $ref, pointer: pointerOf([...tokens, '$ref']), reason, isSchema }
    if (isForeign($ref)) lost.foreign ??= reference
    else lost.own.push(reference)
  }

  search(document, false)
  return lost
}

/** Checks that a `$ref` names another file; a bare word is the name of nothing. */
const isForeign = ($ref: string): boolean => !$ref.startsWith('#') && /[./:]/.test($ref)

function reasonOf(document: unknown, $ref: string): string | undefined {
  if (isForeign($ref)) return `\`$ref: ${$ref}\` refers to another file`
  const nowhere = `\`$ref: ${$ref}\` leads nowhere`
  if (!$ref.startsWith('#')) return nowhere
  const target = find(document, tokensOfRef($ref))
  if (target === undefined) return nowhere
  const seen = new Set([$ref])
  let at = (target as { $ref?: unknown } | null)?.$ref
  while (typeof at === 'string' && at.startsWith('#')) {
    if (seen.has(at)) return `\`$ref: ${$ref}\` leads back to itself`
    seen.add(at)
    at = (find(document, tokensOfRef(at)) as { $ref?: unknown } | null | undefined)?.$ref
  }
  return undefined
}
