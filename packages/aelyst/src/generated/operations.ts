// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /contact/{identifier}/tag': { id: 'addTags', idempotent: true, errors: { 449: 'queued' } },
  'DELETE /contact/{identifier}/tag': { id: 'removeTags', errors: { 449: 'queued' } },
  'GET /contact/{identifier}': { id: 'getContact' },
  'PUT /contact/{identifier}': { id: 'updateContact' },
  'POST /contact/{identifier}': { id: 'createContact' },
  'DELETE /contact/{identifier}': { id: 'deleteContact' },
  'POST /contact/create_or_update/{identifier}': { id: 'createOrUpdateContact' },
  'POST /contact/list': { id: 'listContacts', idempotent: true },
  'POST /contact/merge': { id: 'mergeContacts' },
  'POST /contact/{identifier}/lifecycle/update': { id: 'updateLifecycle', idempotent: true },
}

export const limits: VendorLimit[] = [
  {
    requests: 5,
    seconds: 1,
    scope: 'path',
    headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining' },
  },
]
