import type { Classify } from '@tags/core/adapter'

/**
 * What HighLevel's error responses mean where their status does not say it. All three are reported
 * from live calls: an unknown contact is a 400, a missing scope and a gateway that gave up are 401s.
 */
export const classify: Classify = (status, body) => {
  const { message, error, traceId } = Object(body) as Record<string, unknown>
  const text = [message, error].flat().join(' ')
  const requestId = typeof traceId === 'string' ? traceId : undefined
  if (status === 400 && /not found/i.test(text)) return { code: 'not_found', requestId }
  if (status === 401 && /timed out/i.test(text)) return { code: 'timeout', requestId }
  if (status === 401 && /for this scope/i.test(text)) return { code: 'forbidden', requestId }
  return { requestId }
}
