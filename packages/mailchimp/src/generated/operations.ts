// Compiled from specs/mailchimp.yaml by `pnpm generate`. Edit the spec, not this file.

import type { Operation, VendorLimit } from '@tags/core/adapter'

export const operations: Record<string, Operation> = {
  'GET /lists/{list_id}/members/{subscriber_hash}/tags': {
    id: 'listMemberTags',
    query: { fields: 'comma', exclude_fields: 'comma' },
    accept: 'application/json, application/problem+json',
  },
  'POST /lists/{list_id}/members/{subscriber_hash}/tags': {
    id: 'updateMemberTags',
    idempotent: true,
    empty: [204],
    accept: 'application/problem+json',
  },
  'GET /lists/{list_id}/tag-search': {
    id: 'searchTags',
    accept: 'application/json, application/problem+json',
  },
  'GET /lists/{list_id}/members': {
    id: 'listMembers',
    query: { fields: 'comma', exclude_fields: 'comma' },
    accept: 'application/json, application/problem+json',
  },
  'POST /lists/{list_id}/members': {
    id: 'createMember',
    accept: 'application/json, application/problem+json',
  },
  'GET /lists/{list_id}/members/{subscriber_hash}': {
    id: 'getMember',
    query: { fields: 'comma', exclude_fields: 'comma' },
    accept: 'application/json, application/problem+json',
  },
  'PUT /lists/{list_id}/members/{subscriber_hash}': {
    id: 'createOrUpdateMember',
    accept: 'application/json, application/problem+json',
  },
  'DELETE /lists/{list_id}/members/{subscriber_hash}': {
    id: 'archiveMember',
    empty: [204],
    accept: 'application/problem+json',
  },
  'PATCH /lists/{list_id}/members/{subscriber_hash}': {
    id: 'updateMember',
    idempotent: true,
    accept: 'application/json, application/problem+json',
  },
}

export const limits: VendorLimit[] = [{ requests: 10, seconds: 0 }]
