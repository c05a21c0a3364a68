import { type Context, isObject, type Json, object, type Say } from './context.ts'
import { hint } from './hint.ts'
import { acrossFiles, collect, type Operation, sharedParameters } from './operation.ts'
import { checkFound, checkNext, checkOutputs } from './outputs.ts'
import { checkRequest, leaves } from './request.ts'

const kinds = ['id', 'email', 'phone']

/** Requires that `x-unified` fits the parameters, bodies and responses of the operations that it names. */
export function unified() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      const unified = object(root['x-unified'])
      const operations = collect(root, resolve)
      const sayAt = (...base: string[]): Say => {
        return (message, path, place = 'value') => {
          const at = location.child(['x-unified', ...base, ...path])
          report({ message, location: place === 'key' ? at.key() : at })
        }
      }
      const shared = sharedParameters(operations, mappedNames(unified))
      /** Checks the request of a link, and returns its operation. */
      const check = (link: Json, place: string[], inputs: string[][]): Operation | undefined => {
        const say = sayAt(...place)
        const operation = operations.get(String(link.operationId))
        if (operation) {
          checkRequest(place.at(-1) as string, link, operation, { inputs, shared, resolve, say })
        } else if (typeof link.operationId === 'string') {
          const known = hint(link.operationId, operations.keys())
          say(`No operation has the id \`${link.operationId}\`. ${known}`, ['operationId'])
        }
        return operation
      }

      const contact = object(unified.contact)
      for (const kind of kinds) {
        const sent = contact[kind]
        const say = sayAt('contact', kind)
        if (typeof sent === 'string') checkTemplate(sent, `$inputs.contact.${kind}`, say)
        if (!isObject(sent)) continue
        const operation = check(sent, ['contact', kind], [[`$inputs.contact.${kind}`]])
        if (operation) checkFound(sent, operation, resolve, say)
      }
      for (const [name, link] of Object.entries(object(unified.tag))) {
        const place = ['tag', name]
        if (!isObject(link)) continue
        const inputs = name === 'create' ? [['$inputs.tag']] : []
        const operation = check(link, place, inputs)
        if (operation) checkFound(link, operation, resolve, sayAt(...place))
        if (operation) checkNext(link, operation, resolve, sayAt(...place))
      }
      for (const [name, inputs] of Object.entries(methods)) {
        const method = unified[name]
        if (!isObject(method)) continue
        const operation = check(method, [name], inputs)
        if (operation) checkOutputs(name, method, operation, resolve, sayAt(name))
      }
      checkWhole(unified, sayAt())
    },
  }
}

/** The inputs that each method sends: one of each list. */
const methods: Record<string, string[][]> = {
  addTags: [['$inputs.contact'], ['$inputs.tags', '$inputs.tag']],
  removeTags: [['$inputs.contact'], ['$inputs.tags', '$inputs.tag']],
  setTags: [['$inputs.contact'], ['$inputs.tags']],
  getTags: [['$inputs.contact']],
}

/** Returns the names of the parameters that any link of `x-unified` maps. */
const mappedNames = ({ contact, tag, ...others }: Json): Set<string> =>
  new Set(
    [
      ...Object.values(object(contact)),
      ...Object.values(object(tag)),
      ...Object.values(others),
    ].flatMap((link) => Object.keys(object(object(link).parameters))),
  )

/** Requires that a text holds `expression`, and no other one. */
function checkTemplate(template: string, expression: string, say: Say) {
  const found = template.match(/\$[\w.]*/g) ?? []
  const isWhole = template === expression || template.includes(`{${expression}}`)
  if (isWhole && found.length === 1) return
  const message =
    `\`${template}\` must be \`${expression}\`, ` +
    `or text that holds \`{${expression}}\` once and no other expression.`
  say(message, [])
}

/** Requires that the parts of `x-unified` fit each other. */
function checkWhole({ tag, addTags, removeTags, setTags, getTags }: Json, say: Say) {
  if (setTags !== undefined && getTags === undefined) {
    say(
      '`setTags` replaces all tags, which are read first: map `getTags` as well.',
      ['setTags'],
      'key',
    )
  }
  if (setTags !== undefined && addTags !== undefined && removeTags !== undefined) {
    say(
      '`setTags` stands for `addTags` and `removeTags`, which are both mapped. Remove it.',
      ['setTags'],
      'key',
    )
  }
  if (tag === undefined) return
  for (const [name, method] of Object.entries({ addTags, removeTags })) {
    if (!isObject(method)) continue
    const values = leaves(method.requestBody, [])
    const isList = values.some(
      ([value, path]) =>
        /\$inputs\.tags|\$inputs\.tag\b/.test(String(value)) &&
        path.some((key) => typeof key === 'number'),
    )
    if (isList || values.some(([value]) => value === '$inputs.tags')) {
      say(
        `With \`tag\`, each tag is sent in a request of its own. Write \`$inputs.tag\`, its id, outside of a list.`,
        [name, 'requestBody'],
        'key',
      )
    }
  }
  if (removeTags !== undefined && !('find' in object(tag))) {
    say('`removeTags` never creates a tag: map `find` as well.', ['tag'], 'key')
  }
}
