import { join } from 'node:path'
import { run } from '../../lib/command.ts'
import type { Json } from '../../redocly/context.ts'
import type { Reached } from './reach.ts'

/** An entry of Redocly's report. */
export interface Change {
  /** The pointer to the node in the revision, or in the base if it was removed. */
  path: string
  /** Redocly's type of the node, such as `Schema`. */
  typeName: string
  kind: 'added' | 'removed' | 'modified'
  /** The results of rules; empty without a result. */
  verdicts: { ruleId: string; impact: 'patch' | 'minor' | 'major' }[]
  /** The key of the node that changed, if it was modified. */
  property?: string
  /** The operations that reach the change at one place of both sides; empty outside of operations. */
  reached: Reached[]
  base?: Point
  revision?: Point
}

/** The place and value of a node on one side. */
interface Point {
  pointer: string
  value?: unknown
}

/** Two canonical documents to be compared. */
export interface Documents {
  base: Json
  revision: Json
}

/**
 * Runs `redocly diff` once for the canonical documents of all pairs, and returns the changes of each pair that has
 * some, by its index. `prepare` produces the documents while Redocly starts; `meanwhile` runs while it compares them.
 * @throws an error with the output of Redocly, if it fails.
 */
export async function redoclyDiff(
  root: string,
  prepare: () => Documents[] | Promise<Documents[]>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<Map<number, Change[]>> {
  const feed = async (end: (text: string) => Promise<void>) => {
    const pairs = await prepare()
    const texts = [pairs.map(({ base }) => base), pairs.map(({ revision }) => revision)]
    await end(`[${texts.map(together).join()}]`)
    await meanwhile()
  }
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const folder = join(root, 'scripts/diff/wire/frame')
  const files = [join(folder, 'base.yaml'), join(folder, 'revision.yaml')]
  const config = join(root, 'scripts/diff/wire/redocly.yaml')
  const options = [`--config=${config}`, '--format=json', '--fail-on=none']
  const args = ['--no-turbofan', cli, 'diff', ...files, ...options]
  const output = await run(process.execPath, args, { cwd: root, input: feed })
  const { changes } = JSON.parse(withOwnPointers(output)) as { changes: Reported[] }
  const groups = Map.groupBy(changes.map(withReached), ({ path }) => Number(path.split('/')[2]))
  return new Map(
    [...groups].map(([index, group]) => [
      index,
      group
        .map((change) => ({ ...change, path: ownPointer(change.path) }))
        .flatMap(withPathParameter),
    ]),
  )
}

/** An entry of Redocly's report, whose verdict of `ways.ts` has the operations as JSON. */
type Reported = Omit<Change, 'reached' | 'verdicts'> & {
  verdicts: (Change['verdicts'][number] & { message: string })[]
}

/** Reads the operations that reach a change from its verdict. */
function withReached({ verdicts, ...change }: Reported): Change {
  const ways = verdicts.find(({ ruleId }) => ruleId === 'tags/ways')
  if (!ways) throw new Error(`The rule tags/ways reported nothing for ${change.path}.`)
  const reached = JSON.parse(ways.message) as Reached[]
  return { ...change, verdicts: verdicts.filter((verdict) => verdict !== ways), reached }
}

/**
 * Corrects changes of path parameters: the path itself has them, so a declaration that was added or removed does not
 * affect requests; `x-name` has the change of a name.
 */
function withPathParameter(change: Change): Change[] {
  const { typeName, kind, property } = change
  const { in: place } = ((change.revision ?? change.base)?.value ?? {}) as Json
  if (typeName !== 'Parameter') return [change]
  if (kind === 'modified') return property === 'name' && isInPath(change) ? [] : [change]
  if (place !== 'path') return [change]
  return [{ ...change, verdicts: [{ ruleId: 'path-parameter-declaration', impact: 'patch' }] }]
}

/** Checks that a change is in a parameter whose key is from its place in the path. */
const isInPath = ({ path }: Change): boolean => /\/parameters\/path \d+~[0-9a-f]+$/.test(path)

/** Combines documents into one object, where `plugin.ts` declares each as a root. */
function together(documents: Json[]): string {
  const parts = documents.map((document, index) => {
    const text = JSON.stringify(document)
    return `"${index}":${text.replaceAll('"$ref":"#/', `"$ref":"#/x-documents/${index}/`)}`
  })
  return `{${parts.join(',')}}`
}

/** Rewrites the pointers in a report to begin at their own document. The paths of changes keep the index of theirs. */
const withOwnPointers = (report: string): string =>
  report.replace(/("path": ")?#\/x-documents\/\d+/g, (found, path) => (path ? found : '#'))

const ownPointer = (path: string): string => path.replace(/^#\/x-documents\/\d+/, '#')
