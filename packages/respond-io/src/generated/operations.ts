// Compiled from specs/respond-io.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /contact/{identifier}/tag': { id: 'addTags', idempotent: true, errors: { 449: 'queued' } },
  'DELETE /contact/{identifier}/tag': { id: 'removeTags', errors: { 449: 'queued' } },
  'GET /contact/{identifier}': { id: 'getContact', errors: { 449: 'queued' } },
  'PUT /contact/{identifier}': { id: 'updateContact', errors: { 449: 'queued' } },
  'POST /contact/{identifier}': { id: 'createContact', errors: { 449: 'queued' } },
  'DELETE /contact/{identifier}': { id: 'deleteContact', errors: { 449: 'queued' } },
  'POST /contact/create_or_update/{identifier}': {
    id: 'createOrUpdateContact',
    errors: { 449: 'queued' },
  },
  'POST /contact/list': { id: 'listContacts', idempotent: true, errors: { 449: 'queued' } },
  'PUT /space/tag': { id: 'updateSpaceTag', errors: { 449: 'queued' } },
  'POST /space/tag': { id: 'createSpaceTag', errors: { 449: 'queued' } },
  'DELETE /space/tag': { id: 'deleteSpaceTag', errors: { 449: 'queued' } },
}

export const limits: VendorLimit[] = [
  {
    requests: 5,
    seconds: 1,
    headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining' },
  },
]
