import type { ContactKind } from './account.ts'
import { type Operation, pathOf, schemaAt, valuesAt } from './document.ts'
import { matchRoles, type Role, type RoleName, type Unified } from './roles.ts'

/** What a value in a reply is. */
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
  taggingIds: Set<string>
  /** The names of the properties that hold the tags of a contact. */
  tagsKeys: Set<string>
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
    taggingIds: new Set(),
    tagsKeys: new Set(),
    ignoresCase: false,
    hasTagIds: tag !== undefined,
    reference(text) {
      const kinds = Object.entries(contact).filter(([, sent]) => typeof sent === 'string')
      for (const [kind, sent] of kinds as [ContactKind, string][]) {
        const [before = '', after] = sent.split(/\{.*\}/)
        if (after === undefined) continue
        if (text.startsWith(before) && text.endsWith(after)) {
          return { kind, value: text.slice(before.length, text.length - after.length) }
        }
      }
      return { kind: 'id', value: text }
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
      if (typeof value === 'string' || typeof value === 'number') sets[meaning]?.add(String(value))
    }
  }

  for (const role of roles) {
    const operation = operations.get(role.link.operationId)
    if (!operation) continue
    const parameters = Object.fromEntries(
      operation.parameters.map(({ name, example }) => [name, example]),
    )
    const bodies = operation.body?.examples ?? [{ value: undefined }]
    for (const match of bodies.flatMap(({ value: body }) =>
      matchRoles([role], operation, { parameters, body }),
    )) {
      for (const text of match.values('$inputs.contact')) {
        const { kind, value } = facts.reference(String(text))
        learn(`contact.${kind}`, [value])
      }
      for (const kind of ['id', 'email', 'phone'] as const) {
        learn(`contact.${kind}`, match.values(`$inputs.contact.${kind}`))
      }
      const isName = !facts.hasTagIds || role.name.startsWith('tag.')
      learn(isName ? 'tag.name' : 'tag.id', match.values('$inputs.tag'))
      learn('tagging.id', match.values('$inputs.tagging'))
    }
    for (const [output, expression] of Object.entries(role.link.outputs ?? {})) {
      const meaning = meaningOf(role.name, output)
      if (!meaning || typeof expression !== 'string') continue
      const path = pathOf(expression)
      const [key] = path.slice(0, path.includes('*') ? path.indexOf('*') : undefined).slice(-1)
      if (meaning === 'contact.tags' && key) facts.tagsKeys.add(key)
      for (const { status = 500, media, code } of operation.replies) {
        if (status >= 300 || code || !media) continue
        const isName = meaning === 'tag.name' || meaning === 'contact.tags'
        if (isName && isCaseInsensitive(schemaAt(media.schema, path))) facts.ignoresCase = true
        for (const { value } of media.examples) learn(meaning, namesIn(valuesAt(value, path)))
      }
    }
    const body = operation.body
    if (body && isCaseInsensitive(schemasOfTags(role.link.requestBody, body.schema))) {
      facts.ignoresCase = true
    }
  }
  return facts
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
function schemasOfTags(template: unknown, schema: Operation['parameters'][0]['schema']) {
  const found: typeof schema = []
  const visit = (part: unknown, at: typeof schema): void => {
    if (part === '$inputs.tags') found.push(...schemaAt(at, ['*']))
    else if (typeof part === 'string' && part.includes('$inputs.tag')) found.push(...at)
    else if (Array.isArray(part)) for (const item of part) visit(item, schemaAt(at, ['*']))
    else if (typeof part === 'object' && part !== null) {
      for (const [key, inner] of Object.entries(part)) visit(inner, schemaAt(at, [key]))
    }
  }
  visit(template, schema)
  return found
}
