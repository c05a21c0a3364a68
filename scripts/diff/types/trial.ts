import type ts from 'typescript'
import type { Document } from '../../generate/spec.ts'
import type { Affected } from './affected.ts'
import { type Component, variablesOf } from './declared.ts'
import { exportsHead, exportsUsage } from './exports.ts'
import type { SideName, TypeBreak } from './judge.ts'
import type { TypeProblem } from './problem.ts'
import type { Unit } from './unit.ts'
import type { Usage, UsageFile } from './usage.ts'
import type { Scope } from './value.ts'

/** The result of the compiler for two sides of a document. */
export interface TypeVerdict {
  /** The breaks, sorted by operation, target and pointer. */
  breaks: TypeBreak[]
  /** Whether the types differ. */
  changed: boolean
  /** The components whose exported types differ, by pointer. */
  components?: Component[]
  /** Lines of usage that the base itself refuses: an error of this program, not a break. */
  faults: string[]
  /** Whether some types are unknown, so that a difference without a cause means nothing. */
  isPartial?: boolean
  /** The reason why there is no grade; the other results are empty then. */
  problem?: TypeProblem
}

export interface TypePair {
  vendor: string
  base: Document
  revision: Document
}

export const sides: SideName[] = ['base', 'revision']
const exportsFile = 'exports.usage.ts'

/** The relations of the types of both sides. */
type Relations = Omit<Scope, 'checker' | 'values' | 'refused'>

/** The state of a pair while it is compiled. */
export interface Trial extends TypeVerdict {
  pair: TypePair
  folder: string
  /** The generated modules and the heads of the usage, by path; none if both sides are equal. */
  modules: [path: string, text: string][]
  affected?: Affected
  relations?: Relations
  units: Unit[]
  /** The usage to compile next, by file. */
  usage: Map<string, UsageFile>
  /** Pointers to required properties that the revision refuses. */
  refused: Set<string>
}

/** The most lines of usage that are compiled, five times as many as any pair of `pnpm bench:pairs` has. */
const mostLines = 15_000

/** Derives the usage of a base, by file; none, and the problem of the trial, if there is too much to compile. */
export function usageOf(heads: ts.Program, trial: Trial): Map<string, UsageFile> {
  const { pair, units, affected } = trial
  const { base, pointers } = affected as Affected
  const alike = new Map<string, Usage>()
  const headOf = (document: Document) => exportsHead(pair.vendor, document, exportsFile)
  const exported: UsageFile = {
    heads: { base: headOf(pair.base), revision: headOf(pair.revision) },
    ...exportsUsage(pair.vendor, base, pointers),
  }
  const files: [string, UsageFile][] = [[exportsFile, exported]]
  let lines = exported.usages.length
  for (const unit of units) {
    const file = unitUsage(heads, trial, unit)
    const own = withCopies(file.usages, alike)
    files.push([unit.file, { ...file, ...own }])
    lines += own.usages.length
    if (lines <= mostLines) continue
    const most = mostLines.toLocaleString('en-US')
    const reason = `Its changes reach so many types that more than ${most} lines of code would have to be compiled.`
    trial.problem = { side: 'revision', pointer: '#', reason }
    return new Map()
  }
  const isUsed = ({ usages, copies = [] }: UsageFile) => usages.length + copies.length > 0
  return new Map(files.filter(([, file]) => isUsed(file)))
}

/** Derives the calls of some files again, without the properties that the revision refuses. */
export function callsOf(
  heads: ts.Program,
  trial: Trial,
  names: ReadonlySet<string>,
): typeof trial.usage {
  const units = trial.units.filter(({ file }) => names.has(file))
  return new Map(
    units.map((unit) => {
      const file = unitUsage(heads, trial, unit)
      return [unit.file, { ...file, usages: file.usages.filter(({ read }) => !read) }]
    }),
  )
}

/** Derives the usage of a unit. */
function unitUsage(program: ts.Program, trial: Trial, unit: Unit): UsageFile {
  const { folder, refused, relations } = trial
  const { file, heads, callHeads, isKept } = unit
  const checker = program.getTypeChecker()
  const scope: Scope = { checker, ...(relations as Relations), values: new Map(), refused }
  const [types, others] = sides.map((side) =>
    variablesOf(checker, program.getSourceFile(`${folder}/${side}/${file}`)),
  )
  const usages = unit.usages(scope, (name, place) => ({
    type: types?.get(name) as ts.Type,
    other: isKept ? others?.get(name) : undefined,
    parts: [{ text: name, place }],
    guards: [],
    place,
  }))
  const values = [...scope.values.values()].map(
    ({ name, code }) => `export function ${name}() { return ${code} }`,
  )
  const isCalled = usages.some(({ target, read }) => target !== 'response' && !read)
  const before = `import type * as before from '../base/${file}'\n`
  const whole = (side: SideName) =>
    before + heads[side] + (isCalled ? (callHeads?.[side] ?? '') : '')
  const wholes = { base: whole('base'), revision: whole('revision') }
  return { heads: wholes, values, usages }
}

/** Separates the usages that compile or fail as usages before do, of any file. */
function withCopies(usages: Usage[], alike: Map<string, Usage>) {
  const copies: { usage: Usage; of: Usage }[] = []
  const kept = usages.filter((usage) => {
    const { target, read } = usage
    if (read?.likeness === undefined) return true
    const key = `${target} ${read.likeness}`
    const of = alike.get(key)
    if (of) copies.push({ usage, of })
    else alike.set(key, usage)
    return !of
  })
  return { usages: kept, copies }
}
