export type {
  CallOptions,
  ClientOptions,
  Credential,
  Limiter,
  Middleware,
  TagsErrorCode,
  TagsErrorDetails,
  TagsEvent,
  TagsResult,
} from '@tags/core'
export { createLimiter, isTagsError, TagsError, unwrap } from '@tags/core/adapter'
export type { ZohoCrm, ZohoCrmOptions } from './generated/client.ts'
export { zohoCrm } from './generated/client.ts'
export { paginate } from './generated/pages.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { ZohoCrmContact } from './generated/tags.ts'
