/**
 * The types grade: does code that compiled before still compile? The compiler decides, not rules.
 *
 * 1. Both sides are reduced to the parts that differ, and what these need. (`affected.ts`)
 * 2. They are generated as for a package, without comments. (`generated.ts`)
 * 3. Usage is derived from the types of the base that differ from those of the revision, one statement per line:
 *    each operation is called with its required parts and with each optional part, the properties of its
 *    responses are read, webhooks are read, and so are components that nothing uses; exported names and unified
 *    methods are used. (`unit.ts`, `same.ts`, `calls.ts`, `reads.ts`, `exports.ts`)
 * 4. The same lines are compiled with the imports of each side. A line that only the revision refuses is
 *    a break. It is reported at the place in the spec that describes the refused part of the line.
 *    Lines that read a value as a whole are compiled only where none of its parts breaks. (`judge.ts`, `place.ts`)
 * 5. The compiler reports only the first excess property of a literal. So required properties that the
 *    revision refuses are removed, and the calls are compiled again.
 */
import { isDeepStrictEqual } from 'node:util'
import type ts from 'typescript'
import type { Document } from '../../generate/spec.ts'
import type { Progress } from '../../lib/progress.ts'
import { type Affected, affectedParts } from './affected.ts'
import { choices } from './choice.ts'
import { declaredTypes, variablesOf } from './declared.ts'
import { exportsHead, exportsUsage } from './exports.ts'
import { modulesOf, sameTypes, unifiedModule } from './generated.ts'
import {
  deepest,
  diagnose,
  distinct,
  type Found,
  foundIn,
  isExcess,
  linesOf,
  modulesIn,
  neededWholes,
  type SideName,
  type TypeBreak,
  toBreak,
} from './judge.ts'
import { counterparts } from './pairs.ts'
import { lookup } from './place.ts'
import { faultIn, problemOf, type TypeProblem } from './problem.ts'
import { compiler } from './program.ts'
import { accepted, readable } from './safe.ts'
import { comparison } from './same.ts'
import { type Unit, unitsOf } from './unit.ts'
import type { Usage, UsageFile } from './usage.ts'
import { type Scope, shownOf } from './value.ts'

export type { TypeBreak } from './judge.ts'
export type { TypeProblem } from './problem.ts'

/** The result of the compiler for two sides of a document. */
export interface TypeVerdict {
  /** The breaks, sorted by operation, target and pointer. */
  breaks: TypeBreak[]
  /** Whether the types differ. */
  changed: boolean
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

/** Compiles usage of each base against the types of its revision, and returns a verdict per pair. */
export async function typeBreaks(
  root: string,
  pairs: TypePair[],
  progress: Progress = () => {},
): Promise<TypeVerdict[]> {
  const compile = compiler(root)
  const files = new Map([['/same.ts', sameTypes]])
  const trials: Trial[] = []
  for (const [index, pair] of pairs.entries()) {
    progress(`Making types: ${pair.vendor} …`)
    const trial = await trialOf(`/${index}`, pair)
    trials.push(trial)
    for (const [name, text] of trial.modules) files.set(name, text)
  }
  progress('Comparing types …')
  const heads = compile(files)
  for (const trial of trials) attempt(trial, () => begin(heads, trial))
  for (let round = 0; round < roundLimit; round++) {
    const open = trials.filter(({ usage, problem }) => usage.size && !problem)
    if (!open.length) break
    for (const { folder, usage } of open) {
      for (const [name, file] of usage) {
        for (const module of modulesIn(name, file)) {
          for (const side of sides) {
            files.set(`${folder}/${side}/${module.name}`, linesOf(module, side).join('\n'))
          }
        }
      }
    }
    progress('Compiling usage …')
    const program = compile(files)
    for (const trial of open) attempt(trial, () => judge(program, heads, trial))
  }
  return trials.map(({ changed, breaks, faults, problem }) =>
    problem
      ? { changed: false, breaks: [], faults: [], problem }
      : { breaks: distinct(breaks), changed, faults },
  )
}

const roundLimit = 8
const sides: SideName[] = ['base', 'revision']
const exportsFile = 'exports.usage.ts'

type Relations = Omit<Scope, 'checker' | 'values' | 'refused'>

/** The state of a pair while it is compiled. */
interface Trial extends TypeVerdict {
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

/** Runs a step for one pair, whose failure leaves the other pairs alone. */
function attempt(trial: Trial, step: () => void): void {
  try {
    step()
  } catch (error) {
    trial.problem = problemOf('revision', error)
  }
}

/** Generates the modules of both sides of a pair. */
async function trialOf(folder: string, pair: TypePair): Promise<Trial> {
  const trial: Trial = {
    ...{ pair, folder, modules: [], units: [], usage: new Map(), refused: new Set<string>() },
    ...{ breaks: [], changed: false, faults: [] },
  }
  const { vendor, base, revision } = pair
  if (isDeepStrictEqual(base, revision)) return trial
  const affected = affectedParts(base, revision)
  const hasUnified = base['x-unified'] !== undefined && revision['x-unified'] !== undefined
  const emitted: Partial<Record<SideName, [string, string][]>> = {}
  for (const side of sides) {
    try {
      emitted[side] = await modulesOf(vendor, affected[side])
    } catch (error) {
      return { ...trial, problem: problemOf(side, error) }
    }
  }
  if (isDeepStrictEqual(emitted.base, emitted.revision)) return trial
  const units = unitsOf(affected)
  const modules = sides.flatMap((side) => [
    ...(emitted[side] ?? []).map(([name, text]) => [`${folder}/${side}/${name}`, text] as const),
    ...units
      .filter(({ isKept }) => isKept || side === 'base')
      .map(({ file, heads }) => [`${folder}/${side}/${file}`, heads[side]] as const),
  ])
  const unified = hasUnified ? [[`${folder}/unified.ts`, unifiedModule(vendor, pair)] as const] : []
  return { ...trial, affected, units, modules: [...modules, ...unified].map(([a, b]) => [a, b]) }
}

/** Compares the types of both sides, and derives the usage. */
function begin(heads: ts.Program, trial: Trial): void {
  const { folder, pair, affected } = trial
  if (!affected) return
  const schemas = sides.map((side) => heads.getSourceFile(`${folder}/${side}/schema.ts`))
  for (const [index, side] of sides.entries()) {
    const problem = faultIn(heads, schemas[index] as ts.SourceFile, side)
    if (problem) {
      trial.problem = problem
      return
    }
  }
  const checker = heads.getTypeChecker()
  const same = comparison(checker)
  const [before, after] = schemas.map((file) => declaredTypes(checker, file as ts.SourceFile))
  const unified = heads.getSourceFile(`${folder}/unified.ts`)
  const isUnifiedSame = unified
    ? heads.getSemanticDiagnostics(unified).length === 0
    : !pair.base['x-unified'] === !pair.revision['x-unified']
  trial.changed =
    !isUnifiedSame ||
    [...(before ?? [])].some(([name, type]) => !same(type, after?.get(name) as ts.Type))
  const ids = new Map<ts.Type, number>()
  const like = counterparts(checker, same)
  trial.relations = {
    idOf(type) {
      const id = ids.get(type) ?? ids.size
      ids.set(type, id)
      return id
    },
    same,
    counterparts: like,
    choices: choices(checker),
    isReadable: readable(checker, same, like),
    isAccepted: accepted(checker, same),
  }
  if (trial.changed) trial.usage = usageOf(heads, trial)
}

/** Derives the usage of a base, by file. */
function usageOf(heads: ts.Program, trial: Trial): Map<string, UsageFile> {
  const { pair, units, affected } = trial
  const { base, pointers } = affected as Affected
  const alike = new Map<string, Usage>()
  const headOf = (document: Document) => exportsHead(pair.vendor, document, exportsFile)
  const exported: UsageFile = {
    heads: { base: headOf(pair.base), revision: headOf(pair.revision) },
    ...exportsUsage(pair.vendor, base, pointers),
  }
  const files: [string, UsageFile][] = [
    ...units.map((unit): [string, UsageFile] => {
      const file = unitUsage(heads, trial, unit)
      return [unit.file, { ...file, ...withCopies(file.usages, alike) }]
    }),
    [exportsFile, exported],
  ]
  const isUsed = ({ usages, copies = [] }: UsageFile) => usages.length + copies.length > 0
  return new Map(files.filter(([, file]) => isUsed(file)))
}

/** Derives the calls of some files again, without the properties that the revision refuses. */
function callsOf(heads: ts.Program, trial: Trial, names: ReadonlySet<string>): typeof trial.usage {
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

/** Adds the breaks of a trial's usage, and keeps the usage that must be compiled again. */
function judge(program: ts.Program, heads: ts.Program, trial: Trial): void {
  const { pair, folder, usage, refused, breaks, faults } = trial
  const at = { base: lookup(pair.base), revision: lookup(pair.revision) }
  const hiding = new Set<string>()
  const isFirst = !refused.size
  const all = new Map<Usage, Found>()
  const modules = [...usage].flatMap(([name, file]) => modulesIn(name, file))
  const compile = (module: (typeof modules)[number]) => {
    const found = diagnose(program, folder, module, 'revision')
    if (!found.size) return
    const wrong = isFirst ? diagnose(program, folder, module, 'base') : new Map()
    for (const used of wrong.keys()) {
      if (found.delete(used)) faults.push(shownOf(used.parts))
    }
    for (const [used, error] of found) all.set(used, error)
  }
  for (const module of modules) if (!module.isWhole) compile(module)
  const needed = neededWholes(all, [...usage.values()])
  for (const module of modules) {
    if (module.isWhole && module.usages.some((used) => needed.has(used))) compile(module)
  }
  for (const [name, { usages, copies = [] }] of usage) {
    const found = foundIn(all, usages, copies)
    const gone = [...found].find(([used, { part }]) => used.subject && part === used.parts[1])
    for (const [used, { part, diagnostic }] of gone ? [gone] : deepest(found)) {
      breaks.push(toBreak(at, used, part, diagnostic))
      const [spot] = part?.isRequired && isExcess(diagnostic) ? (part.place?.spots ?? []) : []
      if (!spot) continue
      refused.add(spot.pointer)
      hiding.add(name)
    }
  }
  trial.usage = faults.length ? new Map() : callsOf(heads, trial, hiding)
}
