import type { Bump } from '../../report.ts'

/** A change of a small spec, with its correct grades. */
export interface Case {
  /** The change, as a unique short phrase. */
  name: string
  group: Group
  /** YAML. */
  base: string
  /** YAML. */
  revision: string
  wire: Bump
  types: Bump
  /**
   * The operations that must be named, and no other: `POST /things`, with its own wire grade behind
   * it where operations differ. `*` is a finding of the document, and of no one operation.
   */
  at: string[]
}

export type Group =
  | 'request'
  | 'response'
  | 'parameter'
  | 'header'
  | 'security'
  | 'server'
  | 'enum'
  | 'null'
  | 'constraint'
  | 'combination'
  | 'const'
  | 'discriminator'
  | 'access'
  | 'default'
  | 'component'
  | 'shared'
  | 'path'
  | 'operation'
  | 'callback'
  | 'webhook'
  | 'extension'
  | 'mapping'
  | 'documentation'
  | 'refactoring'

/** A spec around the part that changes, and the operations that contain it. */
export interface Frame {
  at: string[]
  spec: (part: string) => string
}

/** A case in a frame; `at` is the frame's unless the row has its own. */
export type Row = [
  name: string,
  base: string,
  revision: string,
  wire: Bump,
  types: Bump,
  at?: string[],
]

/** Creates the cases of a group in a frame. A case without a change names no operation. */
export const cases = (group: Group, frame: Frame, rows: Row[]): Case[] =>
  rows.map(([name, base, revision, wire, types, at]) => ({
    name,
    group,
    base: frame.spec(base),
    revision: frame.spec(revision),
    wire,
    types,
    at: at ?? (wire === 'none' && types === 'none' ? [] : frame.at),
  }))
