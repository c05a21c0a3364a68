import { step } from '../../lib/pointer.ts'
import { object } from '../../redocly/context.ts'
import type { Target } from '../report.ts'
import { nameOf } from './canonical/node.ts'
import type { Reached } from './reach.ts'
import type { Change } from './redocly.ts'
import type { Both } from './sides.ts'

/** Returns the part of an operation that a path leads to. */
export function targetOf([first]: string[]): Target {
  if (first === 'requestBody' || first === 'parameters') return 'request'
  if (first === 'responses') return 'response'
  if (first === 'security') return 'security'
  return first === 'servers' ? 'server' : 'operation'
}

/**
 * Returns the media type to which a path leads, if a body has several, and no other has the same schema at that place;
 * `undefined` without need to name it.
 */
export function mediaTypeOf({ operation, way }: Reached, both: Both): string | undefined {
  const at = way.indexOf('content')
  const key = way[at + 1]
  if (at === -1 || at > 2 || key === undefined || way.length < at + 3) return undefined
  const content =
    operation +
    way
      .slice(0, at + 1)
      .map(step)
      .join('')
  const rest = way.slice(at + 2, Math.max(at + 3, way.length - 1))
  const isAlone = [both.base, both.revision].some(({ reach }) => {
    const types = object(reach.nodeAt(content))
    const others = Object.keys(types).filter((other) => other !== key)
    if (others.length === 0) return false
    const own = reach.below(types, [key, ...rest])
    return !others.some(
      (other) => own !== undefined && reach.below(types, [other, ...rest]) === own,
    )
  })
  return isAlone ? nameOf(key) : undefined
}

/** Leaves the media type and the names of alternatives out of a place. */
export const withoutNames = (place: string): string =>
  place.replace(/(^| )[^ /]+\/[^ ]+ body/, '$1body').replace(/(?<! )\([^()]*\)/g, '')

/** Returns the path to the node of a change, without the keyword that changed. */
export const nodeWay = (change: Change, way: string[]): string[] =>
  way.at(-1) === change.property || isKeyword(change, way) ? way.slice(0, -1) : way

/** Checks that a whole schema was added or removed that describes more of a value, as the items of a list. */
const isKeyword = ({ kind, typeName }: Change, way: string[]): boolean =>
  kind !== 'modified' &&
  typeName === 'Schema' &&
  /^(items|additionalProperties|unevaluatedProperties)$/.test(way.at(-1) ?? '') &&
  !/^(properties|patternProperties)$/.test(way.at(-2) ?? '')

/**
 * Writes a path in the operation at `path` in words: `query.limit`, `body.tags[]`, `200 body.contact.id`. An alternative
 * that has its name in place of its index is written behind the choice: `body.pet(Cat).name`.
 * `header` is the name of a header parameter in the file.
 */
export function placeOf(way: string[], path: string, header?: string): string {
  const [first, second = '', ...rest] = way
  if (first === 'parameters') {
    const key = nameOf(second)
    const place = header && key.startsWith('header ') ? `header.${header}` : parameterOf(key, path)
    return `${place}${inSchema(rest)}`
  }
  if (first === 'requestBody') return inContent(way.slice(1))
  if (first !== 'responses') return ''
  const status = nameOf(second)
  if (rest[0] === 'headers' && rest[1])
    return `${status} header ${nameOf(rest[1])}${inSchema(rest.slice(2))}`
  const content = inContent(rest)
  return content ? `${status} ${content}` : status
}

/** Writes the place of a parameter; `path 1` is the first parameter of the path. */
function parameterOf(key: string, path: string): string {
  const [place, ...name] = key.split(' ')
  if (place !== 'path') return `${place}.${name.join(' ')}`
  return `path.${[...path.matchAll(/\{([^}]*)\}/g)][Number(name) - 1]?.[1]}`
}

const inContent = ([content, mediaType, ...rest]: string[]): string =>
  content === 'content' && mediaType ? `body${inSchema(rest)}` : content === undefined ? '' : 'body'

/** Quotes a name that is empty, or that begins or ends with white space. */
const quoted = (name: string): string => (/^$|^\s|\s$/.test(name) ? JSON.stringify(name) : name)

/** The keywords whose schema does not describe the value itself. */
const conditions = new Set(['not', 'if', 'then', 'else', 'contains', 'propertyNames'])

function inSchema(tokens: string[]): string {
  let place = ''
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === 'properties' || token === 'patternProperties') {
      const name = tokens[++index]
      if (name !== undefined) place += `.${quoted(nameOf(name))}`
    } else if (token === 'anyOf') {
      const name = tokens[++index] ?? ''
      if (!/^\d*$/.test(name)) place += `(${name})`
    } else if (token === 'prefixItems') place += `[${tokens[++index] ?? ''}]`
    else if (token === 'items') place += '[]'
    else if (conditions.has(token ?? '')) place += ` (${token})`
    else if (token === 'additionalProperties' || token === 'unevaluatedProperties') place += '.*'
  }
  return place
}
