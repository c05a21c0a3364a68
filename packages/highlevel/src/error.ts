import type { Classify } from '@tags/core/adapter'

/**
 * What HighLevel's error responses mean where their status does not say it: an unknown contact is a
 * 400 (reported from live calls), and a gateway that gave up is a 401 (reported).
 */
export const classify: Classify = (status, body) => {
  const { message, error, traceId } = Object(body) as Record<string, unknown>
  const text = [message, error].flat().join(' ')
  const requestId = typeof traceId === 'string' ? traceId : undefined
  if (status === 400 && /not found/i.test(text)) return { code: 'not_found', requestId }
  if (status === 401 && /timed out/i.test(text)) return { code: 'timeout', requestId }
  return { requestId }
}
