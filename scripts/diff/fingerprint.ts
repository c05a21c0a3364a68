import { createHash } from 'node:crypto'

/** Computes twelve hexadecimal digits that identify a change, independent of its line. */
export const fingerprintOf = (identity: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12)
