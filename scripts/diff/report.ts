/** The version bump that a grade needs; `none` without a change on that grade. */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The changes between two sides of every spec that was compared. */
export interface Report {
  /** The version of this format, which grows when a field is removed or changes its meaning. */
  format: 1
  vendors: VendorReport[]
}

/** The changes between two sides of one spec. */
export interface VendorReport {
  /** The name of the spec's file without extension. */
  vendor: string
  base: SideLabel
  revision: SideLabel
  /** Whether the text differs; a rewritten spec may have the same meaning. */
  rewritten: boolean
  /** The higher of both grades; below 1.0, `major` becomes a minor version, and the rest a patch. */
  bump: Bump
  /** The grade for clients in use. */
  wire: Bump
  /** The grade for users' TypeScript; `null` if it was not requested. */
  types: Bump | null
  /** The changes for users of the client; empty if they notice nothing. */
  client: ClientChange[]
  /** The changes, sorted by operation, the worst first. */
  findings: Finding[]
}

/** The origin of one side of a comparison. */
export interface SideLabel {
  /** The side in words: `release 1.2.0`, `HEAD (4d4a6e3)`, `working tree`, or the path of a file. */
  label: string
  /** The path in the repository, or as given, to which the lines of findings refer. */
  file: string
  /** The commit, if the side is from git. */
  commit?: string
  /** The version of the package there, if it has one. */
  version?: string
}

/** A change in the terms of the generated client. */
export interface ClientChange {
  /** The unified methods, such as `addTags`; missing for changes of the whole client. */
  methods?: string[]
  bump: Bump
  /** A sentence for a changelog. */
  message: string
}

/** A change at one operation that it affects. */
export interface Finding {
  /** Twelve hexadecimal digits that identify the change, independent of its line. */
  fingerprint: string
  /** The operation in the revision, or in the base if it was removed; `null` for all operations. */
  operation: OperationLabel | null
  target:
    | 'request'
    | 'response'
    | 'operation'
    | 'security'
    | 'server'
    | 'limit'
    | 'client'
    | 'document'
  /** The place in the target: `body.tags[]`, `query.limit`, `200 body.contact.id`. */
  place: string
  /**
   * The rule that graded the change; `added`, `removed` or `modified` without a rule, `types` if only the
   * compiler found it.
   */
  rule: string
  /** The change as a sentence. */
  message: string
  /** Whether only the documentation changed. */
  documentation: boolean
  wire: Bump
  /** The types grade; `null` if it was not requested. */
  types: Bump | null
  /** The compiler's message about code that compiled before; missing if it still compiles. */
  compiler?: CompilerMessage
  base?: Place
  revision?: Place
}

export interface OperationLabel {
  operationId?: string
  /** The method in upper case, also of a callback or webhook. */
  method: string
  /** The path template, `webhook ` with its name, or `callback ` with its expression. */
  path: string
}

export interface CompilerMessage {
  /** `TS2322` */
  code: string
  /** The compiler's message. */
  message: string
  /** The line of code that compiled before. */
  usage: string
}

export interface Place {
  /** A JSON Pointer into the source file, as a URI fragment: `#/components/schemas/Tags/maxItems`. */
  pointer: string
  /** The line, from 1. */
  line?: number
  /** The column, from 1. */
  column?: number
  /** The value there, if it is short. */
  value?: unknown
}
