import { cases, type Frame } from './case.ts'
import { post, response, responses, spec } from './frame.ts'

const limited: Frame = {
  at: ['*'],
  spec: (part) =>
    spec(
      "/things: { get: { operationId: getThing, responses: { '204': { description: Done. } } } }",
      '',
      part,
    ),
}

const tags = 'type: array, items: { type: string }'
const body = `required: true, content: { application/json: { schema: { type: object, required: [tags], properties: { tags: { ${tags} } } } } }`
const reply = `{ '200': { description: Done., content: { application/json: { schema: { type: object, required: [id, tags], properties: { id: { type: string }, tags: { ${tags} } } } } } } }`

/** Two ways to add tags, one to remove them; the part is `x-unified`. */
const unified: Frame = {
  at: ['*'],
  spec: (part) =>
    spec(
      `'/contacts/{id}/tags': {
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }],
    post: { operationId: addTags, requestBody: { ${body} }, responses: ${reply} },
    put: { operationId: putTags, requestBody: { ${body} }, responses: ${reply} },
    delete: { operationId: removeTags, requestBody: { ${body} }, responses: ${reply} }
    }`,
      '',
      `x-unified: { ${part} }`,
    ),
}

const id = 'contact: { id: $inputs.contact.id }'
const idAndEmail = "contact: { id: $inputs.contact.id, email: 'email:{$inputs.contact.email}' }"
const link = (operationId: string, outputs: string) =>
  `{ operationId: ${operationId}, parameters: { id: $inputs.contact }, requestBody: { tags: $inputs.tags }, outputs: { ${outputs} } }`
const contactId = "contactId: '$response.body#/id'"
const contactIdAndTags = `${contactId}, tags: '$response.body#/tags'`
const add = `addTags: ${link('addTags', contactId)}`
const remove = `removeTags: ${link('removeTags', contactId)}`

/** Changes of our extensions of OpenAPI. */
export const extensionCases = [
  ...cases('extension', limited, [
    [
      'the signature of webhooks is written down',
      'x-hooks: { description: Sent as JSON. }',
      'x-hooks: { description: Sent as JSON., signature: { algorithm: hmac-sha256, header: X-Sign, encoding: hex } }',
      'minor',
      'none',
    ],
    [
      'what is known of webhooks is said in other words',
      'x-hooks: { description: Sent as JSON. }',
      'x-hooks: { description: Sent as text. }',
      'patch',
      'none',
    ],
    [
      'the header of a signature changes',
      'x-hooks: { description: Sent as JSON., signature: { algorithm: hmac-sha256, header: X-Sign, encoding: hex } }',
      'x-hooks: { description: Sent as JSON., signature: { algorithm: hmac-sha256, header: X-Signature, encoding: hex } }',
      'minor',
      'none',
    ],
    [
      'a rate limit falls',
      'x-rate-limit: [{ requests: 10, seconds: 1, scope: credential }]',
      'x-rate-limit: [{ requests: 5, seconds: 1, scope: credential }]',
      'minor',
      'none',
    ],
    [
      'a rate limit rises',
      'x-rate-limit: [{ requests: 5, seconds: 1, scope: credential }]',
      'x-rate-limit: [{ requests: 10, seconds: 1, scope: credential }]',
      'minor',
      'none',
    ],
    [
      'a rate limit is added',
      '',
      'x-rate-limit: [{ requests: 5, seconds: 1, scope: credential }]',
      'minor',
      'none',
    ],
    [
      'a rate limit is described',
      'x-rate-limit: [{ requests: 5, seconds: 1, scope: credential }]',
      'x-rate-limit: [{ requests: 5, seconds: 1, scope: credential, description: By key. }]',
      'patch',
      'none',
    ],
  ]),
  ...cases('extension', unified, [
    ['a unified method is added', `${id}, ${add}`, `${id}, ${add}, ${remove}`, 'minor', 'minor'],
    ['a unified method is removed', `${id}, ${add}, ${remove}`, `${id}, ${add}`, 'major', 'major'],
    [
      'a unified method tells more',
      `${id}, ${add}`,
      `${id}, addTags: ${link('addTags', contactIdAndTags)}`,
      'minor',
      'none',
    ],
    [
      'a unified method tells less',
      `${id}, addTags: ${link('addTags', contactIdAndTags)}`,
      `${id}, ${add}`,
      'major',
      'none',
    ],
    [
      'a unified method calls another operation',
      `${id}, ${add}`,
      `${id}, addTags: ${link('putTags', contactId)}`,
      'minor',
      'none',
    ],
    [
      'a contact may be named otherwise as well',
      `${id}, ${add}`,
      `${idAndEmail}, ${add}`,
      'minor',
      'minor',
    ],
    [
      'a contact may not be named otherwise any more',
      `${idAndEmail}, ${add}`,
      `${id}, ${add}`,
      'major',
      'major',
    ],
  ]),
  ...cases('extension', post, [
    [
      'an operation may be repeated',
      'summary: Send',
      'summary: Send, x-idempotent: true',
      'minor',
      'none',
    ],
    [
      'an operation may not be repeated any more',
      'summary: Send, x-idempotent: true',
      'summary: Send',
      'minor',
      'none',
    ],
    [
      'a repetition does harm, as is the default',
      'summary: Send, x-idempotent: false',
      'summary: Send, x-idempotent: { x-source: { certainty: reported, from: others } }',
      'minor',
      'none',
    ],
    [
      'it is known from elsewhere that an operation may be repeated',
      'summary: Send, x-idempotent: true',
      'summary: Send, x-idempotent: { x-source: { certainty: reported, from: others } }',
      'none',
      'none',
    ],
    [
      'an operation has another effect in a sandbox',
      'summary: Send, x-effect: upsert',
      'summary: Send, x-effect: search',
      'patch',
      'none',
    ],
    [
      'an operation is known from elsewhere',
      'x-source: { certainty: inferred, from: a guess }',
      'x-source: { certainty: documented, from: https://example.com }',
      'patch',
      'none',
    ],
  ]),
  ...cases('extension', responses, [
    [
      'an error has another code',
      "'204': { description: Done. }, '449': { description: Wait., x-error: queued }",
      "'204': { description: Done. }, '449': { description: Wait., x-error: rate_limited }",
      'major',
      'none',
    ],
    [
      'an error has a situation in a sandbox',
      "'204': { description: Done. }, '404': { description: Gone. }",
      "'204': { description: Done. }, '404': { description: Gone., x-when: unknown-contact }",
      'patch',
      'none',
    ],
    [
      'an error has a code of its own',
      "'204': { description: Done. }, '449': { description: Wait. }",
      "'204': { description: Done. }, '449': { description: Wait., x-error: queued }",
      'major',
      'none',
    ],
  ]),
  ...cases('extension', response, [
    [
      'a number counts the items of a page, and not all',
      '{ type: integer, x-counts: all }',
      '{ type: integer, x-counts: items }',
      'patch',
      'none',
    ],
  ]),
]
