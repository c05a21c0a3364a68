import { isObject } from './object.ts'
import type { Received } from './pipeline.ts'
import type { Match } from './roles.ts'

/** A value of a request that only a reply can tell. */
export type Unknown = 'contactId' | 'tagId' | 'taggingId' | 'tags'

/** Returns the unknown in the place of an expression of `x-unified`, if it is one. */
export type UnknownOf = (expression: string) => Unknown | undefined

/** A request with placeholders in the place of its unknowns. */
interface Marked {
  url: string
  body?: unknown
  unknowns: Unknown[]
}

/**
 * Puts placeholders, such as `{contactId}`, in the places of a request that `x-unified` gives to unknowns.
 * @param given are the tags of the call; other tags of a set are the contact's own.
 */
export function mark(
  { operation, url, body }: Received,
  { name, link }: Pick<Match, 'name' | 'link'>,
  unknownOf: UnknownOf,
  given: readonly string[],
): Marked {
  const unknowns = new Set<Unknown>()
  const placeholder = (expression: string): string | undefined => {
    const unknown = unknownOf(expression)
    if (unknown) unknowns.add(unknown)
    return unknown && `{${unknown}}`
  }
  /** Fills the expressions of a text that are unknown; returns nothing if none is. */
  const fill = (template: unknown): string | undefined => {
    if (typeof template !== 'string') return undefined
    const [whole = ''] = /^\$inputs\.[\w.]+$/.exec(template) ?? []
    if (whole) return placeholder(whole)
    let isFilled = false
    const text = template.replace(/\{(\$inputs\.[\w.]+)\}/g, (all, expression: string) => {
      const found = placeholder(expression)
      isFilled ||= found !== undefined
      return found ?? all
    })
    return isFilled ? text : undefined
  }
  const markBody = (template: unknown, value: unknown): unknown => {
    if (name === 'setTags' && template === '$inputs.tags') return markSet(value)
    const filled = fill(template)
    if (filled !== undefined) return filled
    if (Array.isArray(template) && Array.isArray(value)) {
      if (name === 'setTags' && isSet(template)) return markItems(template[0], value)
      return value.map((item, index) => markBody(template[index] ?? template[0], item))
    }
    if (!isObject(template) || !isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, markBody(template[key], part)]),
    )
  }
  const markSet = (value: unknown): unknown => {
    const isText = typeof value === 'string'
    const list = isText ? value.split(/, ?/) : (value as string[])
    const known = list.filter((tag) => given.includes(tag))
    unknowns.add('tags')
    const all = ['{tags}', ...known]
    return isText ? all.join(',') : all
  }
  const markItems = (template: object, value: readonly unknown[]): unknown => {
    const known = value.filter((item) => Object.values(Object(item)).some(isGiven))
    unknowns.add('tags')
    const other = Object.entries(template).map(([key, part]) => [key, ofTags(part)])
    return [Object.fromEntries(other), ...known]
  }
  const isGiven = (text: unknown) => given.some((tag) => tag === text)
  const ofTags = (part: unknown) => (part === '$inputs.tag' ? '{tags}' : part)
  const parameters = Object.entries(link.parameters ?? {}).flatMap(([name, template]) => {
    const filled = fill(template)
    return filled === undefined ? [] : [[name, filled] as const]
  })
  const parsed = body ? markBody(link.requestBody, JSON.parse(body)) : undefined
  return {
    url: markUrl(url, operation.path, new Map(parameters)),
    ...(parsed !== undefined && { body: parsed }),
    unknowns: [...unknowns],
  }
}

/** Checks whether the items of a list in `x-unified` are objects with the name of a tag. */
const isSet = ([item]: readonly unknown[]): boolean =>
  Object.values(Object(item)).includes('$inputs.tag')

/** Replaces the values of parameters in a URL whose path ends as `template` says. */
function markUrl({ origin, pathname, search }: URL, template: string, values: Map<string, string>) {
  const wanted = template.split('/').slice(1)
  const segments = pathname.split('/')
  const start = segments.length - wanted.length
  const path = segments.map((segment, index) => {
    const [, name = ''] = /^\{(.*)\}$/.exec(wanted[index - start] ?? '') ?? []
    return values.get(name) ?? segment
  })
  const query = search.replace(/([?&])([^=&]*)=([^&]*)/g, (all, mark: string, name: string) => {
    const value = values.get(decodeURIComponent(name))
    return value === undefined ? all : `${mark}${name}=${value}`
  })
  return origin + path.join('/') + query
}
