import { isTagsError } from '@tags/core'
import { UsageError } from '../error.ts'
import { failureOf } from '../run/failure.ts'
import type { Failure } from '../work.ts'
import { integer, list, object, text } from './schema.ts'

/** The reason why a tool failed. */
export interface ToolFailure extends Failure {
  /** The tags that were delivered before the failure. */
  delivered?: readonly string[]
  /** The ids of the contacts, if several have the e-mail address or phone number. */
  contactIds?: readonly string[]
}

/** A call that the vendor's API cannot carry out. */
export class UnsupportedError extends UsageError {
  override name = 'UnsupportedError'
}

/** The properties of a failure that are known for a run, too. */
export const failureProperties = {
  code: text('Its kind, such as not_found.'),
  message: text(),
  'said?': text("The vendor's own sentence."),
  'status?': integer('The HTTP status.'),
  'retryAt?': text('When the vendor accepts the next request.'),
}

export const failureSchema = object(
  {
    ...failureProperties,
    'delivered?': list(text(), 'The tags delivered before it.'),
    'contactIds?': list(text(), 'The contacts that fit, if several do.'),
  },
  'Present, alone, if the call failed.',
)

/** Describes the exception of a tool. */
export function toolFailure(error: unknown): ToolFailure {
  if (error instanceof UsageError) {
    const code = error instanceof UnsupportedError ? 'unsupported' : 'invalid'
    return { code, message: error.message }
  }
  const failure = failureOf(error)
  if (!isTagsError(error)) return failure
  const { delivered, contactIds } = error
  return {
    ...failure,
    ...(delivered && { delivered }),
    ...(contactIds && { contactIds }),
  }
}
