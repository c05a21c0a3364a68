/** What kind of difference a finding is. */
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

/** A way in which traffic differs from what the spec says. It holds names and types, and no value. */
export interface Drift {
  /** Twelve hexadecimal digits that are the same for the same difference, whoever finds it. */
  fingerprint: string
  /** What kind of difference it is. */
  rule: DriftRule
  /** As the spec has it: `GET /contacts/{contactId}`; `{…}` stands for what it does not name. */
  operation: string
  /** Where in the operation, in words: `200 body.contact.tags[]`, `query.limit`. */
  place: string
  /** A JSON Pointer as a URI fragment into the spec: where it would have to change. */
  pointer: string
  /** What the spec says: `integer`, `200, 400 or 429`, `no such property`. */
  expected: string
  /** What was found instead: a JSON type, a status, a media type, `nothing`. */
  found: string
}

/** A finding with its fingerprint, which the names of path parameters do not change. */
export function driftOf(finding: Omit<Drift, 'fingerprint'>): Drift {
  const { rule, operation, place, found } = finding
  const identity = [operation.replace(/\{[^}]*\}/g, '{}'), place, rule, found]
  return { fingerprint: digest(identity.join('\n')), ...finding }
}

/** Two runs of FNV-1a, 24 bits of each. */
const digest = (text: string): string => [0x811c9dc5, 0x01000193].map(hash(text)).join('')

const hash =
  (text: string) =>
  (seed: number): string => {
    let state = seed
    for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193)
    return ((state ^ (state >>> 24)) & 0xffffff).toString(16).padStart(6, '0')
  }
