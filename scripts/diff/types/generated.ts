import { emitClient } from '../../generate/client.ts'
import { emitOperations } from '../../generate/operations.ts'
import { emitSchema } from '../../generate/schema.ts'
import type { Document } from '../../generate/spec.ts'
import { emitTags } from '../../generate/tags.ts'
import { pascalCase } from '../../lib/naming.ts'
import { withoutDocumentation } from './affected.ts'
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
  if (!unified) return [['schema.ts', schema]]
  return [
    ['schema.ts', schema],
    ['operations.ts', emitOperations(whole)],
    ['tags.ts', emitTags(vendor, whole, unified)],
    ['client.ts', emitClient(vendor, '0.0.0', whole, { error: false, tags: false, server: false })],
  ]
}

/** The types to compare types with, which all pairs share. */
export const sameTypes = `
export type Flat<T> = unknown extends T ? T
  : T extends (...given: never) => unknown ? T : { [Key in keyof T]: Flat<T[Key]> }
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false
`

/** Writes a module that compiles only if the types of the unified methods are equal on both sides. */
export function unifiedModule(vendor: string): string {
  const type = pascalCase(vendor)
  const all = (side: string) => {
    const client = `import('./${side}/client.ts')`
    return [
      `${client}.${type}Options`,
      `Omit<${client}.${type}, 'api'>`,
      `import('./${side}/tags.ts').${type}Contact`,
    ].join(', ')
  }
  return `import type { Flat, Same } from '../same.ts'
export const same: Same<Flat<[${all('base')}]>, Flat<[${all('revision')}]>> = true
`
}
