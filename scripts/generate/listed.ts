import * as schemas from '../redocly/schema.ts'
import { findRoute, follow } from './document.ts'
import { pointerIn } from './pages.ts'
import { emitReader, type Output, schemaAt, splitPath } from './reply.ts'
import { linkRequest } from './request.ts'
import type { Document, Link, Unified } from './spec.ts'
import { comment, property } from './text.ts'

/** The code of a list of contacts. */
interface Listing {
  /** The operation, as comments name it: `` `GET /contacts` ``. */
  name: string
  code: string
  imports: string[]
}

/**
 * Emits `contacts.ts`: the function that lists the contacts of an account, as `x-unified` maps it. The ids of tags are
 * found by `tags.ts`, which may be hand-written.
 */
export function emitContacts(
  vendor: string,
  document: Document,
  unified: Unified,
  isWritten = false,
): string {
  const { all, tagged } = unified.listContacts as NonNullable<Unified['listContacts']>
  const hasIds = tagged !== undefined && unified.tag !== undefined
  const whole = listing(vendor, document, 'all', all)
  const part = tagged && listing(vendor, document, 'tagged', tagged, hasIds)
  const imports = new Set(['type Calls', 'contactsIn', ...whole.imports, ...(part?.imports ?? [])])
  const { title } = document.info
  const how = part
    ? `those with a tag with ${part.name}`
    : 'leaves out those without the tag that is asked for'
  return `import type { ListContactsOptions, ListedContact } from '@tags/core'
import { ${[...imports].sort().join(', ')} } from '@tags/core/adapter'
import { pages } from './pages.ts'
import type { paths } from './schema.ts'
${hasIds ? `import { tagIdsOf } from '${isWritten ? '../tags.ts' : './tags.ts'}'\n` : ''}
${comment([
  `Lists the contacts of an account of ${title}, or only those with a tag: \`for await (const { contactId } of listContacts(client, { tag: 'vip' }))\`. Reads all contacts with ${whole.name}, and ${how}, page by page. A page is requested when the contacts of the one before are taken, and none after the loop is left.`,
  '@param client A client of this package.',
  '@throws {TagsError} in the loop on bad options, before anything is sent, and on every failure.',
])}
export function listContacts(
  client: { api: Calls<paths> },
  options?: ListContactsOptions,
): AsyncGenerator<ListedContact, void, undefined> {
  const { api } = client
  return contactsIn(api, options, {
    all: { ${whole.code} },
${part ? `    tagged: { ${hasIds ? 'find: tagIdsOf(api).find, ' : ''}${part.code} },\n` : ''}  })
}
`
}

/** Compiles the request and the outputs of a list. */
function listing(
  vendor: string,
  document: Document,
  name: 'all' | 'tagged',
  link: Link,
  hasIds = false,
): Listing {
  const route = findRoute(document, `x-unified.listContacts.${name}`, link)
  const request = linkRequest(document, route, link, { hasTags: false })
  const [input] = request.inputs('$inputs.tag')
  const variable = hasIds ? 'tagId' : 'tag'
  const tag = input?.isInteger ? `integer('${vendor}', ${variable}, {}, "the tag's id")` : variable
  const init = request.emit({ '$inputs.tag': tag })
  const parameters = [...(name === 'tagged' ? [variable] : []), 'options', 'from']
  const outputs = readOutputs(document, link)
  const fields = outputs.map((output) => property(output.name, emitReader(output)))
  return {
    name: `\`${route.method} ${route.path}\``,
    code: `pages: (${parameters.join(', ')}) => pages(api, '${route.method} ${route.path}', ${init}, from),
      read: (reply) => ({ ${fields.join(', ')} }),`,
    imports: [...outputs.map(({ reader }) => reader), ...(input?.isInteger ? ['integer'] : [])],
  }
}

/** Reads the outputs of a list, whose places are relative to an item. */
function readOutputs(document: Document, link: Link): Output[] {
  const route = findRoute(document, 'x-unified.listContacts', link)
  const resolve = follow(document)
  const items = pointerIn(route.operation['x-pages']?.items ?? '')
  const item = schemaAt(document, route, items).found.flatMap((part) =>
    schemas.read(part.items ?? part.additionalProperties, resolve),
  )
  return Object.entries(link.outputs ?? {}).map(([name, expression]) => {
    const [, inItem = []] = splitPath(String(expression))
    const star = inItem.indexOf('*')
    const path = star < 0 ? inItem : inItem.slice(0, star)
    const schema = path.reduce<schemas.Schema>(
      (part, key) =>
        /^\d+$/.test(key)
          ? part.flatMap((one) => schemas.read(one.items, resolve))
          : schemas.property(part, key, resolve),
      item,
    )
    const isList = schemas.types(schema).includes('array')
    const isSeparated = schema.some(({ format }) => format === 'comma-separated')
    const reader = star >= 0 ? 'texts' : isList ? 'strings' : isSeparated ? 'commaSeparated' : 'id'
    const optional = name !== 'contactId'
    return { name, path, reader, optional, ...(star >= 0 && { keys: inItem.slice(star + 1) }) }
  })
}
