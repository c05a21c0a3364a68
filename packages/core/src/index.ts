export { createLimiter, isTagsError, TagsError, unwrap } from './adapter.ts'
export type { Middleware, MiddlewareContext, MiddlewareReturn } from './api.ts'
export type {
  CallOptions,
  ClientOptions,
  ContactReference,
  Credential,
  FetchInit,
  FetchResponse,
  ListContactsOptions,
  ListedContact,
  PagePosition,
  TagsClient,
  TagsResult,
} from './contract.ts'
export type { TagsErrorCode, TagsErrorDetails } from './error.ts'
export type { TagsEvent } from './event.ts'
export type { Limiter, LimitState, Permit, PermitRequest, RateLimit, Refusal } from './limit.ts'
