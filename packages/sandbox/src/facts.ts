import type { Node } from '@tags/drift/document'
import type { ContactKind } from './account.ts'
import { type Operation, pathOf, schemaAt, valuesAt } from './document.ts'
import { successesOf } from './errors.ts'
import { hasAny, isObject, isScalar } from './object.ts'
import { matchRoles, type Role, type RoleName, type Unified } from './roles.ts'

/** The meaning of a value in a reply. */
export type Meaning =
  | 'contact.id'
  | 'contact.email'
  | 'contact.phone'
  | 'contact.tags'
  | 'changed'
  | 'tag.id'
  | 'tag.name'
  | 'tagging.id'

/** The contact and the tags that a document's examples are about. Wherever an example has them, they are known again. */
export interface Facts {
  ids: Set<string>
  emails: Set<string>
  phones: Set<string>
  tagNames: Set<string>
  tagIds: Set<string>
  /** The ids that the examples' tags have, by name. */
  idsByName: Map<string, string>
  taggingIds: Set<string>
  /** The names of the properties that hold the tags of a contact. */
  tagsKeys: Set<string>
  /** The names of the properties that hold the contact's e-mail address or phone number. */
  keys: Map<string, 'email' | 'phone'>
  /** The schemas of a tag's name in a request. */
  tagSchemas: Node[]
  /** The most tags that a contact has in the replies of `getTags`; infinite if the document does not limit them. */
  maxTags: number
  /** Whether names of tags that differ only in case are the same. */
  ignoresCase: boolean
  /** Whether requests name a tag by its id. */
  hasTagIds: boolean
  /** Splits a reference to a contact, such as `email:mina@example.com`, into its kind and its value. */
  reference: (text: string) => { kind: ContactKind; value: string }
}

/** Returns the meaning of an output of `x-unified`. */
export function meaningOf(role: RoleName, output: string): Meaning | undefined {
  if (output === 'changed') return 'changed'
  if (output === 'contactId') return 'contact.id'
  if (output === 'tags') return 'contact.tags'
  const [owner] = role.split('.')
  if (role === 'tagging')
    return output === 'id' ? 'tagging.id' : output === 'tag' ? 'tag.id' : 'tag.name'
  return owner === 'contact' || owner === 'tag' ? (`${owner}.${output}` as Meaning) : undefined
}

/** Reads the facts from the examples of the operations that have a role. */
export function factsOf(
  { contact, tag }: Unified,
  roles: readonly Role[],
  operations: ReadonlyMap<string, Operation>,
): Facts {
  const facts: Facts = {
    ids: new Set(),
    emails: new Set(),
    phones: new Set(),
    tagNames: new Set(),
    tagIds: new Set(),
    idsByName: new Map(),
    taggingIds: new Set(),
    tagsKeys: new Set(),
    keys: new Map(),
    tagSchemas: [],
    maxTags: Infinity,
    ignoresCase: false,
    hasTagIds: tag !== undefined,
    reference(text) {
      const bare: string[] = []
      for (const [kind, sent] of Object.entries(contact)) {
        if (typeof sent !== 'string') continue
        const [before = '', after] = sent.split(/\{.*\}/)
        if (after === undefined) bare.push(kind)
        else if (text.startsWith(before) && text.endsWith(after)) {
          return {
            kind: kind as ContactKind,
            value: text.slice(before.length, text.length - after.length),
          }
        }
      }
      const likely = [text.includes('@') ? 'email' : 'id', 'id', ...bare]
      const kind = likely.find((kind) => bare.includes(kind)) ?? 'id'
      return { kind: kind as ContactKind, value: text }
    },
  }
  const sets: Record<Meaning, Set<string> | undefined> = {
    'contact.id': facts.ids,
    'contact.email': facts.emails,
    'contact.phone': facts.phones,
    'contact.tags': facts.tagNames,
    changed: facts.tagNames,
    'tag.id': facts.tagIds,
    'tag.name': facts.tagNames,
    'tagging.id': facts.taggingIds,
  }
  const learn = (meaning: Meaning, values: readonly unknown[]) => {
    for (const value of values.flat()) {
      if (isScalar(value)) sets[meaning]?.add(String(value))
    }
  }

  const ownOperations = [...operations.values()].filter(({ id }) =>
    roles.some(({ link }) => link.operationId === id),
  )
  for (const operation of ownOperations) {
    const parameters = Object.fromEntries(
      operation.parameters.map(({ name, example }) => [name, example]),
    )
    const bodies = operation.body?.examples ?? [{ value: undefined }]
    for (const { name, values } of bodies.flatMap(({ value: body }) =>
      matchRoles(roles, operation, { parameters, body }),
    )) {
      for (const text of values('$inputs.contact')) {
        const { kind, value } = facts.reference(String(text))
        learn(`contact.${kind}`, [value])
      }
      for (const kind of ['email', 'phone'] as const) {
        // The place of an e-mail address may hold an id as well.
        const isIts = (value: unknown) => kind === 'phone' || String(value).includes('@')
        learn(`contact.${kind}`, values(`$inputs.contact.${kind}`).filter(isIts))
      }
      const isName = !facts.hasTagIds || name.startsWith('tag.')
      learn(isName ? 'tag.name' : 'tag.id', values('$inputs.tag'))
      learn('tagging.id', values('$inputs.tagging'))
    }
  }
  for (const { name, link } of roles) {
    const operation = operations.get(link.operationId)
    if (!operation) continue
    for (const [output, expression] of Object.entries(link.outputs ?? {})) {
      const meaning = meaningOf(name, output)
      if (!meaning || typeof expression !== 'string') continue
      const path = pathOf(expression)
      for (const { media } of successesOf(operation)) {
        if (!media) continue
        const isName = meaning === 'tag.name' || meaning === 'contact.tags'
        if (name === 'getTags' && output === 'tags') {
          const [list = ''] = path.join('/').split('/*')
          for (const { value } of schemaAt(media.schema, list.split('/'))) {
            facts.maxTags = Math.min(facts.maxTags, Object(value).maxItems ?? facts.maxTags)
          }
        }
        if (isName && isCaseInsensitive(schemaAt(media.schema, path))) facts.ignoresCase = true
        for (const { value } of media.examples) learn(meaning, namesIn(valuesAt(value, path)))
      }
    }
    const isName = !facts.hasTagIds || name === 'tag.create'
    const schemas = schemasOfTags(link.requestBody, operation.body?.schema ?? [])
    if (isName && isCaseInsensitive(schemas)) facts.ignoresCase = true
    if (isName && name !== 'removeTags') facts.tagSchemas.push(...schemas)
  }
  learnMore(facts, roles, operations)
  return facts
}

/** Learns from all replies what no request and no output names. */
function learnMore(
  facts: Facts,
  roles: readonly Role[],
  operations: ReadonlyMap<string, Operation>,
) {
  const examplesOf = (operation: Operation): unknown[] =>
    successesOf(operation).flatMap(({ media }) => media?.examples.map(({ value }) => value) ?? [])
  const texts = roles
    .flatMap(({ link }) => operations.get(link.operationId) ?? [])
    .flatMap(examplesOf)
    .flatMap(leavesOf)
  // The contact's own come before those of others, such as the person who serves it.
  const email = texts.find((text) => /^[^@\s/]+@[^@\s/]+$/.test(text))
  const phone = texts.find((text) => /^\+\d{7,}$/.test(text))
  if (email && !facts.emails.size) facts.emails.add(email)
  if (phone && !facts.phones.size) facts.phones.add(phone)
  const isTag = (value: unknown) => facts.tagNames.has(String(value))
  for (const fields of [...operations.values()].flatMap(examplesOf).flatMap(objectsIn)) {
    // JSON:API has the fields of an object beside its id.
    const values = Object.values({ ...fields, ...Object(fields.attributes) })
    const isContact = hasAny(facts.ids, values)
    for (const [key, value] of Object.entries(fields)) {
      const kind = typeof value === 'string' ? kindOf(value, facts) : undefined
      if (isContact && kind && kind !== 'id') facts.keys.set(key, kind)
      const names = typeof value === 'string' ? value.split(/ *, */) : []
      const items = Array.isArray(value) ? value : names.length > 1 ? names : []
      const holdsTags = items.flatMap((item) => [item, ...Object.values(Object(item))]).some(isTag)
      if (isContact && holdsTags) facts.tagsKeys.add(key)
    }
    // Where the id of a tag has another name, it is one of those that a look-up found.
    const id = fields.id ?? values.find((value) => facts.tagIds.has(String(value)))
    if (isContact || !isScalar(id) || !values.some(isTag)) continue
    facts.tagIds.add(String(id))
    for (const name of values.filter(isTag).map(String)) {
      if (!facts.idsByName.has(name)) facts.idsByName.set(name, String(id))
    }
  }
}

const leavesOf = (value: unknown): string[] =>
  isObject(value)
    ? Object.values(value).flatMap(leavesOf)
    : typeof value === 'string'
      ? [value]
      : []

const objectsIn = (value: unknown): Record<string, unknown>[] =>
  isObject(value)
    ? [
        ...(Array.isArray(value) ? [] : [value as Record<string, unknown>]),
        ...Object.values(value).flatMap(objectsIn),
      ]
    : []

/** Returns the kind of reference that an example of a parameter is, if it is the examples' own contact. */
export function kindOf(example: unknown, facts: Facts): ContactKind | undefined {
  const text = String(example)
  if (facts.ids.has(text)) return 'id'
  if (facts.emails.has(text)) return 'email'
  return facts.phones.has(text) ? 'phone' : undefined
}

/** Lists the names of tags in a list of them, a list of objects, or a text with commas. */
const namesIn = (values: readonly unknown[]): unknown[] =>
  values
    .flat()
    .flatMap((value) =>
      typeof value === 'string' ? value.split(/ *, */) : (Object(value).name ?? value),
    )

const isCaseInsensitive = (schema: readonly { value: unknown }[]): boolean =>
  schema.some(({ value }) => Object(value).format === 'case-insensitive')

/** Returns the schemas of the places where a body has the names of tags. */
function schemasOfTags(template: unknown, schema: Node[]): Node[] {
  const found: Node[] = []
  const visit = (part: unknown, at: Node[]): void => {
    if (part === '$inputs.tags') found.push(...schemaAt(at, ['*']))
    else if (typeof part === 'string' && part.includes('$inputs.tag')) found.push(...at)
    else if (Array.isArray(part)) for (const item of part) visit(item, schemaAt(at, ['*']))
    else if (isObject(part)) {
      for (const [key, inner] of Object.entries(part)) visit(inner, schemaAt(at, [key]))
    }
  }
  visit(template, schema)
  return found
}
