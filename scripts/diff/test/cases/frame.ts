import type { Frame } from './case.ts'

/** A spec with one operation beside the changed paths, which no case may name. */
export const spec = (paths: string, components = '', root = ''): string => `openapi: 3.1.0
info: { title: Things, version: '1' }
servers: [{ url: https://api.example.com }]
security: [{ key: [] }]
paths: {
  ${paths},
  /other: { get: { operationId: other, responses: { '204': { description: Done. } } } }
  }
components: {
  securitySchemes: { key: { type: apiKey, in: header, name: x-key } },
  ${components}
  }
${root}`

/** `POST /things`, whose body has this schema. */
export const sending = (schema: string, components?: string): string =>
  spec(`/things: { post: ${posting(schema)} }`, components)

/** `GET /things`, whose answer has this schema. */
export const answering = (schema: string, components?: string): string =>
  spec(`/things: { get: ${getting(schema)} }`, components)

/** An operation whose body has this schema. */
export const posting = (schema: string, operationId = 'sendThing'): string => `{
    operationId: ${operationId},
    requestBody: { required: true, content: { application/json: { schema: ${schema} } } },
    responses: { '204': { description: Done. } }
    }`

/** An operation whose answer has this schema. */
export const getting = (schema: string, operationId = 'getThing'): string => `{
    operationId: ${operationId},
    responses: { '200': { description: Done., content: { application/json: { schema: ${schema} } } } }
    }`

/** The part is the schema of the request body of `POST /things`. */
export const request: Frame = { at: ['POST /things'], spec: (schema) => sending(schema) }

/** The part is the schema of the answer of `GET /things`. */
export const response: Frame = { at: ['GET /things'], spec: (schema) => answering(schema) }

/** The part is the content of `POST /things` besides its id and its answer. */
export const post: Frame = {
  at: ['POST /things'],
  spec: (part) =>
    spec(`/things: { post: {
    operationId: sendThing, responses: { '204': { description: Done. } }, ${part}
    } }`),
}

/** The part is the list of the parameters of `GET /things`. */
export const parameters: Frame = {
  at: ['GET /things'],
  spec: (part) =>
    spec(`/things: { get: {
    operationId: getThing, responses: { '204': { description: Done. } }, parameters: [${part}]
    } }`),
}

/** The part is the responses of `GET /things`. */
export const responses: Frame = {
  at: ['GET /things'],
  spec: (part) => spec(`/things: { get: { operationId: getThing, responses: { ${part} } } }`),
}

/** The part is all paths except one. */
export const paths = (...at: string[]): Frame => ({ at, spec: (part) => spec(part) })

/** The part is the whole spec. */
export const whole = (...at: string[]): Frame => ({ at, spec: (part) => part })

/** An object with one property, which is required. */
export const named = '{ type: object, required: [name], properties: { name: { type: string } } }'

/** The responses of an operation that answers nothing. */
export const done = "responses: { '204': { description: Done. } }"

/** Creates a reference to a component, of schemas by default. */
export const ref = (name: string, section = 'schemas') =>
  `{ $ref: '#/components/${section}/${name}' }`

/** An integer in the query with an upper bound. */
export const limit = (most: number) =>
  `{ name: limit, in: query, schema: { type: integer, maximum: ${most} } }`

/** `GET /a` and all of `/b` have a parameter of components. */
export const withParameter = (components: string, name = 'Limit') =>
  spec(
    `/a: { get: { operationId: a, parameters: [${ref(name, 'parameters')}], ${done} } },
  /b: { parameters: [${ref(name, 'parameters')}], get: { operationId: b, ${done} } }`,
    components,
  )

/** `GET /a` and `GET /b` have a 400 of components. */
export const withError = (schema: string, name = 'Wrong') =>
  spec(
    `/a: { get: { operationId: a, responses: { '204': { description: Done. }, '400': ${ref(name, 'responses')} } } },
  /b: { get: { operationId: b, responses: { '204': { description: Done. }, '400': ${ref(name, 'responses')} } } }`,
    `responses: { ${name}: { description: Wrong., content: { application/json: { schema: ${schema} } } } }`,
  )
