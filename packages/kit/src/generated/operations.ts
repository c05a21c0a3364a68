// Compiled from specs/kit.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /v4/tags': { id: 'listTags' },
  'POST /v4/tags': { id: 'createTag', idempotent: true },
  'PUT /v4/tags/{id}': { id: 'renameTag' },
  'GET /v4/tags/{tag_id}/subscribers': { id: 'listTagSubscribers' },
  'POST /v4/tags/{tag_id}/subscribers': { id: 'tagSubscriberByEmail', idempotent: true },
  'DELETE /v4/tags/{tag_id}/subscribers': { id: 'untagSubscriberByEmail', empty: [204] },
  'POST /v4/tags/{tag_id}/subscribers/{id}': { id: 'tagSubscriber', idempotent: true },
  'DELETE /v4/tags/{tag_id}/subscribers/{id}': { id: 'untagSubscriber', empty: [204] },
  'GET /v4/subscribers': { id: 'listSubscribers' },
  'POST /v4/subscribers': { id: 'createSubscriber', idempotent: true },
  'GET /v4/subscribers/{id}': { id: 'getSubscriber' },
  'PUT /v4/subscribers/{id}': { id: 'updateSubscriber' },
  'POST /v4/subscribers/{id}/unsubscribe': { id: 'unsubscribe', idempotent: true, empty: [204] },
  'GET /v4/subscribers/{subscriber_id}/tags': { id: 'listSubscriberTags' },
}

export const limits: VendorLimit[] = [{ requests: 120, seconds: 60 }]
