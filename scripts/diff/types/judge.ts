import type ts from 'typescript'
import type { UsedOperation } from './operation.ts'
import { differing } from './place.ts'
import type { Usage, UsageFile } from './usage.ts'
import { type Part, shownOf } from './value.ts'

/** What the compiler says of code that was right before. */
export interface TypeBreak {
  /** The operation of the base; missing for exported types and for methods of the client. */
  operation?: UsedOperation
  target: 'request' | 'response' | 'client' | 'component'
  /** Into the base, where it is written: `#/components/schemas/Contact/properties/email`. */
  pointer: string
  /** What a reader calls that place: `body.customFields[].value`; empty if it is no part of a call or an answer. */
  place: string
  /** `TS2322` */
  code: string
  /** The compiler's own sentences. */
  message: string
  /** The line of code that no longer compiles. */
  usage: string
}

/** A side of a comparison by its name. */
export type SideName = 'base' | 'revision'

/** What stands before the usages of a file; only the base has the values. */
export const linesBefore = ({ heads, values }: UsageFile, side: SideName): string[] => [
  ...heads[side].trim().split('\n'),
  ...(side === 'base' ? values : []),
]

/** What the compiler says of a usage, and the part of it that this is about. */
export interface Found {
  diagnostic: ts.Diagnostic
  part: Part | undefined
}

/**
 * The first thing that the compiler says of each usage in a file. Of a read it underlines the way to what
 * it is about, so the end counts.
 */
export function diagnose(program: ts.Program, path: string, file: UsageFile, side: SideName) {
  const source = program.getSourceFile(path) as ts.SourceFile
  const found = new Map<Usage, Found>()
  const first = linesBefore(file, side).length
  for (const diagnostic of program.getSemanticDiagnostics(source)) {
    const { start = 0, length = 1 } = diagnostic
    const { line, character } = source.getLineAndCharacterOfPosition(start)
    const used = file.usages[line - first]
    if (!used || found.has(used)) continue
    const column = used.target === 'response' ? character + length - 1 : character
    found.set(used, { diagnostic, part: partAt(used, column) })
  }
  return found
}

/** The last part before a column that is about something. */
function partAt({ parts }: Usage, column: number): Part | undefined {
  let start = 0
  let last: Part | undefined
  for (const part of parts) {
    if (start > column) break
    if (part.spots) last = part
    start += part.text.length
  }
  return last
}

/** What the compiler says where something is missing: it is the call's, not that of what is there. */
const missing = [2345, 2554, 2739, 2740, 2741]

/** A break in the words of the compiler, told where the two documents differ. */
export function toBreak(
  { base, revision }: { base: unknown; revision: unknown },
  used: Usage,
  part: Part | undefined,
  { code, messageText }: ts.Diagnostic,
): TypeBreak {
  const isWhole = used.parts[0]?.spots === part?.spots
  const subject = isWhole && !missing.includes(code) ? used.subject : undefined
  return {
    ...(used.operation && { operation: used.operation }),
    target: used.target,
    ...differing(subject ?? part?.spots ?? [], base, revision),
    code: `TS${code}`,
    message: sentences(messageText),
    usage: shownOf(used.parts),
  }
}

/** Whether it says that a literal has a property too many, after which it says no more of it. */
export const isExcess = ({ code }: ts.Diagnostic): boolean => code === 2353 || code === 2561

function sentences(message: ts.Diagnostic['messageText']): string {
  const all =
    typeof message === 'string'
      ? [message]
      : [message.messageText, ...(message.next?.slice(0, 1).map((next) => next.messageText) ?? [])]
  return all.join(' ').replaceAll(/import\("[^"]*"\)\.|before\./g, '')
}

/** One break for each thing of an operation. */
export function distinct(breaks: TypeBreak[]): TypeBreak[] {
  const kept = new Map<string, TypeBreak>()
  for (const found of breaks) {
    const { operation, target, pointer, code } = found
    const key = [operation?.path, operation?.method, target, pointer, code].join('\n')
    if (!kept.has(key)) kept.set(key, found)
  }
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found)
}
