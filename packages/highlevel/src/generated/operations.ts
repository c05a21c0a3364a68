// Compiled from specs/highlevel.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /contacts/{contactId}/tags': { id: 'add-tags', idempotent: true },
  'DELETE /contacts/{contactId}/tags': { id: 'remove-tags' },
  'POST /contacts/bulk/tags/update/{type}': { id: 'create-association', idempotent: true },
  'GET /contacts/{contactId}': { id: 'get-contact' },
  'PUT /contacts/{contactId}': { id: 'update-contact' },
  'DELETE /contacts/{contactId}': { id: 'delete-contact' },
  'POST /contacts/search': { id: 'search-contacts-advanced', idempotent: true },
  'GET /contacts/search/duplicate': { id: 'get-duplicate-contact' },
  'GET /contacts/': { id: 'get-contacts' },
  'POST /contacts/': { id: 'create-contact' },
  'POST /contacts/upsert': { id: 'upsert-contact' },
  'GET /locations/{locationId}/tags': { id: 'get-location-tags' },
  'POST /locations/{locationId}/tags': { id: 'create-tag' },
  'GET /locations/{locationId}/tags/{tagId}': { id: 'get-tag-by-id' },
  'PUT /locations/{locationId}/tags/{tagId}': { id: 'update-tag' },
  'DELETE /locations/{locationId}/tags/{tagId}': { id: 'delete-tag' },
}

export const limits: VendorLimit[] = [
  {
    requests: 200000,
    seconds: 86400,
    headers: { remaining: 'X-RateLimit-Daily-Remaining', reset: 'X-RateLimit-Daily-Reset' },
  },
  {
    requests: 100,
    seconds: 10,
    headers: {
      limit: 'X-RateLimit-Max',
      remaining: 'X-RateLimit-Remaining',
      interval: 'X-RateLimit-Interval-Milliseconds',
    },
  },
]
