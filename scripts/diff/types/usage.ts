import type { UsedOperation } from './operation.ts'
import type { Spotted } from './place.ts'
import type { Part } from './value.ts'

/** A statement that compiles with the types of the base. */
export interface Usage {
  operation?: UsedOperation
  target: 'request' | 'response' | 'client' | 'component'
  parts: Part[]
  /** The place of the optional part of a call. */
  subject?: Spotted
  /** The value that the statement reads; as a whole, if other statements read its parts. */
  read?: { code: string; isWhole: boolean; likeness?: string }
}

/** A module with usages. */
export interface UsageFile {
  /** The head of the file on each side. */
  heads: { base: string; revision: string }
  /** Additional exports of the base, by which both sides can name its types. */
  values: string[]
  usages: Usage[]
  /** Usages that are not compiled, because they compile or fail as others do. */
  copies?: { usage: Usage; of: Usage }[]
}

/** Reads an operation's type, to detect that it became `never`. */
export const named = (type: string, place: Spotted): Part[] =>
  block({ text: '(operation: ' }, { text: type, place }, { text: ') => operation.responses' })

/** Wraps a statement in a block, which needs no semicolon. */
export const block = (...parts: Part[]): Part[] => [
  { text: '{ ', shown: '' },
  ...parts,
  { text: ' }', shown: '' },
]
