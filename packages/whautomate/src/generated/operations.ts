// Compiled from specs/whautomate.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /v1/contacts': { id: 'searchContacts' },
  'POST /v1/contacts': { id: 'addContact' },
  'GET /v1/contacts/{contactId}': { id: 'getContact' },
  'PUT /v1/contacts/{contactId}': { id: 'updateContact' },
  'DELETE /v1/contacts/{contactId}': { id: 'deleteContact' },
  'POST /v1/contacts/{contactId}/tags/add': { id: 'addTags', idempotent: true },
  'POST /v1/contacts/{contactId}/tags/remove': { id: 'removeTags', idempotent: true },
  'GET /v1/contactTags': { id: 'searchContactTags' },
  'POST /v1/contactTags': { id: 'createContactTag' },
  'GET /v1/contactTags/{contactTagId}': { id: 'getContactTag' },
  'DELETE /v1/contactTags/{contactTagId}': { id: 'deleteContactTag' },
}

export const limits: VendorLimit[] = [{ requests: 300, seconds: 60 }]
