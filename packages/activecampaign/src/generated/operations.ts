// Compiled from specs/activecampaign.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /contactTags': { id: 'create-contact-tag' },
  'DELETE /contactTags/{id}': { id: 'remove-a-contacts-tag' },
  'GET /contacts/{id}/contactTags': { id: 'retrieve-contact-tags' },
  'GET /tags': { id: 'retrieve-all-tags' },
  'POST /tags': { id: 'create-a-new-tag' },
  'GET /tags/{id}': { id: 'retrieve-a-tag' },
  'GET /contacts': { id: 'list-all-contacts' },
  'POST /contacts': { id: 'create-a-new-contact' },
  'POST /contact/sync': { id: 'sync-a-contacts-data', idempotent: true },
  'GET /contacts/{id}': { id: 'get-contact' },
  'PUT /contacts/{id}': { id: 'update-a-contact-new' },
}

export const limits: VendorLimit[] = [
  {
    requests: 5,
    seconds: 1,
    headers: { limit: 'RateLimit-Limit', remaining: 'RateLimit-Remaining' },
  },
]
