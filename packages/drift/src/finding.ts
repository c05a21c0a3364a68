/** The kind of a difference. */
export type DriftRule =
  | 'undocumented-operation'
  | 'undocumented-status'
  | 'undocumented-content-type'
  | 'undocumented-header'
  | 'undocumented-parameter'
  | 'undocumented-property'
  | 'undocumented-value'
  | 'missing-header'
  | 'missing-parameter'
  | 'missing-property'
  | 'missing-body'
  | 'wrong-type'
  | 'no-alternative'
  | 'outside-limit'
  | 'unreadable-body'

/** A difference between traffic and the spec. It holds names and types, and never a value. */
export interface Drift {
  /** Twelve hexadecimal digits that identify the difference, in every process and every tool. */
  fingerprint: string
  /** The kind of the difference. */
  rule: DriftRule
  /** The operation as the spec writes it: `GET /contacts/{contactId}`. `{…}` replaces unknown segments. */
  operation: string
  /** The place in the operation: `200 body.contact.tags[]`, `query.limit`. */
  place: string
  /** The place in the spec that would have to change, as a JSON Pointer in a URI fragment. */
  pointer: string
  /** The expectation of the spec: `integer`, `200, 400 or 429`, `no such property`. */
  expected: string
  /** The observation in the traffic: a JSON type, a status, a media type, `nothing`. */
  found: string
}

/** Adds the fingerprint to a finding. The names of path parameters do not affect it. */
export function driftOf(finding: Omit<Drift, 'fingerprint'>): Drift {
  const { rule, operation, place, found } = finding
  const identity = [operation.replace(/\{[^}]*\}/g, '{}'), place, rule, found]
  return { fingerprint: digest(identity.join('\n')), ...finding }
}

/** Hashes a text with two runs of FNV-1a, 24 bits of each. */
function digest(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return [0x811c9dc5, 0x01000193].map((seed) => hash(bytes, seed)).join('')
}

function hash(bytes: Uint8Array, seed: number): string {
  let state = seed
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193)
  return ((state ^ (state >>> 24)) & 0xffffff).toString(16).padStart(6, '0')
}
