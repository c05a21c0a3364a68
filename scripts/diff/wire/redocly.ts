import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from '../../lib/command.ts'
import type { Json } from '../../redocly/context.ts'

/** One entry of Redocly's report. */
export interface Change {
  /** Where the node stands in the revision, or in the base if it is gone. */
  path: string
  /** Redocly's name for what the node is, such as `Schema`. */
  typeName: string
  kind: 'added' | 'removed' | 'modified'
  /** What its rules say; empty if none does. */
  verdicts: { ruleId: string; impact: 'patch' | 'minor' | 'major'; message: string }[]
  /** The key of the node that changed, if it was modified. */
  property?: string
  base?: Point
  revision?: Point
}

/** Where something stands on one side, and what. */
interface Point {
  pointer: string
  value?: unknown
}

/**
 * What `redocly diff` finds between the two canonical documents of each pair, in one run for all of them.
 * @throws an error with what Redocly says, if it cannot compare them.
 */
export async function redoclyDiff(
  root: string,
  pairs: { base: Json; revision: Json }[],
): Promise<Change[][]> {
  const output = await inFolder(async (folder) => {
    const files = { base: join(folder, 'base.json'), revision: join(folder, 'revision.json') }
    await writeFile(files.base, together(pairs.map(({ base }) => base)))
    await writeFile(files.revision, together(pairs.map(({ revision }) => revision)))
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const config = join(root, 'scripts/diff/wire/redocly.yaml')
    const options = [`--config=${config}`, '--format=json', '--fail-on=none']
    const args = [cli, 'diff', files.base, files.revision, ...options]
    return run(process.execPath, args, { cwd: root })
  })
  const { changes } = JSON.parse(output) as { changes: Change[] }
  const groups = Map.groupBy(changes, ({ path }) => Number(path.split('/')[2]))
  return pairs.map((_, index) => alone(groups.get(index) ?? [], index))
}

/** One document of which all of these are parts; `plugin.ts` tells Redocly that each is a root. */
function together(documents: Json[]): string {
  const parts = documents.map((document, index) => {
    const text = JSON.stringify(document)
    return `"${index}":${text.replaceAll('"$ref":"#/', `"$ref":"#/x-documents/${index}/`)}`
  })
  const info = { title: 'All', version: '1' }
  const frame = JSON.stringify({ openapi: '3.1.0', info, paths: {} })
  return `${frame.slice(0, -1)},"x-documents":{${parts.join(',')}}}`
}

/** Changes as they would stand in a report on their own document alone. */
const alone = (changes: Change[], index: number): Change[] =>
  JSON.parse(JSON.stringify(changes).replaceAll(`"#/x-documents/${index}`, '"#'))
