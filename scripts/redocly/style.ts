import { isJson } from '../lib/media.ts'
import { type Context, type Json, object, type Path, type Resolve } from './context.ts'
import { acrossFiles } from './operation.ts'
import { children, type Shape, shapes } from './schema.ts'

/** A sentence about a parameter, and the place of its reason. */
type Fault = [message: string, path: Path, place?: 'key']

/** The shapes that the client writes in each style of the query. */
const queryStyles: Record<string, Shape[]> = {
  form: ['text', 'list', 'object'],
  spaceDelimited: ['text', 'list'],
  pipeDelimited: ['text', 'list'],
  deepObject: ['object'],
}

/** The text that a style writes before a value in the path. */
const prefixes: Record<string, string> = { label: '.', matrix: ';NAME=' }

const shapeNames: Record<Shape, string> = { text: 'text', list: 'a list', object: 'an object' }

/** Requires parameters in styles that the client writes. */
export function style() {
  return {
    Parameter(parameter: Json, { location, report, resolve }: Context) {
      for (const [message, path, place] of faults(parameter, acrossFiles(resolve))) {
        const at = location.child(path)
        report({ message, location: place === 'key' ? at.key() : at })
      }
    },
  }
}

function faults(parameter: Json, resolve: Resolve): Fault[] {
  const all: (Fault | undefined)[] = []
  if (parameter.allowReserved === true) {
    const message = 'The client encodes reserved characters. Remove `allowReserved`.'
    all.push([message, ['allowReserved'], 'key'])
  }
  if ('content' in parameter) all.push(faultOfContent(parameter))
  else if (parameter.in === 'query') all.push(faultInQuery(parameter, resolve))
  else if (parameter.in !== 'cookie') all.push(...faultsElsewhere(parameter, resolve))
  return all.filter((fault) => fault !== undefined)
}

function faultOfContent({ in: place, content }: Json): Fault | undefined {
  const types = Object.keys(object(content))
  if (place === 'query' && types.length === 1 && types.every(isJson)) return
  const message =
    place === 'query'
      ? 'The client writes `content` as JSON. Write `application/json` alone, or `schema`.'
      : 'The client writes `content` in the query only. Write `schema`.'
  return [message, ['content'], 'key']
}

function faultInQuery(parameter: Json, resolve: Resolve): Fault | undefined {
  const { schema, style = 'form', explode = style === 'form' } = parameter
  const allowed = queryStyles[String(style)]
  if (!allowed) {
    const known = Object.keys(queryStyles).join('`, `')
    return [`\`${style}\` is not a style of the query. Write one of \`${known}\`.`, ['style']]
  }
  const found = shapes(schema, resolve)
  const isWrong = found.some((shape) => !allowed.includes(shape))
  if (style === 'deepObject' && (isWrong || found.length === 0)) {
    return [
      '`deepObject` is the style of an object. Remove it, or write `type: object`.',
      ['style'],
    ]
  }
  if (isWrong || (style === 'form' && !explode && found.includes('object'))) {
    const message =
      'The client writes an object as `deepObject`, or as `form` with `explode: true`. ' +
      'Write the one that the vendor takes.'
    return [message, [style === 'form' ? 'explode' : 'style']]
  }
  for (const [name, child] of children(schema, resolve)) {
    const shape = shapes(child, resolve).find((shape) => shape !== 'text')
    if (!shape) continue
    const message =
      `The client writes the query one level deep, and \`${name}\` is ${shapeNames[shape]}. ` +
      'Write `content` with `application/json`, or a parameter for each value.'
    return [message, ['schema'], 'key']
  }
}

function faultsElsewhere({ in: place, name, schema, style = 'simple' }: Json, resolve: Resolve) {
  const all: Fault[] = []
  if (style !== 'simple') {
    const prefix = place === 'path' ? prefixes[String(style)]?.replace('NAME', String(name)) : ''
    const advice = prefix ? `, and write \`${prefix}{${name}}\` in the path` : ''
    const message = `The client writes a ${place} parameter as \`simple\`. Remove \`style\`${advice}.`
    all.push([message, ['style']])
  }
  const allowed: Shape[] = place === 'path' ? ['text'] : ['text', 'list']
  const wrong = shapes(schema, resolve).find((shape) => !allowed.includes(shape))
  if (wrong) {
    const message =
      `The client does not write ${shapeNames[wrong]} into a ${place}. ` +
      'Write `type: string`, and describe its form.'
    all.push([message, ['schema'], 'key'])
  }
  return all
}
