const json = (schema: object) => ({ 'application/json': { schema } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** An API with every kind of part in which traffic can differ. */
export const spec = {
  openapi: '3.1.0',
  servers: [
    { url: 'https://api.example.com/v2' },
    { url: 'https://{region}.example.com/{base}', variables: { base: { default: 'eu' } } },
  ],
  paths: {
    '/contacts/{contactId}': {
      parameters: [{ name: 'contactId', in: 'path', required: true, schema: { maxLength: 5 } }],
      get: {
        parameters: [
          { name: 'fields', in: 'query', schema: { type: 'array', items: { enum: ['a', 'b'] } } },
        ],
        responses: {
          200: {
            headers: {
              'X-Rate-Limit': { required: true, schema: { type: 'integer', minimum: 0 } },
              'X-Either': {
                schema: { anyOf: [{ type: 'string', pattern: '^a' }, { type: 'integer' }] },
              },
              'X-Cached': { schema: { type: ['boolean', 'null'] } },
              'Content-Type': { required: true, schema: { type: 'integer' } },
            },
            content: json({
              type: 'object',
              required: ['contact'],
              properties: { contact: ref('Contact') },
            }),
          },
          404: { $ref: '#/components/responses/Problem' },
          '5XX': { $ref: '#/components/responses/Problem' },
        },
      },
      post: {
        parameters: [
          { name: 'dryRun', in: 'query', required: true, schema: { type: 'boolean' } },
          {
            name: 'page',
            in: 'query',
            style: 'deepObject',
            required: true,
            schema: { type: 'object' },
          },
          { name: 'Accept', in: 'header', required: true, schema: { const: 'nothing' } },
          { name: 'Version', in: 'header', schema: { const: '7' } },
          { name: 'session', in: 'cookie', schema: { type: 'integer' } },
        ],
        requestBody: { required: true, content: json(ref('Contact')) },
        responses: { 204: { description: 'done' }, default: { content: { 'text/*': {} } } },
      },
      delete: { responses: { 200: { description: 'done' } } },
    },
    '/contacts/search': {
      head: { responses: { 200: { content: json(ref('List')) } } },
      get: { responses: { 200: { content: json(ref('List')) } } },
    },
    '/loop': { get: { responses: { 200: { $ref: '#/components/responses/Loop' } } } },
    '/contacts/': { post: { responses: { 200: { description: 'done' } } } },
    '/files/{name}.{extension}': { get: { responses: { 200: { description: 'a file' } } } },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    responses: {
      Loop: { $ref: '#/components/responses/Loop' },
      Problem: { content: { 'application/problem+json': { schema: ref('Problem') } } },
    },
    schemas: {
      Problem: { type: 'object', properties: { title: { type: 'string' } } },
      Id: { type: 'string', minLength: 1 },
      Contact: {
        allOf: [
          {
            type: 'object',
            required: ['id', 'secret'],
            properties: { id: ref('Id'), secret: { type: 'string', writeOnly: true } },
          },
          {
            properties: {
              name: { type: ['string', 'null'], maxLength: 5 },
              tags: { type: 'array', items: { type: 'string' }, maxItems: 3 },
              status: { enum: ['open', 'closed'] },
              level: { type: 'string', enum: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
              parent: { anyOf: [ref('Contact'), { type: 'null' }] },
              value: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
              owner: { properties: { since: {} }, oneOf: [ref('Person'), ref('Team')] },
              partner: {
                oneOf: [ref('Person'), ref('Team')],
                discriminator: {
                  propertyName: 'is',
                  mapping: { them: '#/components/schemas/Team' },
                },
              },
              custom: { type: 'object', additionalProperties: { type: 'string' } },
              free: { type: 'object' },
              count: { minimum: 0, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true },
              boss: {
                type: 'object',
                required: ['id'],
                properties: { id: { nullable: true, allOf: [ref('Id')] } },
              },
              mixed: {
                allOf: [
                  { properties: { a: { type: 'integer' } } },
                  { additionalProperties: { type: 'integer' } },
                ],
              },
              closed: {
                type: 'object',
                properties: { a: { type: 'integer' } },
                additionalProperties: false,
              },
              'full name': { type: 'string' },
              old: { type: 'string', nullable: true },
            },
          },
        ],
      },
      Person: { type: 'object', required: ['kind'], properties: { kind: { const: 'person' } } },
      Team: { type: 'object', required: ['kind'], properties: { kind: { const: 'team' } } },
      List: { type: 'array', items: ref('Contact') },
    },
  },
}
