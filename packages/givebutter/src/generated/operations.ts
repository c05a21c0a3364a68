// Compiled from specs/givebutter.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'POST /v1/contacts/{contact}/tags/add': { id: 'contactTag.store', idempotent: true },
  'POST /v1/contacts/{contact}/tags/remove': { id: 'contactTag.destroy', idempotent: true },
  'POST /v1/contacts/{contact}/tags/sync': { id: 'contactTag.sync', idempotent: true },
  'GET /v1/contacts': { id: 'contacts.index' },
  'POST /v1/contacts': { id: 'contacts.store' },
  'GET /v1/contacts/{contact}': { id: 'contacts.show' },
  'PUT /v1/contacts/{contact}': { id: 'contacts.update' },
  'DELETE /v1/contacts/{contact}': { id: 'contacts.destroy', empty: [200] },
  'PATCH /v1/contacts/{contact}/restore': { id: 'contact.restore' },
}

export const limits: VendorLimit[] = [{ requests: 500, seconds: 60 }]
