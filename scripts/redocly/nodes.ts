import { isObject, type NodeType } from './context.ts'

const text = { type: 'string' }
const count = { type: 'integer', minimum: 1 }

const unifiedTypes = {
  XUnified: {
    properties: {
      contact: 'XContact',
      addTags: 'XMethod',
      removeTags: 'XMethod',
      getTags: 'XMethod',
    },
    required: ['contact'],
  },
  XContact: {
    properties: { id: text, email: text, phone: text },
    requiredOneOf: ['id', 'email', 'phone'],
  },
  XMethod: {
    properties: {
      operationId: text,
      parameters: { type: 'object' },
      requestBody: {},
      outputs: 'XOutputs',
    },
    required: ['operationId'],
  },
  XOutputs: { properties: { tags: text, changed: text, contactId: text } },
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
      seconds: count,
      scope: { enum: ['credential', 'path'] },
      description: text,
      headers: 'XRateLimitHeaders',
    },
    required: ['requests', 'seconds', 'scope'],
  },
  XRateLimitHeaders: {
    properties: { limit: text, remaining: text, interval: text, reset: text, retryAfter: text },
  },
}

const errors = [
  'invalid',
  'unauthorized',
  'forbidden',
  'not_found',
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
