import { hash } from 'node:crypto'

/** Computes twelve hexadecimal digits that identify a change, independent of its line. */
export const fingerprintOf = (identity: unknown[]): string =>
  hash('sha256', JSON.stringify(identity)).slice(0, 12)
