import { isObject, type NodeType } from './context.ts'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 1 }

const textOr = (type: string) => (value: unknown) => (isObject(value) ? type : text)

const link = {
  operationId: text,
  parameters: { type: 'object' },
  requestBody: {},
}

const nodeTypes = {
  XUnified: {
    properties: {
      contact: 'XContact',
      tag: 'XTag',
      tagging: 'XTagging',
      addTags: 'XMethod',
      removeTags: 'XMethod',
      setTags: 'XMethod',
      getTags: 'XMethod',
      listContacts: 'XListContacts',
    },
    required: ['contact'],
  },
  XContact: {
    properties: {
      id: text,
      email: textOr('XEmailSearch'),
      phone: textOr('XPhoneSearch'),
    },
    requiredOneOf: ['id', 'email', 'phone'],
  },
  XEmailSearch: {
    properties: { ...link, outputs: 'XEmailOutputs' },
    required: ['operationId', 'outputs'],
  },
  XEmailOutputs: { properties: { id: text, email: text }, required: ['id'] },
  XPhoneSearch: {
    properties: { ...link, outputs: 'XPhoneOutputs' },
    required: ['operationId', 'outputs'],
  },
  XPhoneOutputs: { properties: { id: text, phone: text }, required: ['id'] },
  XTag: {
    properties: { find: 'XTagSearch', create: 'XTagCreation' },
    requiredOneOf: ['find', 'create'],
  },
  XTagSearch: {
    properties: { ...link, outputs: 'XTagOutputs' },
    required: ['operationId', 'outputs'],
  },
  XTagOutputs: { properties: { id: text, name: text }, required: ['id', 'name'] },
  XTagCreation: {
    properties: { ...link, outputs: 'XCreatedOutputs' },
    required: ['operationId', 'outputs'],
  },
  XCreatedOutputs: { properties: { id: text }, required: ['id'] },
  XTagging: {
    properties: { ...link, outputs: 'XTaggingOutputs' },
    required: ['operationId', 'outputs'],
  },
  XTaggingOutputs: {
    properties: { id: text, tag: text, name: text },
    required: ['id'],
    requiredOneOf: ['tag', 'name'],
  },
  XMethod: {
    properties: { ...link, outputs: 'XOutputs' },
    required: ['operationId'],
  },
  XOutputs: { properties: { tags: text, changed: textOr('XStatuses'), contactId: text } },
  XStatuses: { properties: {}, additionalProperties: { type: 'array' } },
  XListContacts: {
    properties: { all: 'XContactList', tagged: 'XContactList' },
    required: ['all'],
  },
  XContactList: {
    properties: { ...link, outputs: 'XListedOutputs' },
    required: ['operationId', 'outputs'],
  },
  XListedOutputs: {
    properties: { contactId: text, email: text, phone: text, tags: text },
    required: ['contactId'],
  },
  XPages: {
    properties: {
      items: text,
      more: text,
      size: (value: unknown) => (typeof value === 'number' ? count : text),
      next: 'XNextPage',
    },
    required: ['items', 'next'],
  },
  XNextPage: {
    properties: {
      parameters: { type: 'object' },
      requestBody: { type: 'object' },
      url: { type: 'object' },
    },
    requiredOneOf: ['parameters', 'requestBody', 'url'],
  },
  XSource: {
    properties: {
      certainty: { enum: ['documented', 'recorded', 'reported', 'inferred'] },
      from: text,
    },
    required: ['certainty', 'from'],
  },
  XHooks: {
    properties: { description: text, signature: 'XSignature' },
    required: ['description', 'x-source'],
  },
  XSignature: {
    properties: {
      algorithm: { enum: ['hmac-sha256', 'hmac-sha1', 'ed25519'] },
      header: text,
      encoding: { enum: ['base64', 'hex'] },
      prefix: text,
      timestamp: 'XTimestamp',
      tolerance: count,
      publicKey: text,
      description: text,
    },
    required: ['algorithm', 'header', 'encoding', 'description', 'x-source'],
  },
  XTimestamp: { properties: { header: text, separator: text }, required: ['header'] },
  XIdempotent: { properties: {}, required: ['x-source'] },
  XRateLimitList: { properties: {}, items: 'XRateLimit' },
  XRateLimit: {
    properties: {
      requests: count,
      seconds: { type: 'integer', minimum: 0 },
      scope: { enum: ['credential', 'path'] },
      description: text,
      headers: 'XRateLimitHeaders',
    },
    required: ['requests', 'seconds', 'scope'],
  },
  XRateLimitHeaders: {
    properties: {
      limit: text,
      remaining: text,
      interval: text,
      reset: text,
      resetSeconds: text,
      resetAt: text,
      retryAfter: text,
    },
  },
}

const errors = [
  'invalid',
  'unauthorized',
  'forbidden',
  'not_found',
  'ambiguous',
  'conflict',
  'rate_limited',
  'queued',
  'unavailable',
  'network',
  'timeout',
  'aborted',
  'unexpected_response',
]

/** The node types that each extension belongs to, and the type of its value. */
export const extensions: Record<string, { on: string[]; value: unknown }> = {
  'x-unified': { on: ['Root'], value: 'XUnified' },
  'x-rate-limit': { on: ['Root'], value: 'XRateLimitList' },
  'x-hooks': { on: ['Root'], value: 'XHooks' },
  'x-idempotent': {
    on: ['Operation'],
    value: (value: unknown) => (isObject(value) ? 'XIdempotent' : { type: 'boolean' }),
  },
  'x-effect': { on: ['Operation'], value: { enum: ['search', 'upsert', 'update', 'delete'] } },
  'x-when': {
    on: ['Response', 'Example'],
    value: { enum: ['unknown-contact', 'unknown-tag', 'duplicate-contact', 'duplicate-tag'] },
  },
  'x-pages': { on: ['Operation'], value: 'XPages' },
  'x-counts': { on: ['Schema'], value: { enum: ['items', 'all', 'page', 'pages', 'size'] } },
  'x-optional': { on: ['ServerVariable'], value: { type: 'boolean' } },
  'x-password': { on: ['SecurityScheme'], value: text },
  'x-error': { on: ['Response'], value: { enum: errors } },
  'x-source': {
    on: [
      'Operation',
      'Parameter',
      'Schema',
      'Response',
      'Example',
      'Header',
      'MediaType',
      'RequestBody',
      'SecurityScheme',
      'XIdempotent',
      'XPages',
      'XRateLimit',
      'XSignature',
      'XHooks',
    ],
    value: 'XSource',
  },
}

/**
 * Accepts a property of another kind than its node type, with the kind that `tags/shape` asks for. Redocly's message has
 * the name of the node type, such as `ServerList`.
 */
function withKinds(type: NodeType, types: Record<string, NodeType>): NodeType {
  const properties = Object.entries(type.properties).map(([key, known]) => {
    const node = (typeof known === 'string' ? types[known] : known) as Partial<NodeType> | null
    if (!node?.properties) return [key, known]
    const kind = node.items ? 'list' : 'object'
    const fits = (value: unknown) =>
      kind === 'list' ? Array.isArray(value) || isReference(value) : isObject(value)
    return [key, (value: unknown) => (fits(value) ? known : { kind })]
  })
  return { ...type, properties: Object.fromEntries(properties) }
}

const isReference = (value: unknown): boolean => isObject(value) && '$ref' in value

/** Adds our extensions to Redocly's node types, with the types of their values. */
export function extend(types: Record<string, NodeType>) {
  const all: Record<string, { properties: object }> = { ...types, ...nodeTypes }
  for (const [extension, { on, value }] of Object.entries(extensions)) {
    for (const name of on) {
      const type = all[name]
      all[name] = { ...type, properties: { ...type?.properties, [extension]: value } }
    }
  }
  return all
}

/** Adds our extensions to Redocly's node types with any value, which `tags/shape` checks. */
export function accept(types: Record<string, NodeType>) {
  const all: Record<string, { properties: object }> = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, withKinds(type, types)]),
  )
  // `tags/compile` says what to write instead.
  all.Schema = { ...all.Schema, properties: { ...all.Schema?.properties, nullable: {} } }
  for (const [extension, { on }] of Object.entries(extensions)) {
    for (const name of on.filter((name) => name in types)) {
      const type = all[name]
      all[name] = { ...type, properties: { ...type?.properties, [extension]: {} } }
    }
  }
  return all
}
