import { type Context, isObject, type Json, object, type Say } from './context.ts'
import { hint } from './hint.ts'
import { acrossFiles, collect } from './operation.ts'
import { checkOutputs } from './outputs.ts'
import { checkRequest } from './request.ts'

const methods = ['addTags', 'removeTags', 'getTags']
const fields = ['id', 'email', 'phone']

function checkContact(contact: Json, say: Say) {
  for (const field of fields) {
    const template = contact[field]
    if (typeof template !== 'string') continue
    const expression = `$inputs.contact.${field}`
    const found = template.match(/\$[\w.]*/g) ?? []
    const isWhole = template === expression || template.includes(`{${expression}}`)
    if (isWhole && found.length === 1) continue
    const message =
      `\`${template}\` must be \`${expression}\`, ` +
      `or text that holds \`{${expression}}\` once and no other expression.`
    say(message, [field])
  }
}

/** Requires that `x-unified` fits the parameters, bodies and responses of the operations that it names. */
export function unified() {
  return {
    Root(root: Json, { location, report, resolve: inFile }: Context) {
      const resolve = acrossFiles(inFile)
      const unified = object(root['x-unified'])
      const operations = collect(root, resolve)
      const sayAt = (base: string): Say => {
        return (message, path, place = 'value') => {
          const at = location.child(['x-unified', base, ...path])
          report({ message, location: place === 'key' ? at.key() : at })
        }
      }
      checkContact(object(unified.contact), sayAt('contact'))
      for (const name of methods) {
        const method = unified[name]
        if (!isObject(method) || typeof method.operationId !== 'string') continue
        const say = sayAt(name)
        const operation = operations.get(method.operationId)
        if (operation) {
          checkRequest(name, method, operation, resolve, say)
          checkOutputs(name, method, operation, resolve, say)
        } else {
          const known = hint(method.operationId, operations.keys())
          say(`No operation has the id \`${method.operationId}\`. ${known}`, ['operationId'])
        }
      }
    },
  }
}
