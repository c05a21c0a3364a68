export { isTagsError, TagsError, unwrap } from './adapter.ts'
export type {
  CallOptions,
  ClientOptions,
  ContactReference,
  Credential,
  TagsClient,
  TagsResult,
} from './contract.ts'
export type { TagsErrorCode, TagsErrorDetails } from './error.ts'
