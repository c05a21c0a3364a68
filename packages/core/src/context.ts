import type { Authorization } from './credential.ts'
import { TagsError, type TagsErrorCode, type TagsErrorDetails } from './error.ts'
import type { Operation, Vendor } from './vendor.ts'

/** One call of one operation, for what its errors tell. */
export interface Context {
  vendor: Vendor
  operation: Operation
  method: string
  /** The path template; the URL, once there is a request. */
  url: string
  authorization: Authorization
}

/** The error of a call. Its sentence names method and path, never the query, which may hold a key. */
export function problem(
  context: Context,
  code: TagsErrorCode,
  what: string,
  details: Partial<TagsErrorDetails> = {},
): TagsError {
  const { vendor, operation, method, url } = context
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return new TagsError(code, `${method} ${path}: ${what}`, {
    vendor: vendor.name,
    operation: operation.id,
    ...details,
  })
}

/** `text` with every credential of the call blotted out. */
export function redact({ authorization }: Context, text: string): string {
  const escaped = authorization.secrets.map((secret) => JSON.stringify(secret).slice(1, -1))
  const forms = new Set([...authorization.secrets, ...escaped])
  return [...forms].reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text)
}

/** What is safe to keep of an error that may hold a request: names, messages and codes. */
export function redactedCause(context: Context, error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined
  const cause = new Error(redact(context, error.message))
  cause.name = error.name
  delete cause.stack
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') Object.assign(cause, { code })
  if (error.cause) cause.cause = redactedCause(context, error.cause)
  return cause
}
