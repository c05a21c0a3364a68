import type { Classify } from '@tags/core/adapter'

/** Recognizes the 403 that is reported to be a limit at very high volume: it has no JSON, as that of a missing right has. */
export const classify: Classify = (status, body) => ({
  code: status === 403 && Object(body) !== body ? 'rate_limited' : undefined,
})
