// Compiled from specs/client-commander.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /v1/people': { id: 'listPeople' },
  'POST /v1/people': { id: 'createOrUpdatePerson' },
  'GET /v1/people/search': { id: 'searchPeople' },
  'GET /v1/people/{id}': { id: 'getPerson' },
  'PUT /v1/people/{id}': { id: 'updatePerson' },
  'DELETE /v1/people/{id}': { id: 'deletePerson' },
  'POST /v1/people/{id}/tags': { id: 'addTags', idempotent: true },
}

export const limits: VendorLimit[] = []
