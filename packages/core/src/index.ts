export type {
  CallOptions,
  ClientOptions,
  ContactReference,
  Credential,
  TagsClient,
  TagsResult,
} from './contract.ts'
export type { TagsErrorCode, TagsErrorDetails } from './error.ts'
export { isTagsError, TagsError } from './error.ts'
export { unwrap } from './reply.ts'
