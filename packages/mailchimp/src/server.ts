import type { Credential } from '@tags/core'

/** Finds the data centre of an account, which is the part of an API key after its last dash, such as `us3`. */
export function serverVariables({ apiKey, dc }: { apiKey: Credential; dc?: string }): {
  dc: string | undefined
} {
  const key = typeof apiKey === 'string' ? apiKey : ''
  return { dc: dc ?? /-([a-z]{2}\d{1,3})$/.exec(key)?.[1] }
}
