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
export type { RespondIo, RespondIoOptions } from './generated/client.ts'
export { respondIo } from './generated/client.ts'
export { listContacts } from './generated/contacts.ts'
export { paginate } from './generated/pages.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { RespondIoContact } from './generated/tags.ts'
