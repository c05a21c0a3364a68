import { remembered } from '../../lib/list.ts'
import { find, pointerOf, step as tokenOf, tokensOf, tokensOfRef } from '../../lib/pointer.ts'

/** A node of the spec that describes a value. */
export interface Spot {
  /** A JSON Pointer as a fragment. */
  pointer: string
  /** The place in words: `body.tags[]`, `query.limit`, `200 body.contact.id`. */
  place: string
}

/** Something that the nodes of a document describe. */
export interface Spotted {
  /** The nodes, from the place itself to its references. */
  readonly spots: Spot[]
}

/** The nodes of a document that describe a part of a value. */
export interface Place extends Spotted {
  /** Whether the spec describes it; `params`, for example, is not in the spec. */
  isDescribed: boolean
  /** Returns the place of a property, of the items for `[]`, or of an item of a tuple for `[1]`. */
  step(key: string): Place
}

/** Creates what a single node describes, without words. */
export const spotted = (pointer: string): Spotted => ({ spots: [{ pointer, place: '' }] })

/** Creates a place that is looked up when it is needed. */
export function later(look: () => Place): Place {
  let found: Place | undefined
  const place = (): Place => {
    found ??= look()
    return found
  }
  return {
    get spots() {
      return place().spots
    },
    get isDescribed() {
      return place().isDescribed
    },
    step: (key) => place().step(key),
  }
}

type Node = Record<string, unknown>

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null

const object = (value: unknown): Node => (isObject(value) ? value : {})

/** Finds the nodes of a document, and remembers them. */
export interface Lookup {
  (pointer: string): unknown
  /** Lists a pointer and all pointers that it reaches by `$ref` and composition. */
  reach(pointer: string): readonly string[]
}

/** Creates a lookup in a document. */
export function lookup(document: unknown): Lookup {
  const known = new Map<string, unknown>([['#', document]])
  const reached = new Map<string, readonly string[]>()
  const at = (pointer: string): unknown => {
    if (!known.has(pointer)) {
      const end = pointer.lastIndexOf('/')
      const parent = at(pointer.slice(0, end))
      known.set(pointer, find(parent, tokensOf(`#${pointer.slice(end)}`)))
    }
    return known.get(pointer)
  }
  const collect = (pointer: string, seen: Set<string>): void => {
    const node = at(pointer)
    if (seen.has(pointer) || !isObject(node)) return
    seen.add(pointer)
    if (typeof node.$ref === 'string') collect(pointerOf(tokensOfRef(node.$ref)), seen)
    for (const key of ['allOf', 'oneOf', 'anyOf']) {
      if (!Array.isArray(node[key])) continue
      for (const index of node[key].keys()) collect(`${pointer}/${key}/${index}`, seen)
    }
  }
  const reach = (pointer: string) =>
    remembered(reached, pointer, () => {
      const seen = new Set<string>()
      collect(pointer, seen)
      return [...seen]
    })
  return Object.assign(at, { reach })
}

/** Lists a spot and all spots that it reaches by `$ref` and composition. */
const reach = (at: Lookup, spot: Spot): Spot[] =>
  at.reach(spot.pointer).map((pointer) => (pointer === spot.pointer ? spot : { ...spot, pointer }))

/** Keeps one of equal spots: alternatives with a property of one schema would multiply it with each step. */
const distinct = (spots: Spot[]): Spot[] => [
  ...new Map(spots.map((spot) => [`${spot.pointer} ${spot.place}`, spot])).values(),
]

function schemaPlace(at: Lookup, start: Spot[], holders = start): Place {
  const schemas = distinct(start.flatMap((spot) => reach(at, spot)))
  const steps = new Map<string, Place>()
  const place: Place = {
    spots: [...new Set([...holders, ...schemas])],
    isDescribed: true,
    step: (key) => remembered(steps, key, () => next(key)),
  }
  const next = (key: string) => {
    const among = (words: string, keys: string[]) => {
      const rest = keys.map(tokenOf).join('')
      return schemas
        .map(({ pointer, place }) => ({ pointer: pointer + rest, place: place + words }))
        .filter(({ pointer }) => isObject(at(pointer)))
    }
    const [, item] = /^\[(\d*)\]$/.exec(key) ?? []
    const found =
      item === undefined
        ? among(`.${key}`, ['properties', key])
        : among('[]', item ? ['prefixItems', item] : ['items'])
    const spots = found.length ? found : among('.*', ['additionalProperties'])
    return spots.length ? schemaPlace(at, spots) : schemaPlace(at, [], place.spots)
  }
  return place
}

/** Finds the schemas of a request body, response or parameter, with the spots on the path to them. */
function contentPlace(at: Lookup, holders: Spot[], name: (holder: string) => string): Place {
  const schemas = holders.flatMap((holder) => {
    const content = Object.keys(object(at(`${holder.pointer}/content`)))
    return ['/schema', ...content.map((type) => `/content${tokenOf(type)}/schema`)]
      .map((way) => ({ pointer: holder.pointer + way, place: name(holder.place) }))
      .filter(({ pointer }) => at(pointer))
  })
  return schemaPlace(at, schemas, holders)
}

/** Returns the place of the second argument of a call. */
export function requestPlace(at: Lookup, item: string, operation: string): Place {
  const parameters = [item, operation].flatMap((holder) =>
    Object.keys(object(at(`${holder}/parameters`))).map((index) =>
      reach(at, { pointer: `${holder}/parameters/${index}`, place: '' }),
    ),
  )
  const parameter = (where: string, name: string) => {
    const place = `${where}.${where === 'header' ? name.toLowerCase() : name}`
    const named = parameters.filter((spots) => {
      const node = object(at(spots.at(-1)?.pointer ?? ''))
      return node.in === where && node.name === name
    })
    return named.flat().map(({ pointer }) => ({ pointer, place }))
  }
  const whole = [{ pointer: operation, place: '' }]
  const through = (step: Place['step']): Place => {
    const steps = new Map<string, Place>()
    const known: Place['step'] = (key) => remembered(steps, key, () => step(key))
    return { spots: whole, isDescribed: false, step: known }
  }
  const body = reach(at, { pointer: `${operation}/requestBody`, place: 'body' })
  return through((key) =>
    key === 'body'
      ? contentPlace(at, body, (holder) => holder)
      : through((where) =>
          through((name) => contentPlace(at, parameter(where, name), (place) => place)),
        ),
  )
}

/** Returns the place of a component; the parts of one that is no schema have the same place. */
export function componentPlace(at: Lookup, pointer: string): Place {
  const spot = { pointer, place: tokensOf(pointer).at(-1) ?? '' }
  if (pointer.startsWith('#/components/schemas/')) return schemaPlace(at, [spot])
  const place: Place = { spots: [spot], isDescribed: true, step: () => place }
  return place
}

/** Returns the place of the response body of a success or of an error. */
export function responsePlace(at: Lookup, operation: string, success: boolean): Place {
  const holders = Object.keys(object(at(`${operation}/responses`)))
    .filter((status) => status.startsWith('2') === success)
    .flatMap((status) => {
      const pointer = `${operation}/responses${tokenOf(status)}`
      return reach(at, { pointer, place: status })
    })
  return contentPlace(at, holders, (status) => `${status} body`)
}

/** Finds the spot where the revision differs. In lists of another length, indexes refer to other items. */
export function differing(spots: Spot[], base: Lookup, revision: Lookup): Spot {
  const text = (at: Lookup, pointer: string) => JSON.stringify(at(pointer))
  const differs = (pointer: string) => text(base, pointer) !== text(revision, pointer)
  const owner = (pointer: string) => pointer.split('/').slice(0, -2).join('/')
  const isGone = ({ pointer }: Spot) => revision(pointer) === undefined
  const length = (at: Lookup, pointer: string) =>
    Object.keys(object(at(pointer.slice(0, pointer.lastIndexOf('/'))))).length
  const isMoved = (pointer: string) =>
    /\/\d+$/.test(pointer) && length(base, pointer) !== length(revision, pointer)
  const [first = { pointer: '#', place: '' }] = spots
  if (isGone(first)) return first
  return (
    spots.findLast((spot) => !isGone(spot) && !isMoved(spot.pointer) && differs(spot.pointer)) ??
    spots.find(isGone) ??
    spots.find(({ pointer }) => differs(owner(pointer))) ??
    first
  )
}
