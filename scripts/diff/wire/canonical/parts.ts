import type { Json } from '../../../redocly/context.ts'
import { emitDeep } from './deep.ts'
import { follow, keyOf, type Located, put, start } from './node.ts'
import { asText, each, eachIn, type Form, fields, fieldsIn, rewrite } from './rewrite.ts'
import type { Direction, Schemas } from './schema.ts'

/** The parts of the document that the parts of an operation need. */
export interface Surroundings {
  document: Json
  schemas: Schemas
  /** The names of `deepObject` parameters that are compared with parameters such as `filter[name]`. */
  deep: Set<string>
}

/** Emits the parameters of an operation by place and name, because items of a list have no identity. */
export function emitParameters(
  around: Surroundings,
  all: Located[],
  direction: Direction,
  path: string,
): Json {
  const order = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
  const parameters = start(all[0]?.at.replace(/\/\d+$/, '') ?? '#')
  for (const located of all) {
    const { node, at } = follow(around.document, located)
    const { name, in: place, style } = node as { name: string; in: string; style?: string }
    if (typeof name !== 'string' || (place === 'header' && ignored.test(name))) continue
    const schema = { node: (node as Json).schema, at: `${at}/schema` }
    const isDeep = style === 'deepObject' && around.deep.has(name) && schema.node !== undefined
    const isRequired = (node as Json).required === true
    const deep = { name, schema, isRequired }
    if (isDeep && emitDeep(around.schemas, parameters, direction, deep)) continue
    const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple'
    const isUsual = (style ?? usual) === 'form'
    const parameter = rewrite(
      around.document,
      located,
      {
        ...valueForms(around, direction),
        name: () => (place === 'header' ? name.toLowerCase() : name),
        style: ({ node }) => node ?? usual,
        // The only form of `deepObject` is the one with a parameter for each property.
        explode: ({ node }) => style === 'deepObject' || (node ?? isUsual),
      },
      ['style', 'explode'],
      fieldsIn(around.document, located, 'parameter'),
    )
    if (place === 'path') put(parameter, 'x-name', name, `${at}/name`)
    const key = place === 'path' ? order.indexOf(name) + 1 : parameter.name
    put(parameters, keyOf(`${place} ${key}`), parameter, at)
  }
  return parameters
}

/** Header parameters that OpenAPI ignores. */
const ignored = /^(accept|content-type|authorization)$/i

/** Creates the form of a request body. */
export const bodyForm =
  (around: Surroundings, direction: Direction): Form =>
  (located) =>
    rewrite(
      around.document,
      located,
      { content: contentForm(around, direction) },
      ['content'],
      fields.requestBody,
    )

/** Creates the form of a response. */
export const responseForm =
  (around: Surroundings, direction: Direction): Form =>
  (located) =>
    rewrite(
      around.document,
      located,
      {
        headers: headersForm(around, direction),
        content: contentForm(around, direction),
        links: asText(around.document),
      },
      ['headers', 'content'],
      fields.response,
    )

const headersForm = (around: Surroundings, direction: Direction): Form =>
  eachIn(around.document, (located) =>
    rewrite(
      around.document,
      located,
      {
        ...valueForms(around, direction),
        style: () => undefined,
        explode: ({ node }) => node || undefined,
      },
      [],
      fieldsIn(around.document, located, 'header'),
    ),
  )

const contentForm = (around: Surroundings, direction: Direction): Form =>
  eachIn(
    around.document,
    (located) =>
      rewrite(
        around.document,
        located,
        {
          ...valueForms(around, direction),
          encoding: each((encoding) =>
            rewrite(around.document, encoding, { headers: headersForm(around, direction) }),
          ),
        },
        [],
        fields.mediaType,
      ),
    withoutCharset,
  )

/** Removes the charset of `text/plain; charset=utf-8`, which names the same type of value. */
const withoutCharset = (mediaType: string): string =>
  mediaType
    .toLowerCase()
    .replace(/; *charset=("[^"]*"|[^; ]*)/, '')
    .trim()

/** Creates the forms of the keywords by which a parameter, header or media type describes its value. */
const valueForms = (around: Surroundings, direction: Direction): Record<string, Form> => ({
  schema: (schema) => around.schemas.emit(schema, direction),
  content: (content) => contentForm(around, direction)(content),
  examples: ({ node, at }) =>
    Object.fromEntries(
      Object.entries((node ?? {}) as Json).map(([name, example]) => [
        name,
        asText(around.document)({ node: example, at }),
      ]),
    ),
})
