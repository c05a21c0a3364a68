/**
 * The types grade: does code that compiled before still compile? The compiler decides, not rules.
 *
 * 1. Both sides are generated as for a package, without comments. If the texts or the exported types are
 *    equal, nothing breaks. (`generated.ts`)
 * 2. Usage is derived from the types of the base, one statement per line: each operation whose types differ
 *    is called with its required parts and with each optional part, every property of its responses is read,
 *    and every exported name and unified method is used. (`usage.ts`, `calls.ts`, `reads.ts`, `exports.ts`)
 * 3. The same lines are compiled with the imports of each side. A line that only the revision refuses is
 *    a break. It is reported at the place in the spec that describes the refused part of the line.
 *    (`judge.ts`, `place.ts`)
 * 4. The compiler reports only the first excess property of a literal. So required properties that the
 *    revision refuses are removed, and the calls are compiled again.
 */
import { isDeepStrictEqual } from 'node:util'
import type ts from 'typescript'
import type { Document } from '../../generate/spec.ts'
import { exportsHead, exportsUsage } from './exports.ts'
import { modulesOf, operationsModule, sameModule, sameTypes } from './generated.ts'
import {
  diagnose,
  distinct,
  isExcess,
  linesBefore,
  type SideName,
  type TypeBreak,
  toBreak,
} from './judge.ts'
import { type LocatedOperation, operationsOf } from './operation.ts'
import { compiler } from './program.ts'
import { operationHead, operationUsage, type UsageFile } from './usage.ts'
import { codeOf, shownOf } from './value.ts'

export type { TypeBreak } from './judge.ts'

/** The result of the compiler for two sides of a document. */
export interface TypeVerdict {
  /** The breaks, sorted by operation, target and pointer. */
  breaks: TypeBreak[]
  /** Whether the types differ. */
  changed: boolean
  /** Lines of usage that the base itself refuses: an error of this program, not a break. */
  faults: string[]
}

export interface TypePair {
  vendor: string
  base: Document
  revision: Document
}

/**
 * Compiles usage of each base against the types of its revision, and returns a verdict per pair.
 * @throws an error if no types can be generated from a document.
 */
export async function typeBreaks(root: string, pairs: TypePair[]): Promise<TypeVerdict[]> {
  const compile = compiler(root)
  const files = new Map([['/same.ts', sameTypes]])
  for (const [index, pair] of pairs.entries()) {
    if (isDeepStrictEqual(pair.base, pair.revision)) continue
    for (const [name, text] of await modules(pair)) files.set(`/${index}/${name}`, text)
  }
  const heads = compile(files)
  const trials = pairs.map((pair, index) => trialOf(heads, `/${index}`, pair))
  for (let round = 0; round < roundLimit; round++) {
    const open = trials.filter(({ usage }) => usage.size)
    if (!open.length) break
    for (const { folder, usage } of open) {
      for (const [name, file] of usage) {
        const lines = file.usages.map(({ parts }) => codeOf(parts))
        for (const side of sides) {
          files.set(`${folder}/${side}/${name}`, [...linesBefore(file, side), ...lines].join('\n'))
        }
      }
    }
    const program = compile(files)
    for (const trial of open) judge(program, heads, trial)
  }
  return trials.map(({ changed, breaks, faults }) => ({
    breaks: distinct(breaks),
    changed,
    faults,
  }))
}

const roundLimit = 8
const sides: SideName[] = ['base', 'revision']
const exportsFile = 'exports.usage.ts'

/** The state of a pair while it is compiled. */
interface Trial extends TypeVerdict {
  pair: TypePair
  folder: string
  /** The operations of the base whose types differ, and the names of their files. */
  different: (LocatedOperation & { file: string })[]
  /** The usage to compile next, by file. */
  usage: Map<string, UsageFile>
  /** Pointers to required properties that the revision refuses. */
  refused: Set<string>
}

function trialOf(heads: ts.Program, folder: string, pair: TypePair): Trial {
  const changed = wrongLines(heads, `${folder}/same.ts`).size > 0
  const operations = changed ? wrongLines(heads, `${folder}/operations.ts`) : new Set<number>()
  const different = callable(pair.base).flatMap((located, number) =>
    operations.has(number + 1) ? [{ ...located, file: `${number}.ts` }] : [],
  )
  const refused = new Set<string>()
  const trial = { pair, folder, changed, different, refused, breaks: [], faults: [] }
  return { ...trial, usage: changed ? usageOf(heads, trial) : new Map() }
}

/** Finds the lines of a file that do not compile; none if there is no such file. */
function wrongLines(program: ts.Program, path: string): Set<number> {
  const file = program.getSourceFile(path)
  const diagnostics = file ? program.getSemanticDiagnostics(file) : []
  return new Set(
    diagnostics.map(({ start = 0 }) => file?.getLineAndCharacterOfPosition(start).line ?? 0),
  )
}

/** Generates the modules of both sides, and the head of the usage of each operation; none if both are equal. */
async function modules({ vendor, base, revision }: TypePair): Promise<[string, string][]> {
  const emit = (document: Document) =>
    modulesOf(vendor, document).catch((error: Error) => {
      throw new Error(`${vendor}: no types can be made of it: ${error.message}`, { cause: error })
    })
  const emitted = { base: await emit(base), revision: await emit(revision) }
  if (isDeepStrictEqual(emitted.base, emitted.revision)) return []
  const own = sides.flatMap((side) =>
    emitted[side].map(([file, text]): [string, string] => [`${side}/${file}`, text]),
  )
  const operations = callable(base).map(({ operation }) => operation)
  const heads = operations.map((operation, number): [string, string] => [
    `base/${number}.ts`,
    operationHead(operation, `${number}.ts`),
  ])
  return [
    ...own,
    ...heads,
    ['same.ts', sameModule(vendor, base, revision)],
    ['operations.ts', operationsModule(operations)],
  ]
}

/** Lists the operations that `api` can call. */
const callable = (document: Document): LocatedOperation[] =>
  operationsOf(document, 'paths').filter(({ operation }) => operation.method !== 'TRACE')

/** Derives the usage of a base, by file. */
function usageOf(
  heads: ts.Program,
  {
    folder,
    pair: { vendor, base, revision },
    different,
    refused,
  }: Pick<Trial, 'folder' | 'pair' | 'different' | 'refused'>,
): Map<string, UsageFile> {
  const checker = heads.getTypeChecker()
  const operations = different.map(({ file: name, ...located }): [string, UsageFile] => {
    const file = heads.getSourceFile(`${folder}/base/${name}`) as ts.SourceFile
    const head = operationHead(located.operation, name)
    const derived = operationUsage(checker, file, base, located, refused)
    return [name, { heads: { base: head, revision: head }, ...derived }]
  })
  const headOf = (document: Document) => exportsHead(vendor, document, exportsFile)
  const exported = {
    heads: { base: headOf(base), revision: headOf(revision) },
    ...exportsUsage(vendor, base),
  }
  return new Map([...operations, [exportsFile, exported]])
}

/** Adds the breaks of a trial's usage, and keeps the usage that must be compiled again. */
function judge(program: ts.Program, heads: ts.Program, trial: Trial): void {
  const { pair, folder, usage, refused, breaks, faults } = trial
  const hiding = new Set<string>()
  const isFirst = !refused.size
  for (const [name, file] of usage) {
    const found = diagnose(program, `${folder}/revision/${name}`, file, 'revision')
    if (!found.size) continue
    const wrong = isFirst ? diagnose(program, `${folder}/base/${name}`, file, 'base') : new Map()
    for (const used of wrong.keys()) {
      if (found.delete(used)) faults.push(shownOf(used.parts))
    }
    const gone = [...found].find(([used, { part }]) => used.subject && part === used.parts[1])
    for (const [used, { part, diagnostic }] of gone ? [gone] : found) {
      breaks.push(toBreak(pair, used, part, diagnostic))
      const [spot] = part?.isRequired && isExcess(diagnostic) ? (part.spots ?? []) : []
      if (!spot) continue
      refused.add(spot.pointer)
      hiding.add(name)
    }
  }
  const again = hiding.size && !faults.length ? usageOf(heads, trial) : new Map()
  trial.usage = new Map([...again].filter(([name]) => hiding.has(name)))
}
