import { emitClient } from '../../generate/client.ts'
import { emitContacts } from '../../generate/listed.ts'
import { emitOperations } from '../../generate/operations.ts'
import { emitPages, hasPages } from '../../generate/pages.ts'
import { emitSchema } from '../../generate/schema.ts'
import type { Document } from '../../generate/spec.ts'
import { emitTags } from '../../generate/tags.ts'
import { pascalCase } from '../../lib/naming.ts'
import { withoutDocumentation } from './affected.ts'
import type { SideName } from './judge.ts'
import { withOwnParameters } from './parameters.ts'

/**
 * Generates the modules of a document, by name; without `x-unified` only the types of its API. Without comments,
 * documents that differ only in words have the same modules.
 */
export async function modulesOf(vendor: string, document: Document): Promise<[string, string][]> {
  const { paths = {}, components = {} } = document
  const whole = { ...document, paths, components }
  const schema = await emitSchema(withoutDocumentation(withOwnParameters(whole)), {
    removeComments: true,
  })
  const unified = whole['x-unified']
  const lists: [string, string][] = [
    ['pages.ts', unified && hasPages(whole) ? emitPages(whole) : noPages],
    ['contacts.ts', unified?.listContacts ? emitContacts(vendor, whole, unified) : noList],
  ]
  if (!unified) return [['schema.ts', schema], ...lists]
  return [
    ['schema.ts', schema],
    ...lists,
    ['operations.ts', emitOperations(whole)],
    ['tags.ts', emitTags(vendor, whole, unified)],
    ['client.ts', emitClient(vendor, '0.0.0', whole, { error: false, tags: false, server: false })],
  ]
}

/** Stands for the lists of an API that has none, so that usage of them compiles up to their names. */
const noPages = 'export declare const paginate: (client: never, route: never) => never'

/** Stands for the list of contacts of an API that has none. */
const noList = 'export declare const listContacts: undefined'

/** The types that all pairs share. */
export const sameTypes = `
export type Flat<T> = unknown extends T ? T
  : T extends (...given: never) => unknown ? T : { [Key in keyof T]: Flat<T[Key]> }
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false
export type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never
}[keyof Paths]
`

/** Writes a module that compiles only if the types of the client and of its lists are equal on both sides. */
export function unifiedModule(vendor: string, documents: { [Side in SideName]: Document }): string {
  const type = pascalCase(vendor)
  const all = (side: SideName) => {
    const document = documents[side]
    const client = `import('./${side}/client.ts')`
    return [
      `${client}.${type}Options`,
      `Omit<${client}.${type}, 'api'>`,
      `import('./${side}/tags.ts').${type}Contact`,
      `Parameters<typeof import('./${side}/pages.ts').paginate>[1]`,
      document['x-unified']?.listContacts ? "'listContacts'" : 'never',
    ].join(', ')
  }
  return `import type { Flat, Same } from '../same.ts'
export const same: Same<Flat<[${all('base')}]>, Flat<[${all('revision')}]>> = true
`
}
