import type { FetchInit, FetchResponse } from './contract.ts'
import { TagsError, type TagsErrorCode, type TagsErrorDetails } from './error.ts'
import type { CallEvent, TagsEvent } from './event.ts'
import type { Settings } from './options.ts'
import { redact, redactJson } from './redact.ts'
import type { Operation, Vendor } from './vendor.ts'

/** One call of one operation. */
export interface Call {
  vendor: Vendor
  operation: Operation
  method: string
  /** The URL without the query, which may hold a key. */
  url: string
  /** The path of the URL. */
  path: string
  settings: Settings
  /** How long one attempt may take, in milliseconds. */
  timeout: number
  fetch: (url: string, init: FetchInit) => Promise<FetchResponse>
  /** The caller's signal. */
  signal: AbortSignal | undefined
  /** How long the call may take, in milliseconds. */
  deadline: number
  /** When the call must be over, in milliseconds since 1970. */
  until: number
  change?: Change | undefined
  rewrite?: Rewrite | undefined
  secrets: Set<string>
  /** The progress of the call, as its last event reports it. */
  progress: Progress
  /** The error of the last attempt, which causes a timeout or a refused permit. */
  failure?: TagsError | undefined
}

/** A change of tags in one or several requests. */
export interface Change {
  /** The number of tags that earlier requests changed. */
  done: number
  /** Whether the vendor may have acted on an attempt of this request whose reply did not arrive. */
  mayBeDone: boolean
}

/** A write that begins again at a read. Its caller repeats it, not the policy: all of its attempts are one call. */
export interface Rewrite {
  retries: number
  progress: Progress
  /** Emits the event that the call is over. */
  finish?: () => void
}

export interface Progress {
  /** The status of the last response. */
  status?: number | undefined
  attempts: number
  /** How long the call waited, in milliseconds. */
  waited: number
  /** Whether a request was handed to `fetch`. */
  sent: boolean
}

/** Notifies the listener; its exceptions are ignored. */
export function emit({ vendor, operation, settings: { onEvent } }: Call, event: CallEvent): void {
  if (onEvent) notify(onEvent, { vendor: vendor.name, operation: operation.id, ...event })
}

async function notify(onEvent: (event: TagsEvent) => unknown, event: TagsEvent): Promise<void> {
  try {
    await onEvent(event)
  } catch {}
}

/** Makes the error of a call, without its credentials. */
export function callError(
  call: Call,
  code: TagsErrorCode,
  message: string,
  details: Partial<TagsErrorDetails> = {},
): TagsError {
  const { vendor, operation, method, path, secrets } = call
  const { body, requestId, ...rest } = details
  return new TagsError(code, redact(secrets, `${method} ${path}: ${message}`), {
    vendor: vendor.name,
    operation: operation.id,
    ...rest,
    body: redactJson(secrets, body),
    requestId: requestId && redact(secrets, requestId),
  })
}
