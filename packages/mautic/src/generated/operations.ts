// Compiled from specs/mautic.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /api/contacts': { id: 'listContacts' },
  'POST /api/contacts/new': { id: 'createContact' },
  'GET /api/contacts/{id}': { id: 'getContact' },
  'PATCH /api/contacts/{id}/edit': { id: 'editContact', idempotent: true },
  'DELETE /api/contacts/{id}/delete': { id: 'deleteContact' },
  'PATCH /api/contacts/batch/edit': { id: 'editContacts', idempotent: true },
  'GET /api/tags': { id: 'listTags' },
  'POST /api/tags/new': { id: 'createTag', idempotent: true },
  'GET /api/tags/{id}': { id: 'getTag' },
  'PATCH /api/tags/{id}/edit': { id: 'editTag', idempotent: true },
  'DELETE /api/tags/{id}/delete': { id: 'deleteTag' },
}

export const limits: VendorLimit[] = []
