import { TagsError, type TagsErrorCode, type TagsErrorDetails } from './error.ts'
import type { Happening } from './event.ts'
import type { Settings } from './settings.ts'
import type { Operation, Vendor } from './vendor.ts'

interface Secrets {
  /** A pattern of every credential that the call was sent with. */
  secrets: string
}

/** One call of one operation, on its way. */
export interface Call extends Secrets {
  vendor: Vendor
  operation: Operation
  method: string
  /** The path template; the path, once the URL is known. Never the query, which may hold a key. */
  path: string
  settings: Settings
  /** When it must be over, in milliseconds since 1970. */
  ends: number
  /** How far it has come, as its last event tells. */
  progress: {
    /** The status of the last response. */
    status?: number | undefined
    attempts: number
    /** For how long nothing was sent, in milliseconds. */
    waited: number
    /** Whether a request was handed to `fetch`. */
    sent: boolean
  }
  /** Why the last attempt failed. */
  failure?: TagsError | undefined
}

/** Tells a listener what becomes of a call, for which the listener's own fault is of no matter. */
export async function emit(
  { vendor, operation, settings }: Call,
  happening: Happening,
): Promise<void> {
  try {
    await settings.onEvent?.({ vendor: vendor.name, operation: operation.id, ...happening })
  } catch {
    // It is told, whatever it makes of it.
  }
}

/** The error of a call. */
export function problem(
  call: Call,
  code: TagsErrorCode,
  what: string,
  { body, requestId, ...details }: Partial<TagsErrorDetails> = {},
): TagsError {
  const { vendor, operation, method, path } = call
  return new TagsError(code, redact(call, `${method} ${path}: ${what}`), {
    vendor: vendor.name,
    operation: operation.id,
    ...details,
    body: redactJson(call, body),
    requestId: requestId && redact(call, requestId),
  })
}

/** `text` without the credentials of the call. */
export const redact = ({ secrets }: Secrets, text: string): string =>
  text.replace(RegExp(secrets, 'g'), '[redacted]')

/** A JSON value without the credentials of the call; a text, if it is no JSON without them. */
export function redactJson(secrets: Secrets, value: unknown): unknown {
  if (value === undefined) return undefined
  let text = '[too deep]'
  try {
    text = redact(secrets, JSON.stringify(value))
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * What is safe to keep of an error that may hold a request: what it and its causes say, five deep, and
 * the name and code of the last of them, from which the others came.
 */
export function safeCause(secrets: Secrets, error: unknown): Error & { code?: string } {
  const messages: string[] = []
  let last: { name?: unknown; code?: unknown } = {}
  for (let at = error; at instanceof Error && messages.length < 5; at = at.cause) {
    messages.push(at.message)
    last = at as object
  }
  const cause: Error & { code?: string } = new Error(redact(secrets, messages.join(': ')))
  cause.name = redact(secrets, String(last.name))
  if (last.code) cause.code = redact(secrets, String(last.code))
  return cause
}
