import { isTagsError } from '@tags/core'
import type { Failure } from '../work.ts'
import { saidIn } from './said.ts'

/** Describes the exception of a client's call. */
export function failureOf(error: unknown): Failure {
  if (!isTagsError(error)) {
    const { message = String(error) } = Object(error) as Partial<Error>
    return { code: 'internal', message }
  }
  const { code, message, status, retryAt, body } = error
  const said = saidIn(body)
  return {
    code,
    message,
    ...(said !== undefined && { said }),
    ...(status !== undefined && { status }),
    ...(retryAt && { retryAt: retryAt.toJSON() }),
  }
}
