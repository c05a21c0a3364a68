import type { Operation } from './document.ts'
import { isObject } from './object.ts'
import { parsed } from './requests.ts'
import { type Bindings, newBindings, unify } from './template.ts'

/** The part that a request plays in `x-unified`. */
export type RoleName =
  | 'addTags'
  | 'removeTags'
  | 'setTags'
  | 'getTags'
  | 'contact.email'
  | 'contact.phone'
  | 'tag.find'
  | 'tag.create'
  | 'tagging'
  | 'listContacts'

/** A Link Object of `x-unified`. */
export interface Link {
  operationId: string
  parameters?: Record<string, unknown>
  requestBody?: unknown
  outputs?: Record<string, unknown>
}

type Links = Record<string, string | Link | undefined>

/** The extension `x-unified` of a document. */
export interface Unified {
  contact: Links
  tag?: Links
  tagging?: Link
  listContacts?: { tagged?: Link }
  [method: string]: unknown
}

export interface Role {
  name: RoleName
  link: Link
}

/** A request, as far as a template can match it. */
export interface Values {
  parameters: Readonly<Record<string, unknown>>
  body: unknown
}

export interface Match extends Role {
  /** Whether a page after the first is asked for. */
  isLater: boolean
  /** Returns the values in the place of an expression. */
  values: (expression: string) => unknown[]
}

/** Lists the roles of the links in `x-unified`, those with the most literal text first. */
export function rolesOf({ contact, tag, tagging, listContacts, ...methods }: Unified): Role[] {
  const links: [string, unknown][] = [
    ...Object.entries(methods),
    ...Object.entries(contact).map(([kind, link]): [string, unknown] => [`contact.${kind}`, link]),
    ...Object.entries(tag ?? {}).map(([kind, link]): [string, unknown] => [`tag.${kind}`, link]),
    ['tagging', tagging],
    ['listContacts', listContacts?.tagged && { ...listContacts.tagged, outputs: {} }],
  ]
  const roles = links.flatMap(([name, link]) =>
    isObject(link) ? { name: name as RoleName, link: link as unknown as Link } : [],
  )
  return roles.sort((one, other) => literals(other) - literals(one))
}

/** Counts the characters of a request's body that are no expression. */
const literals = ({ link }: Role): number =>
  JSON.stringify(link.requestBody ?? '').replace(/\$inputs\.[\w.]+/g, '').length

/** Returns the roles that a request of `operation` plays. One request may add some tags and remove others. */
export function matchRoles(roles: readonly Role[], operation: Operation, request: Values): Match[] {
  const taken: Bindings['taken'] = new Map()
  const matches = roles.flatMap((role): Match[] => {
    if (role.link.operationId !== operation.id) return []
    const bindings = newBindings(taken)
    const { parameters = {}, requestBody } = role.link
    const isMatch =
      Object.entries(parameters).every(([name, template]) =>
        unifyParameter(role, template, sentValue(name, template, request.parameters), bindings),
      ) &&
      (requestBody === undefined || unify(requestBody, request.body, bindings))
    if (!isMatch) return []
    for (const [list, index] of bindings.items) {
      taken.set(list, (taken.get(list) ?? new Set()).add(index))
    }
    const isLater = Object.keys(operation.pages?.next.parameters ?? {}).some(
      (name) =>
        name in request.parameters && String(request.parameters[name]) !== String(parameters[name]),
    )
    const values = (expression: string) => bindings.values.get(expression) ?? []
    return [{ ...role, isLater, values }]
  })
  // A list of tags that is asked for a contact's is not that of the account.
  const isOfContact = matches.some(({ values }) => values('$inputs.contact').length)
  return isOfContact ? matches.filter(({ name }) => name !== 'tag.find') : matches
}

/** Returns the value of a parameter. One that is an object is sent as JSON, or by its properties. */
function sentValue(name: string, template: unknown, given: Values['parameters']): unknown {
  const value = given[name]
  if (!isObject(template)) return value
  if (typeof value === 'string') return parsed(value)
  const keys = Object.keys(template)
  return (
    value ?? Object.fromEntries(keys.map((key) => [key, given[`${name}[${key}]`] ?? given[key]]))
  )
}

/** A number is the length of a page, and a constant may be left out: neither changes what is asked for. */
function unifyParameter(
  { name }: Role,
  template: unknown,
  value: unknown,
  bindings: Bindings,
): boolean {
  const isOptional = typeof template === 'number' || !String(template).includes('$inputs.')
  if (typeof template === 'number') return true
  if (value === undefined) return isOptional || name === 'tag.find'
  return unify(template, value, bindings)
}
