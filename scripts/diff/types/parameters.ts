import { httpMethods, resolve } from '../../generate/document.ts'
import type { Document } from '../../generate/spec.ts'
import { type Json, list, object } from '../../redocly/context.ts'

/** Moves the parameters of path items to their operations, in one order, because the place has no meaning. */
export function withOwnParameters<Given extends Pick<Document, 'paths'>>(document: Given): Given {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    withOwn(document, item),
  ])
  return { ...document, paths: Object.fromEntries(paths) }
}

function withOwn(document: Pick<Document, 'paths'>, item: unknown): unknown {
  const { parameters: shared, ...rest } = object(item)
  if (typeof rest.$ref === 'string') return item
  const nameOf = (parameter: unknown) => {
    const { in: place, name } = object(resolve(document as Document, parameter as Json))
    return `${place} ${name}`
  }
  const operations = httpMethods.flatMap((method) => {
    const operation = rest[method]
    if (operation === undefined) return []
    const all = [...list(shared), ...list(object(operation).parameters)]
    const named = new Map(all.map((parameter) => [nameOf(parameter), parameter]))
    const parameters = [...named].sort(([one], [other]) => (one < other ? -1 : 1))
    const own = parameters.map(([, parameter]) => parameter)
    return [[method, { ...object(operation), ...(own.length && { parameters: own }) }]]
  })
  return { ...rest, ...Object.fromEntries(operations) }
}
