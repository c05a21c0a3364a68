/**
 * The types grade: does code that compiled before still compile? The compiler decides, not rules.
 *
 * 1. Both sides are reduced to the parts that differ, and what these need. (`affected.ts`)
 * 2. They are generated as for a package, without comments. (`generated.ts`)
 * 3. Usage is derived from the types of the base that differ from those of the revision, one statement per line:
 *    each operation is called with its required parts and with each optional part, the properties of its
 *    responses are read, webhooks are read, and so are components that nothing uses; exported names and unified
 *    methods are used. (`trial.ts`, `unit.ts`, `same.ts`, `calls.ts`, `reads.ts`, `exports.ts`)
 * 4. The same lines are compiled with the imports of each side. A line that only the revision refuses is
 *    a break. It is reported at the place in the spec that describes the refused part of the line.
 *    Lines that read a value as a whole are compiled only where none of its parts breaks. (`judge.ts`, `place.ts`)
 * 5. The compiler reports only the first excess property of a literal. So required properties that the
 *    revision refuses are removed, and the calls are compiled again.
 */
import { isDeepStrictEqual } from 'node:util'
import type ts from 'typescript'
import type { Progress } from '../../lib/progress.ts'
import { affectedParts } from './affected.ts'
import { choices } from './choice.ts'
import { changedComponents, declaredTypes } from './declared.ts'
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
  toBreak,
} from './judge.ts'
import { counterparts } from './pairs.ts'
import { lookup } from './place.ts'
import { faultIn, problemOf } from './problem.ts'
import { compiler } from './program.ts'
import { accepted, readable } from './safe.ts'
import { comparison } from './same.ts'
import { callsOf, sides, type Trial, type TypePair, type TypeVerdict, usageOf } from './trial.ts'
import { unitsOf } from './unit.ts'
import type { Usage } from './usage.ts'
import { shownOf } from './value.ts'

export type { TypeBreak } from './judge.ts'
export type { TypeProblem } from './problem.ts'
export type { TypePair, TypeVerdict } from './trial.ts'

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
  return trials.map(({ changed, components = [], breaks, faults, problem }) =>
    problem
      ? { changed: false, breaks: [], faults: [], problem }
      : { breaks: distinct(breaks), changed, components, faults },
  )
}

const roundLimit = 8
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
  const declared = schemas.map((file) => declaredTypes(checker, file as ts.SourceFile))
  const [before, after] = declared
  const unified = heads.getSourceFile(`${folder}/unified.ts`)
  const isUnifiedSame = unified
    ? heads.getSemanticDiagnostics(unified).length === 0
    : !pair.base['x-unified'] === !pair.revision['x-unified']
  trial.changed =
    !isUnifiedSame ||
    [...(before ?? [])].some(([name, type]) => !same(type, after?.get(name) as ts.Type))
  trial.components = changedComponents(checker, declared, same, affected.pointers)
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
