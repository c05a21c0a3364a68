import { pascalCase } from '../lib/naming.ts'
import { contactFinder, exampleOfFinder, type Finder } from './finder.ts'
import { emitInteger, isFound, type Method, readMethods } from './method.ts'
import { keywords, partOf } from './request.ts'
import type { ContactKind, Document, Link, Unified } from './spec.ts'
import { comment, literal, quote } from './text.ts'

/** The code about the contact of all methods. */
export interface ContactCode {
  /** The name of the type. */
  type: string
  /** The forms that a reference may have. */
  forms: string[]
  /** Whether a form is looked up. */
  isFound: boolean
  /** The code before `tags`, and inside of it. */
  outside: string
  inside?: string
  imports: string[]
  /** Whether each method passes a schema of its own. */
  hasOwnSchema: boolean
  /** Sentences for the comment of each method. */
  notes: string[]
}

/** Emits the type of a reference to a contact, and the function that reads one. */
export function contactOf(
  vendor: string,
  document: Document,
  unified: Unified,
  methods: Method[],
): ContactCode {
  const type = `${pascalCase(vendor)}Contact`
  const isInteger = methods.some(({ request }) => request.isInteger)
  const [limits = {}] = methods.map(({ request }) => request.contactLimits)
  const kinds = Object.entries(unified.contact) as [ContactKind, string | Link][]
  const forms = kinds.map(
    ([kind, sent]) =>
      `{ ${kind}: ${kind === 'id' && isInteger && typeof sent === 'string' ? 'string | number' : 'string'} }`,
  )
  const finders: [ContactKind, Finder][] = []
  const references = kinds.map(([kind, sent]) => {
    const isText = typeof sent === 'string'
    const finder = isText ? undefined : contactFinder(document, kind, sent)
    if (finder) finders.push([kind, finder])
    const example = finder ? exampleOfFinder(kind, finder) : findExample(String(sent), methods)
    // Before the requests about tags, which come before the one that takes the contact's id.
    const isChecked = unified.tag && isInteger && sent === '$inputs.contact.id'
    const searched = keywords(finder?.input?.limits ?? {})
    const code = finder
      ? `${Object.keys(searched).length ? `schema: ${literal(searched)}, ` : ''}find: ${finder.code}`
      : `send: (${kind}${isFound(unified) ? '' : ': string'}) => ${isChecked ? `String(${emitInteger(vendor, kind, limits)})` : emitTemplate(kind, String(sent))}`
    return `${kind}: { ${example === undefined ? '' : `example: ${quote(example)}, `}${code} }`
  })
  const schemas = new Set(methods.map(({ request }) => request.contactSchema))
  const [schema = ''] = schemas
  const hasOwnSchema = schemas.size > 1
  const list = `{ ${references.join(', ')} }`
  const shared = schema && !hasOwnSchema ? `, ${schema}` : ''
  const common = { type, forms, hasOwnSchema }
  if (finders.length) {
    return {
      ...common,
      isFound: true,
      outside: '',
      inside: `${comment(['Returns the id of a contact, or a function that looks it up.'])}
const findContact = contactFinder<${type}>(api, ${list}${shared})`,
      imports: ['contactFinder', ...finders.flatMap(([, { imports }]) => imports)],
      notes: Object.entries(Object.groupBy(finders, ([, { name }]) => name)).map(
        ([name, group = []]) => {
          const words = group.map(([kind]) => `\`${kind}\``).join(' or ')
          const isList = group.some(([, { imports }]) => imports.includes('hits'))
          const several = isList
            ? ' If it finds several contacts, the call fails with `ambiguous`.'
            : ''
          return `A contact given by ${words} takes one more request, ${name}; its id is remembered for 5 minutes, or until a 404.${several}`
        },
      ),
    }
  }
  const own = hasOwnSchema ? ', schema?: StringSchema' : ''
  return {
    ...common,
    isFound: false,
    outside: `
/** Returns the value that is sent for a contact. */
const reference = (contact: ${type}${own}) =>
  contactReference('${vendor}', contact, ${list}${hasOwnSchema ? ', schema' : shared})
`,
    imports: ['contactReference', ...(hasOwnSchema ? ['type StringSchema'] : [])],
    notes: [],
  }
}

/** Writes an example of each kind of reference to a contact: `{ id: '12345' }`. */
export const contactForms = (document: Document, unified: Unified): string[] =>
  Object.entries(contactExamples(document, unified)).map(
    ([kind, example]) => `{ ${kind}: ${quote(example)} }`,
  )

/** Returns an example of each kind of reference to a contact. */
export function contactExamples(
  document: Document,
  unified: Unified,
): Partial<Record<ContactKind, string>> {
  const methods = readMethods('', document, unified)
  const kinds = Object.entries(unified.contact) as [ContactKind, string | Link][]
  const examples = kinds.map(([kind, sent]) => [
    kind,
    typeof sent === 'string'
      ? (findExample(sent, methods) ?? '…')
      : exampleOfFinder(kind, contactFinder(document, kind, sent)),
  ])
  return Object.fromEntries(examples)
}

/** Finds the part of a spec's example that a caller gives: `12345` of `id:12345`. */
const findExample = (template: string, methods: Method[]): string | undefined =>
  methods
    .flatMap(({ request }) => request.contactExamples)
    .map((example) => partOf(template, example))
    .find((part) => part !== undefined)

/** Emits `id:{$inputs.contact.id}` as a template string. */
function emitTemplate(kind: string, template: string): string {
  const expression = `$inputs.contact.${kind}`
  if (template === expression) return kind
  return `\`${template.replace(`{${expression}}`, `\${${kind}}`)}\``
}
