// Compiled from specs/zoho-crm.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /Contacts/{id}/actions/add_tags': { id: 'addTags', idempotent: true },
  'POST /Contacts/{id}/actions/remove_tags': { id: 'removeTags', idempotent: true },
  'POST /Contacts/actions/add_tags': { id: 'addTagsToContacts', idempotent: true },
  'POST /Contacts/actions/remove_tags': { id: 'removeTagsFromContacts', idempotent: true },
  'GET /settings/tags': { id: 'listTags' },
  'POST /settings/tags': { id: 'createTags' },
  'GET /Contacts/search': { id: 'searchContacts', empty: [204], errors: { 204: 'not_found' } },
  'GET /Contacts/{id}': { id: 'getContact', empty: [204], errors: { 204: 'not_found' } },
  'PUT /Contacts/{id}': { id: 'updateContact' },
  'POST /Contacts': { id: 'createContacts' },
  'POST /Contacts/upsert': { id: 'upsertContacts' },
}

export const limits: VendorLimit[] = [
  { requests: 50000, seconds: 86400, headers: { remaining: 'X-API-CREDITS-REMAINING' } },
  { requests: 10, seconds: 0 },
]
