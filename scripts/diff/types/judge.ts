import type ts from 'typescript'
import { neededHead } from './head.ts'
import type { UsedOperation } from './operation.ts'
import { differing, type Lookup } from './place.ts'
import type { Usage, UsageFile } from './usage.ts'
import { codeOf, type Part, shownOf } from './value.ts'

/** An error of the compiler in code that compiled before. */
export interface TypeBreak {
  /** The operation of the base; missing for exported types and for methods of the client. */
  operation?: UsedOperation
  target: 'request' | 'response' | 'client' | 'component'
  /** A pointer into the base, to the source of the type: `#/components/schemas/Contact/properties/email`. */
  pointer: string
  /** That place in words: `body.customFields[].value`; empty outside of requests and responses. */
  place: string
  /** The other places of the operation at which the same schema breaks code. */
  also?: string[]
  /** `TS2322` */
  code: string
  /** The compiler's message. */
  message: string
  /** The line of code that no longer compiles. */
  usage: string
}

/** The name of a side of a comparison. */
export type SideName = 'base' | 'revision'

/** A module of a side that is compiled. */
interface Module {
  name: string
  usages: Usage[]
  /** The lines before those of the usages. */
  head: Record<SideName, string[]>
  isWhole: boolean
}

/**
 * Divides a file into the modules that are compiled. Usages that read values as a whole are the slowest, and have a
 * module of their own, which is checked only if it is needed.
 */
export function modulesIn(name: string, file: UsageFile): Module[] {
  const { heads, values, usages } = file
  const wholes = usages.filter(({ read }) => read?.isWhole)
  const parts = usages.filter(({ read }) => !read?.isWhole)
  const moduleOf = (own: Usage[], isWhole: boolean): Module => {
    const linesOf = (side: SideName) => {
      const before = side === 'base' && !isWhole ? values : []
      const code = [...before, ...own.map(lineOf)].join('\n')
      return [...neededHead(heads[side], code).split('\n'), ...before]
    }
    const head = { base: linesOf('base'), revision: linesOf('revision') }
    return { name: isWhole ? `whole.${name}` : name, usages: own, head, isWhole }
  }
  return [
    ...(usages.length ? [moduleOf(parts, false)] : []),
    ...(wholes.length ? [moduleOf(wholes, true)] : []),
  ]
}

/** Writes the lines of a module on one side. */
export const linesOf = ({ head, usages }: Module, side: SideName): string[] => [
  ...head[side],
  ...usages.map(lineOf),
]

const opening = '{ function use() { '

/** Writes the line of a usage: a function of its own, because the compiler follows the control flow of others. */
const lineOf = ({ parts }: Usage): string => `${opening}${codeOf(parts)} } }`

/** An error of the compiler in a usage, and the part of the line that causes it. */
export interface Found {
  diagnostic: ts.Diagnostic
  part: Part | undefined
}

/**
 * Finds the first error of the compiler in each usage in a module. The compiler underlines the whole path of a
 * read, so the end of its range counts.
 */
export function diagnose(program: ts.Program, folder: string, module: Module, side: SideName) {
  const { name, usages, head } = module
  const source = program.getSourceFile(`${folder}/${side}/${name}`) as ts.SourceFile
  const found = new Map<Usage, Found>()
  const first = head[side].length
  for (const diagnostic of program.getSemanticDiagnostics(source)) {
    const { start = 0, length = 1 } = diagnostic
    const { line, character } = source.getLineAndCharacterOfPosition(start)
    const used = usages[line - first]
    if (!used || found.has(used)) continue
    const end = used.read ? length - 1 : 0
    const column = character + end - opening.length
    found.set(used, { diagnostic, part: partAt(used, column) })
  }
  return found
}

/** Lists the errors of a file's usages; a copy has the error of its original, in the same part. */
export function foundIn(
  all: ReadonlyMap<Usage, Found>,
  usages: Usage[],
  copies: { usage: Usage; of: Usage }[],
): Map<Usage, Found> {
  const own = usages.flatMap((used): [Usage, Found][] => {
    const error = all.get(used)
    return error ? [[used, error]] : []
  })
  const copied = copies.flatMap(({ usage, of }): [Usage, Found][] => {
    const error = all.get(of)
    if (!error) return []
    const index = error.part ? of.parts.indexOf(error.part) : -1
    // The values have different beginnings; before them, the statements are alike.
    const isBefore = index < of.parts.findIndex(({ text }) => text === '{ ') + 2
    const part = usage.parts[isBefore ? index : usage.parts.length - of.parts.length + index]
    return [[usage, { ...error, part }]]
  })
  return new Map([...own, ...copied])
}

/** Removes what was found in values as a whole if a part of the value breaks, too. */
export function deepest(found: Map<Usage, Found>): Map<Usage, Found> {
  const hasBroken = brokenParts(found)
  return new Map([...found].filter(([used]) => !hasBroken(used)))
}

/** Returns a check for usages that read a value as a whole, of which a part breaks. */
function brokenParts(found: ReadonlyMap<Usage, Found>): (used: Usage) => boolean {
  const codes = [...found.keys()].flatMap(({ read }) => read?.code ?? [])
  const isInside = (code: string, whole: string) =>
    code.startsWith(whole) && /^[.[]/.test(code.slice(whole.length))
  return ({ read }) => read?.isWhole === true && codes.some((code) => isInside(code, read.code))
}

/** Collects the usages of values as a whole that must be compiled, because none of their parts breaks. */
export function neededWholes(all: ReadonlyMap<Usage, Found>, files: UsageFile[]): Set<Usage> {
  return new Set(
    files.flatMap(({ usages, copies = [] }) => {
      const hasBroken = brokenParts(foundIn(all, usages, copies))
      const open = [...usages.map((usage) => ({ usage, of: usage })), ...copies]
      return open.filter(({ usage }) => !hasBroken(usage)).map(({ of }) => of)
    }),
  )
}

/** Finds the last part before a column that belongs to a place in the spec. */
function partAt({ parts }: Usage, column: number): Part | undefined {
  let start = 0
  let last: Part | undefined
  for (const part of parts) {
    if (start > column) break
    if (part.place) last = part
    start += part.text.length
  }
  return last
}

/** The codes of errors for missing parts, which belong to the whole call. */
const missing = [2345, 2554, 2739, 2740, 2741]

/** Converts an error of the compiler to a break at the place where the two documents differ. */
export function toBreak(
  { base, revision }: Record<SideName, Lookup>,
  used: Usage,
  part: Part | undefined,
  { code, messageText }: ts.Diagnostic,
): TypeBreak {
  const isWhole = used.parts[0]?.place?.spots === part?.place?.spots
  const subject = isWhole && !missing.includes(code) ? used.subject : undefined
  return {
    ...(used.operation && { operation: used.operation }),
    target: used.target,
    ...differing(subject?.spots ?? part?.place?.spots ?? [], base, revision),
    // Which of the two it is depends on how far the types are written in the message.
    code: `TS${code === 2719 ? 2322 : code}`,
    message: sentences(messageText),
    usage: shownOf(used.parts),
  }
}

/** Checks for an excess property in a literal, after which the compiler reports nothing more of it. */
export const isExcess = ({ code }: ts.Diagnostic): boolean => code === 2353 || code === 2561

function sentences(message: ts.Diagnostic['messageText']): string {
  const all =
    typeof message === 'string'
      ? [message]
      : [message.messageText, ...(message.next?.slice(0, 1).map((next) => next.messageText) ?? [])]
  return all.join(' ').replaceAll(/import\("[^"]*"\)\.|before\./g, '')
}

/** Keeps one break for each schema of an operation, with all its places. */
export function distinct(breaks: TypeBreak[]): TypeBreak[] {
  const kept = new Map<string, TypeBreak>()
  for (const found of breaks) {
    const { operation, target, pointer, code } = found
    const key = [operation?.path, operation?.method, target, pointer, code].join('\n')
    const known = kept.get(key)
    kept.set(key, known ? { ...known, also: [...(known.also ?? []), found.place] } : found)
  }
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found)
}
