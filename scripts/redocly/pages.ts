import { type Context, isObject, type Json, object, type Path, type Say } from './context.ts'
import { expressionFault, type Reading } from './expression.ts'
import { hint } from './hint.ts'
import { acrossFiles, bodies, collect } from './operation.ts'
import { follow, replies } from './reply.ts'
import { names, property, read, type Schema, types } from './schema.ts'

/** Requires that `x-pages` fits the parameters, the body and the replies of its operation. */
export function pages() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      for (const operation of collect(root, resolve).values()) {
        const given = operation.node['x-pages']
        if (!isObject(given)) continue
        const at = location.child([...operation.place, 'x-pages'])
        const say: Say = (message, path, place = 'value') => {
          const here = at.child(path)
          report({ message, location: place === 'key' ? here.key() : here })
        }
        const reading = { operation, resolve, say }
        const hasItems = checkReply('items', given.items, ['items'], reading)
        checkReply('more', given.more, ['more'], reading)
        checkSize(given.size, reading)
        if (hasItems) checkNext(object(given.next), String(given.items), reading)
      }
    },
  }
}

type Given = Omit<Reading, 'form'>

/** Requires that an expression leads to a value of the right type. Returns whether it does. */
function checkReply(output: string, expression: unknown, path: Path, given: Given): boolean {
  if (typeof expression !== 'string') return false
  const fault = expressionFault(output, expression, { ...given, form: 'value' })
  if (fault) given.say(fault, path)
  return fault === undefined
}

/** Requires that the size of a page is a number, or the place of one in the request. */
function checkSize(size: unknown, { operation, resolve, say }: Given) {
  if (typeof size !== 'string') return
  const [, name, pointer] = /^\$request\.(?:query\.(.+)|body#\/(.+))$/.exec(size) ?? []
  if (name !== undefined) parameterOf(name, ['size'], { operation, resolve, say })
  else if (pointer !== undefined) {
    placeInBody(pointer.split('/'), ['size'], { operation, resolve, say })
  } else {
    const message = `\`${size}\` is no place of the request.`
    say(`${message} Write \`$request.query.limit\`, \`$request.body#/limit\`, or a number.`, [
      'size',
    ])
  }
}

/** Finds the schema of a parameter of the query, or says that there is none. */
function parameterOf(
  name: string,
  path: Path,
  { operation, resolve, say }: Given,
): Schema | undefined {
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')
  const parameter = inQuery.find((parameter) => parameter.name === name)
  if (parameter) return read(parameter.schema, resolve)
  if (operation.isPartial) return undefined
  const known = hint(
    name,
    inQuery.map(({ name }) => String(name)),
  )
  const place = path.at(-1) === name ? 'key' : 'value'
  say(`\`${operation.id}\` has no parameter \`${name}\` in the query. ${known}`, path, place)
  return undefined
}

/** Finds the schema of a place in the request body, or says that there is none. */
function placeInBody(
  keys: readonly string[],
  path: Path,
  { operation, resolve, say }: Given,
): Schema | undefined {
  const [[, media] = []] = bodies(operation.node.requestBody, resolve)
  let schema = read(media?.schema, resolve)
  for (const key of keys) {
    const found = property(schema, key, resolve)
    if (!found.length) {
      const message = `The request body of \`${operation.id}\` has no \`${key}\`.`
      say(`${message} ${hint(key, names(schema))}`, path, path.at(-1) === key ? 'key' : 'value')
      return undefined
    }
    schema = found
  }
  return schema
}

/** Requires that each value of the next page has a place in the request, and comes from the reply or is counted. */
function checkNext(next: Json, items: string, given: Given) {
  for (const [name, expression] of Object.entries(object(next.parameters))) {
    const path = ['next', 'parameters', name]
    const schema = parameterOf(name, path, given)
    if (schema) checkValue(expression, schema, items, path, given)
  }
  for (const [name, expression] of Object.entries(object(next.url))) {
    const path = ['next', 'url', name]
    if (!parameterOf(name, path, given)) continue
    if (checkReply('url', expression, path, given)) continue
    if (typeof expression !== 'string')
      given.say('Write an expression, such as `$response.body#/next`.', path)
  }
  for (const [keys, expression] of leavesOf(next.requestBody)) {
    const path = ['next', 'requestBody', ...keys]
    const schema = placeInBody(keys, path, given)
    if (schema) checkValue(expression, schema, items, path, given)
  }
}

function leavesOf(value: unknown): [keys: string[], leaf: unknown][] {
  if (value === undefined) return []
  if (!isObject(value)) return [[[], value]]
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child).map(([keys, leaf]): [string[], unknown] => [[key, ...keys], leaf]),
  )
}

/** The expressions of the next page that the client counts itself. */
const counters = ['$inputs.page', '$inputs.offset']
const counted =
  'Write `$inputs.page` for the number of the page, or `$inputs.offset` for the number of items before it.'

function checkValue(
  expression: unknown,
  schema: Schema,
  items: string,
  path: Path,
  { operation, resolve, say }: Given,
) {
  const name = path.at(-1)
  const wanted = types(schema)
  if (typeof expression !== 'string' || /^\$(inputs|request)\b/.test(expression)) {
    if (!counters.includes(String(expression))) {
      const forms = '`$response.body#/next`, `$inputs.page` or `$inputs.offset`'
      const other = isObject(expression)
        ? ` If it stands in a URL, write \`url: { ${name}: $response.body#/next }\` in place of \`parameters\`.`
        : ''
      say(`Write an expression, such as ${forms}.${other}`, path)
    } else if (!wanted.some((type) => /^(integer|number|string)$/.test(type))) {
      say(`\`${expression}\` is a number, and \`${name}\` takes none.`, path)
    }
    return
  }
  const list = items.replace(/\/$/, '')
  const isInItem = expression.includes('/*')
  if (isInItem && !expression.startsWith(`${list}/*/`)) {
    const message = `\`${expression}\` is not in the items of the list. Write \`${list}/*/…\` for a value of the last one`
    say(`${message}, or an expression without \`*\`.`, path)
    return
  }
  const form = isInItem ? 'items' : 'value'
  const fault = expressionFault('next', expression, { form, operation, resolve })
  if (fault) {
    say(fault, path)
    return
  }
  const found = replies(operation, resolve).flatMap((reply) => {
    const schema = follow(reply, expression, resolve)
    return typeof schema === 'string' ? [] : schema
  })
  if (types(found).some((type) => wanted.includes(type))) return
  const isNumber = wanted.every((type) => /^(integer|number)$/.test(type))
  say(
    isNumber
      ? `\`${name}\` is a number, and \`${expression}\` is none. ${counted} If it stands in a URL, write it in \`url\` in place of \`parameters\`.`
      : `\`${name}\` takes ${wanted.join(' or ')}, and \`${expression}\` is ${types(found).join(' or ')}.`,
    path,
  )
}
