/**
 * The grade of a change, which is the version bump that it needs from 1.0 on: `major` breaks, `minor` is
 * compatible, `patch` is noticed by no client, and `none` is no change. All formats use these words.
 */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** The changes between two sides of every spec that was compared. */
export interface Report {
  /** The version of this format, which grows when a field is removed or changes its meaning. */
  format: 2
  vendors: VendorReport[]
}

/** The changes between two sides of one spec. */
export interface VendorReport {
  /** The name of the spec's file without extension; `null` if two files were given. */
  vendor: string | null
  base: SideLabel
  revision: SideLabel
  /** Whether the text differs; a rewritten spec may have the same meaning. */
  rewritten: boolean
  /** The higher of both grades; below 1.0, `major` becomes a minor version, and the rest a patch. */
  bump: Bump
  /** The grade for clients in use. */
  wire: Bump
  /** The grade for users' TypeScript; `null` if it was not requested, or cannot be had. */
  types: Bump | null
  /** Why the types grade cannot be had. */
  untyped?: Untyped
  /** The parts that were not compared, because a `$ref` leads nowhere, or a key is new; missing if all were. */
  uncompared?: Uncompared[]
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

/** The reason why the types of a side cannot be compared. */
export interface Untyped extends Place {
  side: 'base' | 'revision'
  /** The reason as a sentence. */
  reason: string
}

/** A part that was not compared, because one side refers to it, and does not have it, or says it by a key of OpenAPI 3.2. */
export interface Uncompared {
  /** The reason as a sentence. */
  reason: string
  /** The operations that contain it, such as `POST /contacts`; a path, if all of it is such a part. */
  operations: string[]
  /** The first place of it in the base; missing if it is known there. */
  base?: Place
  /** The first place of it in the revision; missing if it is known there. */
  revision?: Place
}

/** A change in the terms of the generated client. */
export interface ClientChange {
  /** The unified methods, such as `addTags`; missing for changes of the whole client. */
  methods?: string[]
  bump: Bump
  /** A sentence for a changelog. */
  message: string
}

/** The part of an operation, or of the document, that differs. */
export type Target =
  | 'request'
  | 'response'
  | 'operation'
  | 'security'
  | 'server'
  | 'limit'
  | 'client'
  | 'document'

/** What differs, as data. `format/sentence.ts` words it. */
export interface Fact {
  kind: 'added' | 'removed' | 'modified'
  /**
   * The keyword as the file has it: `maxLength`, `const`, `oneOf`, or the list of the subject, such as
   * `properties`. Missing if the change has no keyword.
   */
  keyword?: string
  /** The keyword in the base, if the revision has another in its place: `anyOf`. */
  replaced?: string
  subject: Subject
  /** The value before, if it is short. */
  before?: unknown
  /** The value after, if it is short. */
  after?: unknown
  /** What a list gained: values of `enum`, names in `required`, alternatives of `oneOf`, scopes. */
  gained?: unknown[]
  /** What a list lost. */
  lost?: unknown[]
}

/** The part that has the keyword, or that was added or removed as a whole. */
export interface Subject {
  type:
    | 'discriminator'
    | 'document'
    | 'encoding'
    | 'flow'
    | 'header'
    | 'media type'
    | 'operation'
    | 'parameter'
    | 'property'
    | 'rate limit'
    | 'request body'
    | 'response'
    | 'schema'
    | 'security requirement'
    | 'security scheme'
    | 'server'
    | 'server variable'
    | 'spec'
    | 'tag'
    | 'types'
    | 'unified method'
  /** The name in the file: of a property, a parameter, a status, a media type, a URL. */
  name?: string
  /** Whether it is required where it is; only for a part that was added or removed. */
  required?: true
}

/** A difference between two documents at one operation. */
export interface Difference extends Fact {
  /** Twelve hexadecimal digits that identify the difference, independent of its line. */
  fingerprint: string
  /** The operation in the revision, or in the base if it was removed; `null` for all operations. */
  operation: OperationLabel | null
  target: Target
  /**
   * The place in the target: `body.tags[]`, `query.limit`, `200 body.contact.id`; with the media type, as in
   * `200 text/csv body`, if another one of the same body has another schema, and with the alternative, as in
   * `body.pet(Cat).name`, if another one has the same place and does not change there.
   */
  place: string
  /**
   * The rule that graded the change; `added`, `removed` or `modified` without a rule, `types` if only the
   * compiler found it.
   */
  rule: string
}

/** A change at one operation that it affects. */
export interface Finding extends Difference {
  /** Whether only the documentation changed. */
  documentation: boolean
  wire: Bump
  /** The types grade; `null` if it was not requested. */
  types: Bump | null
  /** The compiler's message about code that compiled before; missing if it still compiles. */
  compiler?: CompilerMessage
  /** The place in the base; the nearest that exists there, and missing if the part was added. */
  base?: Place
  /** The place in the revision; the nearest that exists there, and missing if the part was removed. */
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
}
