// Compiled from specs/chatwoot.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /api/v1/accounts/{account_id}/contacts/{id}/labels': { id: 'list-all-labels-of-a-contact' },
  'POST /api/v1/accounts/{account_id}/contacts/{id}/labels': {
    id: 'contact-add-labels',
    idempotent: true,
  },
  'GET /api/v1/accounts/{account_id}/contacts': { id: 'contactList' },
  'POST /api/v1/accounts/{account_id}/contacts': { id: 'contactCreate' },
  'GET /api/v1/accounts/{account_id}/contacts/search': { id: 'contactSearch' },
  'POST /api/v1/accounts/{account_id}/contacts/filter': { id: 'contactFilter', idempotent: true },
  'GET /api/v1/accounts/{account_id}/contacts/{id}': { id: 'contactDetails' },
  'PUT /api/v1/accounts/{account_id}/contacts/{id}': { id: 'contactUpdate' },
  'DELETE /api/v1/accounts/{account_id}/contacts/{id}': { id: 'contactDelete', empty: [200] },
  'GET /api/v1/accounts/{account_id}/labels': { id: 'list-all-labels' },
  'POST /api/v1/accounts/{account_id}/labels': { id: 'create-a-label' },
  'GET /api/v1/accounts/{account_id}/labels/{id}': { id: 'get-details-of-a-single-label' },
  'DELETE /api/v1/accounts/{account_id}/labels/{id}': { id: 'delete-a-label', empty: [200] },
  'PATCH /api/v1/accounts/{account_id}/labels/{id}': { id: 'update-a-label', idempotent: true },
}

export const limits: VendorLimit[] = [{ requests: 3000, seconds: 60 }]
