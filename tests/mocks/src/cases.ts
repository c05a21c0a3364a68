import type { HttpMethod, Vendor } from '@tags/scripts/clients'
import { jsonType } from '@tags/scripts/document'
import { find, tokensOfRef } from '@tags/scripts/pointer'

// biome-ignore lint/suspicious/noExplicitAny: nodes of an OpenAPI document
type Node = any

/** An operation of a vendor's spec, with a request made from the examples of the spec. */
export interface Case {
  method: HttpMethod
  path: string
  operation: Node
  parameters: Node[]
  bodySchema: Node
  request: { params: Record<string, Record<string, unknown>>; body?: unknown }
  responses: [status: number, response: Node][]
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

/** Returns the status for which tests use the response `default`: one that an operation does not document. */
export const defaultStatus = (responses: object): number =>
  [500, 503, 502].find((status) => !(status in responses)) ?? 599

/** Lists the operations of a vendor's spec. */
export function cases({ document }: Pick<Vendor, 'document'>): Case[] {
  return Object.entries<Node>(document.paths).flatMap(([path, entry]) => {
    const item = resolve(document, entry)
    return methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method]
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
          .map((parameter) => resolve(document, parameter))
          .filter(
            (parameter) =>
              parameter.in !== 'header' || constant(document, parameter.schema) === undefined,
          )
        const params: Record<string, Record<string, unknown>> = {}
        for (const parameter of parameters) {
          params[parameter.in] = { ...params[parameter.in], [parameter.name]: exampleOf(parameter) }
        }
        const media = json(resolve(document, operation.requestBody))
        const responses = Object.entries(operation.responses).map(
          ([status, response]): [number, Node] => [
            status === 'default' ? defaultStatus(operation.responses) : Number(status),
            resolve(document, response),
          ],
        )
        return {
          method: method.toUpperCase() as HttpMethod,
          path,
          operation,
          parameters,
          bodySchema: media?.schema,
          request: { params, ...(media && { body: exampleOf(media) }) },
          responses,
        }
      })
  })
}

/** Returns the JSON media type of a request body or a response. */
export const json = (holder: Node): Node => holder?.content?.[jsonType(holder.content) ?? '']

/** Returns the first example of a parameter or a media type. */
export function exampleOf(holder: Node): unknown {
  const { example, examples = {} } = holder.in ? (json(holder) ?? holder) : holder
  return example ?? Object.values<Node>(examples)[0]?.value
}

/** Resolves the `$ref` of a node. */
export function resolve(document: Node, node: Node): Node {
  const { $ref, ...rest } = node ?? {}
  if (!$ref) return node
  return { ...resolve(document, find(document, tokensOfRef($ref))), ...rest }
}

/** Returns the only value that a schema allows, if there is just one. */
export function constant(document: Node, schema: Node): unknown {
  const { const: only, enum: values } = resolve(document, schema) ?? {}
  return only ?? (values?.length === 1 ? values[0] : undefined)
}
