import { pointerOf, tokensOfRef } from '../../lib/pointer.ts'
import { list, object } from '../../redocly/context.ts'
import type { Parsed } from './document.ts'

const components = ['components', 'schemas']
const keywords = ['oneOf', 'anyOf', 'allOf']

/** Finds a reference by which a component is an alternative or a part of itself, with nothing between. */
export function findCycle({ document }: Parsed): { name: string; pointer: string } | undefined {
  const schemas = object(document.components?.schemas)
  const search = (path: string[], node: unknown, above: string[]): ReturnType<typeof findCycle> => {
    const { $ref, ...schema } = object(node)
    if (typeof $ref === 'string') {
      const [name, ...deeper] = tokensOfRef($ref).slice(components.length)
      const isComponent = $ref.startsWith(pointerOf(components)) && !deeper.length
      if (!isComponent || name === undefined) return undefined
      if (above.includes(name)) return { name, pointer: pointerOf([...path, '$ref']) }
      return search([...components, name], schemas[name], [...above, name])
    }
    for (const keyword of keywords) {
      for (const [index, member] of list(schema[keyword]).entries()) {
        const found = search([...path, keyword, String(index)], member, above)
        if (found) return found
      }
    }
    return undefined
  }
  for (const name of Object.keys(schemas)) {
    const found = search([...components, name], schemas[name], [name])
    if (found) return found
  }
  return undefined
}
