export type {
  CallOptions,
  ClientOptions,
  Credential,
  Limiter,
  ListContactsOptions,
  ListedContact,
  Middleware,
  PagePosition,
  TagsErrorCode,
  TagsErrorDetails,
  TagsEvent,
  TagsResult,
} from '@tags/core'
export { createLimiter, isTagsError, TagsError, unwrap } from '@tags/core/adapter'
export type { HighlevelListOptions } from './contacts.ts'
export { listContacts } from './contacts.ts'
export type { Highlevel, HighlevelOptions } from './generated/client.ts'
export { highlevel } from './generated/client.ts'
export { paginate } from './generated/pages.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { HighlevelContact } from './generated/tags.ts'
