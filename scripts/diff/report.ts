/** What a grade asks of the next version; `none` is no change on that grade. */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The changes between two sides of every spec that was compared. */
export interface Report {
  /** The version of this format: it grows when a field changes its meaning or goes. */
  format: 1
  vendors: VendorReport[]
}

/** The changes between two sides of one spec. */
export interface VendorReport {
  /** The name of the spec's file without its ending. */
  vendor: string
  base: SideLabel
  revision: SideLabel
  /** Whether the text differs at all: a rewritten spec may still say the same. */
  rewritten: boolean
  /** The worse of both grades; below 1.0 what is `major` makes a minor version, and the rest a patch. */
  bump: Bump
  /** Whether a client that runs today breaks. */
  wire: Bump
  /** Whether the TypeScript of a client's users stops compiling; `null` if nobody asked. */
  types: Bump | null
  /** What the change means to those who call the client; empty if they notice nothing. */
  client: ClientChange[]
  /** Sorted by operation, and the worst first. */
  findings: Finding[]
}

/** Where one side of a comparison is from. */
export interface SideLabel {
  /** In words: `release 1.2.0`, `HEAD (4d4a6e3)`, `working tree`, or the path of a file. */
  label: string
  /** The file in the repository, or as it was given; lines of findings count in it. */
  file: string
  /** The commit, if the side is from git. */
  commit?: string
  /** The version of the package there, if it has one. */
  version?: string
}

/** A change in the terms of the generated client. */
export interface ClientChange {
  /** The unified methods, such as `addTags`; missing if it is about the client as a whole. */
  methods?: string[]
  bump: Bump
  /** A sentence for a changelog. */
  message: string
}

/** One change, at one operation that it reaches. */
export interface Finding {
  /** Twelve hexadecimal digits that stay the same as long as the change does, wherever its lines move. */
  fingerprint: string
  /** The operation as the revision has it, or the base if it is gone; `null` if it is all of them. */
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
  /** Where in the target, in words: `body.tags[]`, `query.limit`, `200 body.contact.id`. */
  place: string
  /**
   * The rule that graded it; `added`, `removed` or `modified` if no rule did, and `types` if only the
   * compiler noticed.
   */
  rule: string
  /** What changed, as a sentence. */
  message: string
  /** Whether only the documentation changed. */
  documentation: boolean
  wire: Bump
  /** `null` if nobody asked. */
  types: Bump | null
  /** What the compiler says to code that was right before; missing if it says nothing. */
  compiler?: CompilerMessage
  base?: Place
  revision?: Place
}

export interface OperationLabel {
  operationId?: string
  /** In capitals; of a callback or webhook, too. */
  method: string
  /** The path template; a webhook's name and a callback's expression stand after `webhook ` and `callback `. */
  path: string
}

export interface CompilerMessage {
  /** `TS2322` */
  code: string
  /** The compiler's own sentence. */
  message: string
  /** The line of code that was right before. */
  usage: string
}

export interface Place {
  /** A JSON Pointer as a URI fragment, into the file as it is written: `#/components/schemas/Tags/maxItems`. */
  pointer: string
  /** From 1. */
  line?: number
  /** From 1. */
  column?: number
  /** What stood there, where it is short. */
  value?: unknown
}
