import { isObject, type NodeType } from './context.ts'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 1 }

const textOr = (type: string) => (value: unknown) => (isObject(value) ? type : text)

const link = {
  operationId: text,
  parameters: { type: 'object' },
  requestBody: {},
}

const unifiedTypes = {
  XUnified: {
    properties: {
      contact: 'XContact',
      tag: 'XTag',
      tagging: 'XTagging',
      addTags: 'XMethod',
      removeTags: 'XMethod',
      setTags: 'XMethod',
      getTags: 'XMethod',
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
    properties: { ...link, outputs: 'XTagOutputs', next: { type: 'object' } },
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
  XSource: {
    properties: {
      certainty: { enum: ['documented', 'recorded', 'reported', 'inferred'] },
      from: text,
    },
    required: ['certainty', 'from'],
  },
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
  'x-idempotent': {
    on: ['Operation'],
    value: (value: unknown) => (isObject(value) ? 'XIdempotent' : { type: 'boolean' }),
  },
  'x-optional': { on: ['ServerVariable'], value: { type: 'boolean' } },
  'x-error': { on: ['Response'], value: { enum: errors } },
  'x-source': {
    on: [
      'Operation',
      'Parameter',
      'Schema',
      'Response',
      'Header',
      'MediaType',
      'RequestBody',
      'SecurityScheme',
      'XIdempotent',
      'XRateLimit',
    ],
    value: 'XSource',
  },
}

/** Adds our extensions to Redocly's node types as real properties, so that `struct` checks them. */
export function extend(types: Record<string, NodeType>) {
  const all: Record<string, { properties: object }> = { ...types, ...unifiedTypes }
  for (const [extension, { on, value }] of Object.entries(extensions)) {
    for (const name of on) {
      const type = all[name]
      all[name] = { ...type, properties: { ...type?.properties, [extension]: value } }
    }
  }
  return all
}
