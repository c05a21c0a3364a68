// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /contacts/{contact_id}/tags': { id: 'listTagsForAContact' },
  'POST /contacts/{contact_id}/tags': { id: 'attachTagToContact', idempotent: true },
  'DELETE /contacts/{contact_id}/tags/{tag_id}': { id: 'detachTagFromContact' },
  'GET /tags': { id: 'listTags' },
  'POST /tags': { id: 'createTag', idempotent: true },
  'GET /tags/{tag_id}': { id: 'findTag' },
  'DELETE /tags/{tag_id}': { id: 'deleteTag', empty: [200] },
  'POST /contacts/search': { id: 'SearchContacts', idempotent: true },
  'GET /contacts': { id: 'ListContacts' },
  'POST /contacts': { id: 'CreateContact' },
  'GET /contacts/{contact_id}': { id: 'ShowContact', errors: { 410: 'not_found' } },
  'PUT /contacts/{contact_id}': { id: 'UpdateContact' },
  'GET /contacts/find_by_external_id/{external_id}': {
    id: 'ShowContactByExternalId',
    errors: { 410: 'not_found' },
  },
}

export const limits: VendorLimit[] = [
  {
    requests: 167,
    seconds: 10,
    headers: {
      limit: 'X-RateLimit-Limit',
      remaining: 'X-RateLimit-Remaining',
      resetAt: 'X-RateLimit-Reset',
    },
  },
]
