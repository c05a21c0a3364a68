// biome-ignore lint/suspicious/noExplicitAny: a document that tests change key by key
export type Loose = any

/** Our spec of a vendor. */
export const spec = `openapi: 3.1.0
info: { title: Alpha, version: '1' }
servers: [{ url: https://api.alpha.example/v1 }]
security: [{ key: [] }]
x-unified: { contact: { id: $inputs.contact.id }, getTags: { operationId: getContact } }
x-rate-limit: [{ requests: 5, seconds: 1, scope: credential }]
paths:
  /contacts/:
    post:
      operationId: createContact
      x-idempotent: true
      x-source: { certainty: documented, from: a page }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/NewContact' }
      responses:
        '201':
          description: Created.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Contact' }
  /contacts/{contactId}:
    get:
      operationId: getContact
      x-source: { certainty: documented, from: a page }
      parameters:
        - { name: contactId, in: path, required: true, schema: { type: string } }
        - { name: fields, in: query, schema: { type: string } }
      responses:
        '200':
          description: The contact.
          headers:
            X-Plan: { required: true, schema: { type: string } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Contact' }
        '404':
          description: No such contact.
          x-error: not_found
          x-source: { certainty: reported, from: others }
components:
  securitySchemes:
    key: { type: http, scheme: bearer }
  schemas:
    NewContact:
      type: object
      required: [email]
      properties:
        email: { type: string }
        name: { type: string, maxLength: 50 }
    Contact:
      type: object
      required: [id, email]
      properties:
        id: { type: integer }
        email: { type: [string, 'null'] }
        kind: { enum: [person, company] }
        nick: { type: string, maxLength: 20 }
        traceId:
          type: string
          x-source: { certainty: recorded, from: the wire }
        'favourite color': { type: string }
webhooks:
  tagged:
    post:
      operationId: tagged
      x-source: { certainty: documented, from: a page }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [kind], properties: { kind: { const: tagged }, tag: { type: string } } }
      responses: { '200': { description: Accepted. } }
x-hooks:
  description: Sent as JSON.
  signature: { algorithm: hmac-sha256, header: X-Sign, encoding: hex }
`

/** The vendor's form of the same: OpenAPI 3.0, other names, another base path, another order. */
export const same = (): Loose => ({
  openapi: '3.0.3',
  info: { title: 'The API of Alpha', version: '2024-01' },
  servers: [{ url: 'https://API.alpha.example', description: 'Production' }],
  tags: [{ name: 'People' }],
  paths: {
    '/v1/contacts/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'ContactsController_find',
        summary: 'Finds a person',
        security: [{ Token: ['contacts.readonly'] }],
        parameters: [{ name: 'fields', in: 'query', schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'OK',
            headers: { 'x-plan': { required: true, schema: { type: 'string' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Person' } } },
          },
          404: { description: 'Not found' },
        },
      },
    },
    '/v1/contacts': {
      post: {
        operationId: 'ContactsController_create',
        security: [{ Token: [] }, { Admin: [] }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Draft' } } },
        },
        responses: {
          201: {
            description: 'Created',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Person' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      Token: { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
      Admin: { type: 'http', scheme: 'bearer', in: 'header', name: 'Authorization' },
    },
    schemas: {
      Draft: {
        type: 'object',
        required: ['email'],
        properties: { name: { type: 'string', maxLength: 50 }, email: { type: 'string' } },
      },
      Person: {
        type: 'object',
        required: ['email', 'id'],
        properties: {
          email: { type: 'string', nullable: true },
          id: { type: 'integer' },
          kind: { enum: ['company', 'person'] },
          nick: { type: 'string', maxLength: 20 },
          traceId: { type: 'string' },
          'favourite color': { type: 'string' },
        },
      },
    },
  },
})

/** The same with a change. */
export function changed(change: (document: Loose) => void): Loose {
  const document = same()
  change(document)
  return document
}

export const get = (document: Loose) => document.paths['/v1/contacts/{id}'].get
export const person = (document: Loose) => document.components.schemas.Person
