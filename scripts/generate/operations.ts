import { type Document, type Parameter, responses, routes } from './spec.ts'
import { literal, quote } from './text.ts'

/** `operations.ts`: what the request path must know of each operation. */
export function emitOperations(document: Document): string {
  const entries = routes(document).map(({ method, path, operation, parameters }) => {
    const all = responses(document, operation)
    const empty = all
      .filter(([status, { content }]) => status < 300 && !content)
      .map(([status]) => status)
    const errors = all.flatMap(([status, response]) =>
      response['x-error'] ? [[status, response['x-error']]] : [],
    )
    const query = parameters.flatMap((parameter) => {
      const style = queryStyle(parameter)
      return style ? [[parameter.name, style]] : []
    })
    const facts = {
      id: operation.operationId,
      ...(empty.length && { empty }),
      ...(errors.length && { errors: Object.fromEntries(errors) }),
      ...(query.length && { query: Object.fromEntries(query) }),
    }
    return `  ${quote(`${method} ${path}`)}: ${literal(facts)},`
  })
  return `import type { Operation } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
${entries.join('\n')}
}
`
}

const styles: Record<string, string> = {
  form: 'comma',
  spaceDelimited: 'space',
  pipeDelimited: 'pipe',
}

/** How a list stands in the query, where that is not `a=1&a=2`. */
export function queryStyle({ in: place, style = 'form', explode = style === 'form' }: Parameter) {
  return place === 'query' && !explode ? styles[style] : undefined
}
