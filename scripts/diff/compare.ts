import type { Progress } from '../lib/progress.ts'
import type { Pair } from './pair.ts'
import type { Finding, Untyped, VendorReport } from './report.ts'
import type { Gaps } from './side/uncompared.ts'
import type { TypeProblem, TypeVerdict } from './types/breaks.ts'
import { redoclyDiff } from './wire/redocly.ts'
import type { Side } from './wire/sides.ts'

/** The options of a comparison. */
export interface Options {
  /** Whether the types are compared, too. */
  types: boolean
  /** Whether a document must be complete: a `$ref` that leads nowhere is bad input. */
  isComplete?: boolean
  /** Receives warnings about an incomplete comparison. */
  warn: (line: string) => void
  /** Shows the current step of a long comparison. */
  progress?: Progress
}

/**
 * Compares pairs of different texts, and returns their changes in the same order. `given` may be a function that
 * parses them while Redocly starts; the modules of each step, too, are loaded while Redocly works.
 * @throws {InputError} if a document cannot be compared because it is not valid OpenAPI.
 */
export async function compare(
  root: string,
  given: Pair[] | (() => Promise<Pair[]>),
  options: Options,
): Promise<VendorReport[]> {
  const { progress = () => {} } = options
  let pairs: Pair[] = []
  let gaps: Gaps[] = []
  const read = async () => {
    const { withoutLost } = await import('./side/uncompared.ts')
    pairs = typeof given === 'function' ? await given() : given
    gaps = pairs.map(({ base, revision }) => withoutLost(base, revision))
    return pairs
  }
  let reading: Promise<Pair[]> | undefined
  const readOnce = () => (reading ??= read())
  try {
    progress('Comparing the specs …')
    const [findings, verdicts] = await Promise.all([
      wireFindings(root, readOnce),
      options.types ? typeVerdicts(root, readOnce, progress) : [],
    ])
    for (const [index, { faults }] of verdicts.entries()) {
      if (faults.length) options.warn(incomplete(pairs[index] as Pair, faults))
    }
    const { reportPair } = await import('./pair.ts')
    return await Promise.all(
      pairs.map(async (pair, index) => {
        const { problem } = verdicts[index] ?? {}
        const untyped = problem && (await placed(root, pair, problem))
        const own = gaps[index] as Gaps
        return reportPair(pair, findings[index] ?? [], verdicts[index], untyped, own)
      }),
    )
  } catch (error) {
    // Redocly compares all pairs in one run, so the one that fails is found by comparing each alone.
    if (pairs.length > 1) for (const pair of pairs) await compare(root, [pair], options)
    // Validation is slow, so a document is validated only after a failure.
    for (const side of pairs.flatMap(({ base, revision }) => [base, revision])) {
      const { structProblem } = await import('./side/struct.ts')
      const problem = await structProblem(root, side)
      if (problem) throw problem
    }
    throw error
  } finally {
    progress('')
  }
}

const incomplete = ({ base }: Pair, faults: string[]): string =>
  `${base.label.file}: ${faults.length} lines of usage do not compile even before the change, so the types ` +
  `grade is without them; the first is: ${faults[0]}`

/** Loads TypeScript, which takes half a second, only if types are compared. */
async function typeVerdicts(
  root: string,
  read: () => Promise<Pair[]>,
  progress: Progress,
): Promise<TypeVerdict[]> {
  const documents = (await read()).map(documentsOf)
  if (documents.some((pair) => JSON.stringify(pair).length > largeSize)) {
    const { typeBreaksApart } = await import('./types/apart.ts')
    return typeBreaksApart(root, documents, progress)
  }
  const { typeBreaks } = await import('./types/breaks.ts')
  return typeBreaks(root, documents, progress)
}

/** The characters of both documents from which the compiler has a thread of its own. */
const largeSize = 1_000_000

const documentsOf = ({ vendor, base, revision }: Pair) => ({
  vendor,
  base: base.document,
  revision: revision.document,
})

async function wireFindings(root: string, read: () => Promise<Pair[]>): Promise<Finding[][]> {
  let pairs: Pair[] = []
  let sides: Record<'base' | 'revision', Side>[] = []
  const prepare = async () => {
    const { prunedOf, sidesOf } = await import('./wire/sides.ts')
    pairs = await read()
    sides = pairs.map(sidesOf)
    return sides.map(prunedOf)
  }
  // The first call of `locate` reads all positions.
  const meanwhile = async () => {
    await Promise.all([import('./wire/findings.ts'), import('./pair.ts')])
    for (const { base, revision } of pairs) {
      base.locate('#/openapi')
      revision.locate('#/openapi')
    }
  }
  const changes = await redoclyDiff(root, prepare, meanwhile)
  const { findingsOf } = await import('./wire/findings.ts')
  return sides.map(({ base, revision }, index) =>
    findingsOf(changes.get(index) ?? [], base, revision),
  )
}

/** Finds the place of a problem, which the standard may know if the types generator does not. */
async function placed(root: string, pair: Pair, problem: TypeProblem): Promise<Untyped> {
  const { side, pointer, reason, isUnplaced } = problem
  const { structProblem } = await import('./side/struct.ts')
  const invalid = isUnplaced && (await structProblem(root, pair[side]))
  if (invalid) return { side, pointer, reason: `${invalid.message}.`.replace(/\.+$/, '.') }
  return { side, pointer, ...pair[side].locate(pointer), reason }
}
