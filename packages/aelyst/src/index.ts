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
export type { Aelyst, AelystOptions } from './generated/client.ts'
export { aelyst } from './generated/client.ts'
export { listContacts } from './generated/contacts.ts'
export { paginate } from './generated/pages.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { AelystContact } from './generated/tags.ts'
