import { createHash } from 'node:crypto'

/** Twelve hexadecimal digits that tell a change from others, and stay the same wherever it moves. */
export const fingerprintOf = (identity: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12)
