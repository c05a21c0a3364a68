import { fieldsOf, fits, typesOf } from '@tags/drift/document'
import type { ContactSeed } from './contacts.ts'
import { isObject } from './object.ts'
import type { Vendor } from './vendor.ts'

/**
 * Requires contacts that the vendor can have.
 * @throws {TypeError} with a sentence that says the right form.
 */
export function checkSeeds(vendor: Vendor, seeds: readonly ContactSeed[]): void {
  const { name, facts } = vendor
  const [example = 'c1'] = facts.ids
  const form = `such as { id: '${example}', tags: ['${[...facts.tagNames][0] ?? 'vip'}'] }`
  if (!Array.isArray(seeds)) {
    throw refused(`contacts must be a list of contacts, ${form}.`)
  }
  const ids = new Set<string>()
  for (const seed of seeds as readonly unknown[]) {
    if (!isObject(seed)) {
      throw refused(`a contact is an object, ${form}.`)
    }
    const { id, email, phone, tags = [], ...others } = seed as ContactSeed
    const [stranger] = Object.keys(others)
    if (stranger !== undefined) {
      const known = "'id', 'email', 'phone' and 'tags'"
      throw refused(`a contact has ${known}, and no '${stranger}'.`)
    }
    for (const [kind, value, known] of [
      ['email', email, facts.emails],
      ['phone', phone, facts.phones],
    ] as const) {
      if (value === undefined) continue
      if (!known.size) {
        const word = kind === 'email' ? 'e-mail address' : 'phone number'
        throw refused(`a contact of ${name} has no ${word}; leave '${kind}' out.`)
      }
      if (typeof value !== 'string' || !value) {
        throw refused(`${kind} must be a text, such as '${[...known][0]}'.`)
      }
    }
    if (id !== undefined) {
      // A number with more digits is not the one that was written.
      const isText = typeof id === 'string' || Number.isSafeInteger(id)
      if (!isText || id === '' || !fitsId(vendor, String(id))) {
        throw refused(`'${id}' is no id of a contact of ${name}; one is like '${example}'.`)
      }
      if (ids.has(String(id))) throw refused(`two contacts have the id '${id}'.`)
      ids.add(String(id))
    }
    const isList = Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')
    if (!isList || tags.length > facts.maxTags) {
      const most = facts.maxTags < Infinity ? `at most ${facts.maxTags} ` : ''
      throw refused(`tags must be a list of ${most}texts, ${form}.`)
    }
    const wrong = tags.find((tag) => !facts.tagSchemas.every((node) => fits(node, tag, 'request')))
    if (wrong !== undefined) {
      throw refused(`'${wrong}' is no tag of ${name}; a tag fits ${limitsIn(vendor)}.`)
    }
  }
}

const refused = (why: string) => new TypeError(`createSandbox: ${why}`)

const limitsIn = ({ facts }: Vendor): string =>
  JSON.stringify(
    Object.fromEntries(
      facts.tagSchemas.flatMap((node) =>
        Object.entries(fieldsOf(node)).filter(([key]) => /^(min|max|pattern)/.test(key)),
      ),
    ),
  )

/** Checks an id against the schema of the parameter that takes it. */
function fitsId({ roles, operations, unified }: Vendor, id: string): boolean {
  const { id: template = '$inputs.contact.id' } = unified.contact
  const sent = String(template).replace(/\{\$inputs\.contact\.id\}|^\$inputs\.contact\.id$/, id)
  for (const { link } of roles) {
    const operation = operations.get(link.operationId)
    const [name] =
      Object.entries(link.parameters ?? {}).find(([, value]) => value === '$inputs.contact') ?? []
    const parameter = operation?.parameters.find((one) => one.name === name)
    const [node] = parameter?.schema ?? []
    if (!node || parameter?.in !== 'path') continue
    const isInteger = typesOf(node)?.has('integer') && !typesOf(node)?.has('string')
    return fits(node, isInteger ? Number(sent) : sent, 'request')
  }
  return true
}
