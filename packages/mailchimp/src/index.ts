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
export type { Mailchimp, MailchimpOptions } from './generated/client.ts'
export { mailchimp } from './generated/client.ts'
export { listContacts } from './generated/contacts.ts'
export { paginate } from './generated/pages.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { MailchimpContact } from './generated/tags.ts'
