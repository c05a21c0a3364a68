import { without } from '../../lib/list.ts'
import { nameOf } from './canonical/node.ts'
import type { Change } from './redocly.ts'

/** Describes a change in a sentence; `way` is its path in the operation. Texts of documentation are not quoted. */
export function messageOf(change: Change, way: string[], isWords: boolean): string {
  const { kind, typeName } = change
  const property = change.property === undefined ? undefined : nameOf(change.property)
  if (property === 'x-name') {
    return `Path parameter ${quote(change.base?.value)} is now called ${quote(change.revision?.value)}.`
  }
  if (isWords)
    return `${property ? `\`${property}\`` : subject(change, way)} ${property ? 'changed' : `was ${kind}`}.`
  if (/^(Any|All)Of$/.test(typeName) || /^(any|all)Of$/.test(way.at(-2) ?? '')) {
    return alternatives(change, way)
  }
  if (property === 'enum' && change.base?.value && change.revision?.value) return values(change)
  const isConstraint = change.verdicts.every(({ ruleId }) =>
    ['schema-constraint-changed', 'schema-type-changed'].includes(ruleId),
  )
  if (kind === 'modified' && property !== undefined && isConstraint)
    return modified(change, property)
  if (['Operation', 'PathItem', 'Callback'].includes(typeName)) return `The operation was ${kind}.`
  if (change.verdicts.length) return change.verdicts.map(({ message }) => clean(message)).join(' ')
  return `${subject(change, way)} was ${kind}.`
}

/** Describes a change of alternatives; a canonical document does not distinguish `oneOf` from `anyOf`. */
function alternatives({ kind, typeName }: Change, way: string[]): string {
  const isAll = typeName === 'AllOf' || way.includes('allOf')
  const [one, all] = isAll ? ['A part', 'Parts'] : ['An alternative', 'Alternatives']
  return typeName === 'Schema' ? `${one} was ${kind}.` : `${all} were ${kind}.`
}

/** Describes the values that an enum gained and lost. */
function values({ base, revision }: Change): string {
  const [before, after] = [base?.value, revision?.value] as [unknown[], unknown[]]
  const gained = without(after, before).map(literal)
  const lost = without(before, after).map(literal)
  return [
    ...(gained.length ? [`\`enum\` gained ${gained.join(', ')}.`] : []),
    ...(lost.length ? [`\`enum\` lost ${lost.join(', ')}.`] : []),
  ].join(' ')
}

function modified({ base, revision }: Change, property: string): string {
  const name = names[property] ?? `\`${property}\``
  const [before, after] = [base?.value, revision?.value]
  if (after === undefined)
    return `${name} was removed${isShort(before) ? `; it was ${literal(before)}` : ''}.`
  if (before === undefined)
    return `${name} was set${isShort(after) ? ` to ${literal(after)}` : ''}.`
  const areShort = isShort(before) && isShort(after)
  return `${name} changed${areShort ? ` from ${literal(before)} to ${literal(after)}` : ''}.`
}

/** The descriptions of keys that only a canonical document has. */
const names: Record<string, string> = {
  'x-multiple-of': '`multipleOf`',
  'x-exclusive': 'That only one alternative may fit',
  'x-values': 'The list of values of the discriminator',
}

const nouns: Record<string, string> = {
  Parameter: 'Parameter',
  Schema: 'Property',
  Response: 'Response',
  Header: 'Header',
  MediaType: 'Media type',
  Server: 'Server',
  Tag: 'Tag',
  SecurityRequirement: 'Security requirement',
  XRateLimit: 'A rate limit',
}

/** Names the added or removed part: ``Property `email` ``. */
function subject({ typeName, base, revision }: Change, way: string[]): string {
  const key = nameOf(way.at(-1) ?? '').replace(/^(query|path|header|cookie) /, '')
  if (typeName === 'RequestBody') return 'The request body'
  const isNamed = typeName !== 'Schema' || way.at(-2) === 'properties'
  const noun = isNamed ? nouns[typeName] : undefined
  const name = /^\d+$/.test(key) && noun !== 'Response' ? itemName(revision ?? base) : `\`${key}\``
  return [noun, name].filter(Boolean).join(' ') || 'An item'
}

/** Returns the name of a list item, if it has one. */
function itemName(side: Change['base']): string | undefined {
  const { url, name, ...rest } = (side?.value ?? {}) as Record<string, unknown>
  const [first] = Object.keys(rest)
  const called = url ?? name ?? (Array.isArray(rest[first ?? '']) ? nameOf(first ?? '') : undefined)
  return called === undefined ? undefined : quote(called)
}

/** Removes names that only a canonical document has from a message of Redocly. */
const clean = (message: string): string =>
  message
    .replace(/ of `[^`]*~(request|response)~[0-9a-f]{8}`/g, '')
    .replace(/ of `[^`]*~[0-9a-f]{40,}`/g, '')
    .replace(/~[0-9a-f]{40,}/g, '')

const isShort = (value: unknown): boolean => (JSON.stringify(value) ?? '').length <= 60

const literal = (value: unknown): string =>
  typeof value === 'string' ? quote(value) : `${JSON.stringify(value)}`

const quote = (value: unknown): string => `\`${String(value)}\``
