import { isJson } from '../lib/media.ts'
import { isObject, type Json, object, type Path, type Resolve, type Say } from './context.ts'
import { hint } from './hint.ts'
import { bodies, type Operation } from './operation.ts'
import { constant, isMarked, names, property, read, required, type Schema } from './schema.ts'

const inputs = ['$inputs.contact', '$inputs.tags']

function leaves(value: unknown, path: Path): [value: unknown, path: Path][] {
  if (typeof value !== 'object' || value === null) return [[value, path]]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, child]) => leaves(child, [...path, key]))
}

function checkInputs(name: string, method: Json, say: Say) {
  const values = [
    ...leaves(method.parameters, ['parameters']),
    ...leaves(method.requestBody, ['requestBody']),
  ]
  const wrong = values.filter(([value]) => {
    if (typeof value !== 'string' || inputs.includes(value)) return false
    return /^\$|\{\$|\binputs\b/.test(value)
  })
  for (const [value, path] of wrong) {
    const message = `\`${value}\` is not an expression that is known here.`
    say(`${message} Write \`$inputs.contact\` or \`$inputs.tags\`, or a literal.`, path)
  }
  if (wrong.length > 0) return
  const inList = values.filter(
    ([value, path]) =>
      inputs.some((input) => input === value) && path.some((key) => typeof key === 'number'),
  )
  for (const [value, path] of inList) {
    say(
      `A list is sent as it is written, with the text \`${value}\`. ` +
        'Map the input outside of the list, or write this method by hand in `src/tags.ts`.',
      path,
    )
  }
  for (const input of name === 'getTags' ? ['$inputs.contact'] : inputs) {
    if (values.some(([value]) => value === input)) continue
    say(`\`${name}\` never sends \`${input}\`.`, [], 'key')
  }
}

function checkParameters(method: Json, operation: Operation, resolve: Resolve, say: Say) {
  const mapped = object(method.parameters)
  const known = new Map(operation.parameters.map((parameter) => [`${parameter.name}`, parameter]))
  for (const name of Object.keys(mapped)) {
    const parameter = known.get(name)
    const fixed = parameter && constant(read(parameter.schema, resolve))
    if (!parameter) {
      const message = `\`${operation.id}\` has no parameter \`${name}\`.`
      say(`${message} ${hint(name, known.keys())}`, ['parameters', name], 'key')
    } else if (fixed) {
      const message = `\`${name}\` can only be '${fixed.value}', which the client sends by itself.`
      say(`${message} Remove this line.`, ['parameters', name], 'key')
    }
  }
  for (const [name, parameter] of known) {
    const isNeeded = parameter.required === true && !constant(read(parameter.schema, resolve))
    if (!isNeeded || name in mapped) continue
    const message = `\`${operation.id}\` needs the parameter \`${name}\`, which is not mapped.`
    say(message, isObject(method.parameters) ? ['parameters'] : [], 'key')
  }
}

function checkBody(value: unknown, schema: Schema, path: Path, resolve: Resolve, say: Say) {
  const known = names(schema)
  if (!isObject(value) && known.length > 0) {
    say(`The request body is an object. Map its keys. ${hint('', known)}`, path)
    return
  }
  const mapped = object(value)
  for (const [name, child] of Object.entries(mapped)) {
    const here = [...path, name]
    if (!known.includes(name)) {
      say(`The request body has no \`${name}\`. ${hint(name, known)}`, here, 'key')
    } else if (isMarked(property(schema, name, resolve), 'readOnly')) {
      say(`\`${name}\` is \`readOnly\`, so no request has it. Remove this line.`, here, 'key')
    } else if (isObject(child)) {
      checkBody(child, property(schema, name, resolve), here, resolve, say)
    }
  }
  for (const name of required(schema)) {
    const found = property(schema, name, resolve)
    if (name in mapped || constant(found) || isMarked(found, 'readOnly')) continue
    say(`The request body needs \`${name}\`, which is not mapped.`, path, 'key')
  }
}

/** Requires that a unified method sends a request that its operation accepts. */
export function checkRequest(
  name: string,
  method: Json,
  operation: Operation,
  resolve: Resolve,
  say: Say,
) {
  checkInputs(name, method, say)
  checkParameters(method, operation, resolve, say)
  const accepted = bodies(operation.node.requestBody, resolve)
  const [, media] = accepted.find(([type]) => isJson(type)) ?? accepted[0] ?? []
  if (media && method.requestBody === undefined) {
    say(`\`${operation.id}\` takes a request body, but no \`requestBody\` is mapped.`, [], 'key')
  } else if (media) {
    checkBody(method.requestBody, read(media.schema, resolve), ['requestBody'], resolve, say)
  } else if (method.requestBody !== undefined) {
    say(`\`${operation.id}\` takes no request body.`, ['requestBody'], 'key')
  }
}
