// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /api/v2/users/{user_id}/tags': { id: 'ListUserTags' },
  'PUT /api/v2/users/{user_id}/tags': { id: 'PutUserTags' },
  'POST /api/v2/users/{user_id}/tags': { id: 'SetUserTags', idempotent: true },
  'DELETE /api/v2/users/{user_id}/tags': { id: 'DeleteUserTags' },
  'GET /api/v2/tags': { id: 'ListTags' },
  'GET /api/v2/autocomplete/tags': { id: 'AutocompleteTags' },
  'GET /api/v2/users/search': { id: 'SearchUsers' },
  'GET /api/v2/users': { id: 'ListUsers' },
  'POST /api/v2/users': { id: 'CreateUser' },
  'POST /api/v2/users/create_or_update': { id: 'CreateOrUpdateUser', idempotent: true },
  'GET /api/v2/users/{user_id}': { id: 'ShowUser' },
  'PUT /api/v2/users/{user_id}': { id: 'UpdateUser' },
}

export const limits: VendorLimit[] = [
  {
    requests: 200,
    seconds: 60,
    headers: { limit: 'X-Rate-Limit', remaining: 'X-Rate-Limit-Remaining' },
  },
]
