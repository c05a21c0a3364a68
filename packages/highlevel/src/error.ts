import type { TagsErrorCode } from '@tags/core'
import type { Classify } from '@tags/core/adapter'

/**
 * What HighLevel's error responses mean where their status does not say it. All three are reported
 * from live calls: an unknown contact is a 400, a missing scope and a gateway that gave up are 401s.
 */
export const classify: Classify = (status, body) => {
  const { message, error, traceId } = Object(body) as Record<string, unknown>
  const parts = [status, message, error].flat()
  const text = parts.filter((part) => part !== Object(part)).join(' ')
  const code = meanings.find(([pattern]) => pattern.test(text))?.[1]
  return { code, requestId: typeof traceId === 'string' ? traceId : undefined }
}

const meanings: [RegExp, TagsErrorCode][] = [
  [/^400 .*not found/i, 'not_found'],
  [/^401 .*timed out/i, 'timeout'],
  [/^401 .*for this scope/i, 'forbidden'],
]
