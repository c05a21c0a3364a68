import { find, pointerOf, step as tokenOf, tokensOf, tokensOfRef } from '../../lib/pointer.ts'

/** A node of the spec that describes a value. */
export interface Spot {
  /** A JSON Pointer as a fragment. */
  pointer: string
  /** The place in words: `body.tags[]`, `query.limit`, `200 body.contact.id`. */
  place: string
}

/** The nodes of a document that describe a part of a value. */
export interface Place {
  /** The nodes, from the place itself to its references. */
  spots: Spot[]
  /** Whether the spec describes it; `params`, for example, is not in the spec. */
  isDescribed: boolean
  /** Returns the place of a property, or of the items for `[]`. */
  step(key: string): Place
}

type Node = Record<string, unknown>

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null

const object = (value: unknown): Node => (isObject(value) ? value : {})

const valueAt = (document: unknown, pointer: string): unknown => find(document, tokensOf(pointer))

/** Collects a spot and all spots that it reaches by `$ref` and composition. */
function reach(document: unknown, spot: Spot, seen = new Set<string>()): Spot[] {
  const { pointer, place } = spot
  const node = valueAt(document, pointer)
  if (seen.has(pointer) || !isObject(node)) return []
  seen.add(pointer)
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) =>
    Array.isArray(node[key]) ? node[key].map((_, index) => `${pointer}/${key}/${index}`) : [],
  )
  const target = typeof node.$ref === 'string' ? [pointerOf(tokensOfRef(node.$ref))] : []
  const next = [...target, ...parts]
  return [spot, ...next.flatMap((pointer) => reach(document, { pointer, place }, seen))]
}

function schemaPlace(document: unknown, start: Spot[], holders = start): Place {
  const schemas = start.flatMap((spot) => reach(document, spot))
  return {
    spots: [...new Set([...holders, ...schemas])],
    isDescribed: true,
    step(key) {
      const among = (words: string, keys: string[]) =>
        schemas
          .map(({ pointer, place }) => ({
            pointer: [pointer, ...keys.map(tokenOf)].join(''),
            place: place + words,
          }))
          .filter(({ pointer }) => isObject(valueAt(document, pointer)))
      const found = key === '[]' ? among(key, ['items']) : among(`.${key}`, ['properties', key])
      const next = found.length ? found : among('.*', ['additionalProperties'])
      return next.length ? schemaPlace(document, next) : schemaPlace(document, [], this.spots)
    },
  }
}

/** Finds the schemas of a request body, response or parameter, with the spots on the path to them. */
function contentPlace(document: unknown, holders: Spot[], name: (holder: string) => string): Place {
  const schemas = holders.flatMap((holder) => {
    const content = Object.keys(object(valueAt(document, `${holder.pointer}/content`)))
    return ['/schema', ...content.map((type) => `/content${tokenOf(type)}/schema`)]
      .map((way) => ({ pointer: holder.pointer + way, place: name(holder.place) }))
      .filter(({ pointer }) => valueAt(document, pointer))
  })
  return schemaPlace(document, schemas, holders)
}

/** Returns the place of the second argument of a call. */
export function requestPlace(document: unknown, item: string, operation: string): Place {
  const parameters = [item, operation].flatMap((holder) =>
    Object.keys(object(valueAt(document, `${holder}/parameters`))).map((index) =>
      reach(document, { pointer: `${holder}/parameters/${index}`, place: '' }),
    ),
  )
  const parameter = (where: string, name: string) => {
    const place = `${where}.${where === 'header' ? name.toLowerCase() : name}`
    const named = parameters.filter((spots) => {
      const node = object(valueAt(document, spots.at(-1)?.pointer ?? ''))
      return node.in === where && node.name === name
    })
    return named.flat().map(({ pointer }) => ({ pointer, place }))
  }
  const whole = [{ pointer: operation, place: '' }]
  const at = (step: Place['step']): Place => ({ spots: whole, isDescribed: false, step })
  const body = reach(document, { pointer: `${operation}/requestBody`, place: 'body' })
  return at((key) =>
    key === 'body'
      ? contentPlace(document, body, (holder) => holder)
      : at((where) =>
          at((name) => contentPlace(document, parameter(where, name), (place) => place)),
        ),
  )
}

/** Returns the place of the response body of a success or of an error. */
export function responsePlace(document: unknown, operation: string, success: boolean): Place {
  const holders = Object.keys(object(valueAt(document, `${operation}/responses`)))
    .filter((status) => status.startsWith('2') === success)
    .flatMap((status) => {
      const pointer = `${operation}/responses${tokenOf(status)}`
      return reach(document, { pointer, place: status })
    })
  return contentPlace(document, holders, (status) => `${status} body`)
}

/** Finds the spot where the revision differs. In lists of another length, indexes refer to other items. */
export function differing(spots: Spot[], base: unknown, revision: unknown): Spot {
  const text = (document: unknown, pointer: string) => JSON.stringify(valueAt(document, pointer))
  const differs = (pointer: string) => text(base, pointer) !== text(revision, pointer)
  const owner = (pointer: string) => pointer.split('/').slice(0, -2).join('/')
  const isGone = ({ pointer }: Spot) => valueAt(revision, pointer) === undefined
  const length = (document: unknown, pointer: string) =>
    Object.keys(object(valueAt(document, pointer.slice(0, pointer.lastIndexOf('/'))))).length
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
