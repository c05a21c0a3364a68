// Compiled from specs/zoho-crm.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /Contacts/{id}/actions/add_tags': {
    id: 'addTags',
    idempotent: true,
    errors: { 404: 'invalid' },
  },
  'POST /Contacts/{id}/actions/remove_tags': {
    id: 'removeTags',
    idempotent: true,
    errors: { 404: 'invalid' },
  },
  'POST /Contacts/actions/add_tags': {
    id: 'addTagsToContacts',
    idempotent: true,
    errors: { 404: 'invalid' },
  },
  'POST /Contacts/actions/remove_tags': {
    id: 'removeTagsFromContacts',
    idempotent: true,
    errors: { 404: 'invalid' },
  },
  'GET /settings/tags': { id: 'listTags', errors: { 404: 'invalid' } },
  'POST /settings/tags': { id: 'createTags', errors: { 404: 'invalid' } },
  'GET /Contacts/search': {
    id: 'searchContacts',
    empty: [204],
    errors: { 204: 'not_found', 404: 'invalid' },
  },
  'GET /Contacts/{id}': {
    id: 'getContact',
    empty: [204],
    errors: { 204: 'not_found', 404: 'invalid' },
  },
  'PUT /Contacts/{id}': { id: 'updateContact', errors: { 404: 'invalid' } },
  'POST /Contacts': { id: 'createContacts', errors: { 404: 'invalid' } },
  'POST /Contacts/upsert': { id: 'upsertContacts', errors: { 404: 'invalid' } },
}

export const limits: VendorLimit[] = [
  { requests: 50000, seconds: 86400, headers: { remaining: 'X-API-CREDITS-REMAINING' } },
  { requests: 10, seconds: 0 },
]
