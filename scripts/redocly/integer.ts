import { isJson } from '../lib/media.ts'
import { tokensOf } from '../lib/pointer.ts'
import {
  type Context,
  isObject,
  type Json,
  list,
  object,
  type Path,
  type Resolve,
} from './context.ts'
import { acrossFiles, bodies, collect, type Operation } from './operation.ts'
import { pointerOf, successes } from './reply.ts'
import { sentValues } from './request.ts'
import { alternatives, property, read, type Schema, types } from './schema.ts'

/** Requires that an id that is sent as an integer is a number in the examples of the replies that it is read from. */
export function integer() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      const operations = collect(root, resolve)
      const operationOf = (link: Json) => operations.get(String(link.operationId))
      const unified = object(root['x-unified'])
      const { addTags, removeTags, setTags, getTags, tagging } = unified
      const tagged = object(unified.listContacts).tagged
      const senders = [addTags, removeTags, setTags, getTags, tagging, tagged].filter(isObject)
      for (const [input, places] of Object.entries(sources(unified))) {
        const taker = senders
          .map((link) => takerOf(link, input, operationOf(link), resolve))
          .find((words) => words !== undefined)
        for (const place of taker ? places : []) {
          const link = place.reduce((node, key) => object(node[key]), unified)
          const { id } = object(link.outputs)
          const text = examplesOf(operationOf(link), String(id), resolve).find(
            (value) => !/^-?\d+$/.test(String(value)),
          )
          if (text === undefined) continue
          const message =
            `\`${id}\` is ${JSON.stringify(text)} in the example, and ${taker} takes an integer. ` +
            'Write `type: string` there, or the number that the vendor gives here.'
          report({ message, location: location.child(['x-unified', ...place, 'outputs', 'id']) })
        }
      }
    },
  }
}

/** Lists the links that find the value of each input, as paths in `x-unified`. */
const sources = ({ tag }: Json): Record<string, string[][]> => ({
  '$inputs.contact': [
    ['contact', 'email'],
    ['contact', 'phone'],
  ],
  ...(tag !== undefined && {
    '$inputs.tag': [
      ['tag', 'find'],
      ['tag', 'create'],
    ],
  }),
  '$inputs.tagging': [['tagging']],
})

/** Names the place where a link sends an input as an integer. */
function takerOf(
  link: Json,
  input: string,
  operation: Operation | undefined,
  resolve: Resolve,
): string | undefined {
  const [, path] =
    sentValues(link).find(([value, path]) => {
      const found = operation && value === input ? types(schemaAt(operation, path, resolve)) : []
      return found.includes('integer') && !found.includes('string')
    }) ?? []
  return path && `\`${path.findLast((key) => typeof key === 'string')}\` of \`${operation?.id}\``
}

/** Returns the schema of a value that a link sends. */
function schemaAt({ parameters, node }: Operation, path: Path, resolve: Resolve): Schema {
  const [place, name] = path
  if (place === 'parameters') {
    return read(parameters.find((parameter) => parameter.name === name)?.schema, resolve)
  }
  const media = bodies(node.requestBody, resolve).find(([type]) => isJson(type))?.[1]
  return path.slice(1).reduce<Schema>(
    (schema, key) => {
      const forms = alternatives(schema).flatMap((part) => read(part, resolve))
      const all = schema.concat(forms)
      return typeof key === 'number'
        ? all.flatMap(({ items }) => read(items, resolve))
        : property(all, key, resolve)
    },
    read(media?.schema, resolve),
  )
}

/** Lists the values at an expression in the examples of an operation's successes. */
function examplesOf(
  operation: Operation | undefined,
  expression: string,
  resolve: Resolve,
): unknown[] {
  if (!operation || !expression.startsWith('$response.body#/')) return []
  const examples = successes(operation, resolve)
    .flatMap(([, response]) => bodies(response, resolve))
    .flatMap(([, { example, examples }]) => [
      example,
      ...Object.values(object(examples)).map((one) => object(resolve(one).node).value),
    ])
  return tokensOf(pointerOf(expression))
    .reduce<unknown[]>(
      (values, key) =>
        values.flatMap((value) =>
          key === '*' ? Object.values(object(value)).concat(list(value)) : [Object(value)[key]],
        ),
      examples,
    )
    .filter((value) => typeof value === 'string')
}
