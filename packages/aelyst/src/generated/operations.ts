// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /contact/{identifier}/tag': { id: 'addTags', errors: { 449: 'queued' } },
  'DELETE /contact/{identifier}/tag': { id: 'removeTags', errors: { 449: 'queued' } },
  'GET /contact/{identifier}': { id: 'getContact' },
  'PUT /contact/{identifier}': { id: 'updateContact' },
  'POST /contact/{identifier}': { id: 'createContact' },
  'DELETE /contact/{identifier}': { id: 'deleteContact' },
  'POST /contact/create_or_update/{identifier}': { id: 'createOrUpdateContact' },
  'POST /contact/list': { id: 'listContacts' },
  'POST /contact/merge': { id: 'mergeContacts' },
  'POST /contact/{identifier}/lifecycle/update': { id: 'updateLifecycle' },
}
