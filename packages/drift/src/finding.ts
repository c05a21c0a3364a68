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

/** The reason why a part is not examined. */
export type UnexaminedCause =
  | 'body'
  | 'media-type'
  | 'size'
  | 'style'
  | 'reference'
  | 'keyword'
  | 'format'
  | 'pattern'

/** A part of a message that was not compared with the spec. It holds no value of the traffic. */
export interface Unexamined {
  /**
   * The reason: the `body` is not known; its `media-type` is not JSON; it has too many values or levels (`size`);
   * the `style` of a parameter or header is not read; a `reference` leads to no part of the document; a `keyword`
   * is not evaluated; a `format` is not known; a `pattern` is no regular expression of JavaScript.
   */
  cause: UnexaminedCause
  /** The operation as the spec writes it: `GET /contacts/{contactId}`. */
  operation: string
  /** The place in the operation: `200 body.contact`, `query.filter`. */
  place: string
  /** The place in the spec, as a JSON Pointer in a URI fragment. */
  pointer: string
  /** The media type, style, reference, keyword, format or pattern; empty for other causes. */
  detail: string
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
