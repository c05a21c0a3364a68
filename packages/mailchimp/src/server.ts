import type { Credential } from '@tags/core'

/** Finds the data centre of an account, which is the part of an API key after its last dash. */
export function serverVariables({ apiKey, dc }: { apiKey: Credential; dc?: string }): {
  dc: string | undefined
} {
  const key = typeof apiKey === 'string' ? apiKey : ''
  return { dc: dc ?? (key.includes('-') ? key.replace(/.*-/s, '') : undefined) }
}
