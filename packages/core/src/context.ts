import { TagsError, type TagsErrorCode, type TagsErrorDetails } from './error.ts'
import type { Operation, Vendor } from './vendor.ts'

/** One call of one operation, for what its errors tell. */
export interface Context {
  vendor: Vendor
  operation: Operation
  method: string
  /** The path template; the URL, once there is a request. */
  url: string
  /** A text with the credential of the call blotted out. */
  redact: (text: string) => string
}

/** The error of a call. Its sentence names method and path, never the query, which may hold a key. */
export function problem(
  context: Context,
  code: TagsErrorCode,
  what: string,
  { body, requestId, ...details }: Partial<TagsErrorDetails> = {},
): TagsError {
  const { vendor, operation, method, url, redact } = context
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return new TagsError(code, `${method} ${path}: ${redact(what)}`, {
    vendor: vendor.name,
    operation: operation.id,
    ...details,
    body: redactJson(context, body),
    requestId: requestId && redact(requestId),
  })
}

/** `text` without `secrets`, in every form in which they could come back. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => {
    const encoded = encodeURIComponent(secret)
    return [secret, JSON.stringify(secret).slice(1, -1), encoded, encoded.replaceAll("'", '%27')]
  })
  return [...new Set(forms)].reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text)
}

/** A JSON value with the credential blotted out wherever it stands, a hundred levels deep. */
export function redactJson(context: Context, value: unknown, depth = 100): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = context.redact(String(value))
    return text === String(value) ? value : text
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return '[too deep]'
  const entries = Object.entries(value).map(([key, item]) => [
    context.redact(key),
    redactJson(context, item, depth - 1),
  ])
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}

/** What is safe to keep of an error that may hold a request: names, messages and codes, five deep. */
export function safeCause(
  error: unknown,
  redact: Context['redact'] = (text) => text,
  depth = 5,
): Error | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined
  const cause = new Error(redact(String(error.message)))
  cause.name = redact(String(error.name))
  delete cause.stack
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') Object.assign(cause, { code: redact(code) })
  const below = safeCause(error.cause, redact, depth - 1)
  if (below) cause.cause = below
  return cause
}
