import {
  child,
  entries,
  fieldsOf,
  follow,
  methods,
  type Node,
  parameterSchema,
  resolvedChild,
  schemaOf,
} from '@tags/drift/document'

/** An example of the document. */
export interface Example {
  value: unknown
  /** The situation in which it is the answer, by `x-when`. */
  when?: unknown
}

/** The body of a request or a response, as the document describes it. */
export interface Media {
  type: string
  examples: Example[]
  schema: Node[]
}

/** A header of a response. */
export interface Header {
  name: string
  /** The example; empty if there is none. */
  text: string
  /** Whether the response always has it. */
  isRequired: boolean
}

/** A documented response. */
export interface Reply {
  /** Absent for `default`. */
  status?: number
  /** The situation in which it is the answer, by `x-when`. */
  when?: unknown
  /** The code of the error that the response means, where the status does not say it. */
  code?: string
  media?: Media
  headers: Header[]
}

export interface Parameter {
  name: string
  in: string
  isRequired: boolean
  example: unknown
  schema: Node[]
}

/** `x-pages` of an operation. */
export interface Pages {
  items: string
  more?: string
  size?: number | string
  next: Partial<Record<'parameters' | 'url' | 'requestBody', object>>
}

export interface Operation {
  id: string
  /** In upper case. */
  method: string
  /** The path as the document writes it. */
  path: string
  /** The effect that its method and its path do not say, by `x-effect`. */
  effect?: unknown
  /** How the pages of its list follow each other, by `x-pages`. */
  pages?: Pages
  parameters: Parameter[]
  body?: Media
  replies: Reply[]
}

/** Reads the operations of a document. */
export const operationsOf = (root: Node): Operation[] =>
  entries(child(root, 'paths')).flatMap(([path, given]) => {
    const item = follow(given)
    return methods.flatMap((method) => {
      const node = resolvedChild(item, method)
      if (!item || !node) return []
      const parameters = [item, node].flatMap((owner) =>
        entries(child(owner, 'parameters')).flatMap(([, given]) => parameterOf(follow(given))),
      )
      const body = mediaOf(resolvedChild(node, 'requestBody'))
      const replies = entries(child(node, 'responses')).flatMap(([status, given]) =>
        replyOf(status, follow(given)),
      )
      const { operationId, 'x-effect': effect, 'x-pages': pages } = fieldsOf(node)
      return {
        id: String(operationId),
        method: method.toUpperCase(),
        path,
        effect,
        ...(pages !== undefined && { pages: pages as Pages }),
        parameters,
        ...(body && { body }),
        replies,
      }
    })
  })

function parameterOf(node: Node | undefined): Parameter[] {
  if (!node) return []
  const { name, in: place, required } = fieldsOf(node)
  const schema = applicable(parameterSchema(node))
  const [content] = entries(child(node, 'content'))
  const [example = exampleInSchema(schema)] = examplesOf(content?.[1] ?? node)
  const isRequired = required === true
  return [{ name: String(name), in: String(place), isRequired, example: example?.value, schema }]
}

function replyOf(status: string, node: Node | undefined): Reply {
  const { 'x-error': code, 'x-when': when } = fieldsOf(node)
  const headers = entries(child(node, 'headers')).map(([name, given]): Header => {
    const header = follow(given)
    const schema = applicable(header && parameterSchema(header))
    const [example = exampleInSchema(schema)] = header ? examplesOf(header) : []
    const isRequired = fieldsOf(header).required === true
    return { name, text: String(example?.value ?? ''), isRequired }
  })
  const media = mediaOf(node)
  return {
    when,
    ...(/^\d+$/.test(status) && { status: Number(status) }),
    ...(typeof code === 'string' && { code }),
    ...(media && { media }),
    headers,
  }
}

/** Reads the JSON of a body, or else its first media type. */
function mediaOf(node: Node | undefined): Media | undefined {
  const all = entries(child(node, 'content'))
  const [type, media] = all.find(([type]) => /[/+]json\b/.test(type)) ?? all[0] ?? []
  if (!type || !media) return undefined
  return { type, examples: examplesOf(media), schema: applicable(child(media, 'schema')) }
}

function examplesOf(node: Node): Example[] {
  const { example } = fieldsOf(node)
  if (example !== undefined) return [{ value: example }]
  return entries(child(node, 'examples')).map(([, given]) => {
    const { value, 'x-when': when } = fieldsOf(follow(given))
    return { value, when }
  })
}

function exampleInSchema(schema: Node[]): Example | undefined {
  for (const node of schema) {
    const { example, examples, const: only, enum: few } = fieldsOf(node)
    const list = [example, only, ...[examples, few].flat()].filter((value) => value !== undefined)
    if (list.length) return { value: list[0] }
  }
  return undefined
}

/** The results of `applicable`. A long list asks for the same ones at each item. */
const found = new WeakMap<Node, Node[]>()

/** Lists the schemas that may apply to the same value as `node`. */
export function applicable(node: Node | undefined, passed: Node[] = []): Node[] {
  if (!node || passed.includes(node)) return []
  const known = found.get(node)
  if (known) return known
  const { also, alternatives } = schemaOf(node)
  const others = [...also, ...alternatives.flatMap(({ nodes }) => nodes)]
  const all = [node, ...others.flatMap((other) => applicable(other, [...passed, node]))]
  if (!passed.length) found.set(node, all)
  return all
}

/** Returns the schemas of a property of an object, or of an item of a list. */
export const inside = (schema: Node[], key: string | number): Node[] =>
  schema.flatMap((node) => {
    const { properties, additionalProperties, items } = schemaOf(node)
    if (typeof key === 'number') return applicable(items)
    return applicable(properties?.get(key) ?? additionalProperties)
  })

/** Returns the schemas at a path; `*` stands for each item of a list, or each value of an object. */
export const schemaAt = (schema: Node[], path: readonly string[]): Node[] =>
  path.reduce((found, key) => {
    const isItem = key === '*' || /^\d+$/.test(key)
    const items = isItem ? inside(found, 0) : []
    return items.length ? items : inside(found, key)
  }, schema)

/** Splits `$response.body#/tags/*\/name` into its keys. */
export const pathOf = (expression: string): string[] =>
  expression
    .replace(/^[^#]*#\/?/, '')
    .split('/')
    .filter((token) => token !== '')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Returns the values at a path; `*` stands for each item of a list, or each value of an object. */
export const valuesAt = (value: unknown, path: readonly string[]): unknown[] =>
  path
    .reduce<unknown[]>(
      (values, key) =>
        values.flatMap((value) =>
          key === '*' ? Object.values(Object(value)) : [Object(value)[key]],
        ),
      [value],
    )
    .filter((value) => value !== undefined && value !== null)
