import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../lib/command.ts'
import type { Node } from './canonical/node.ts'

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
  base?: Side
  revision?: Side
}

interface Side {
  pointer: string
  value?: unknown
}

/**
 * What `redocly diff` finds between the two canonical documents of each pair, in one run for all of them.
 * @throws an error with what Redocly says, if it cannot compare them.
 */
export async function redoclyDiff(
  root: string,
  pairs: { base: Node; revision: Node }[],
): Promise<Change[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'specs-diff-'))
  const files = { base: join(folder, 'base.json'), revision: join(folder, 'revision.json') }
  try {
    await writeFile(files.base, together(pairs.map(({ base }) => base)))
    await writeFile(files.revision, together(pairs.map(({ revision }) => revision)))
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const config = join(root, 'scripts/diff/wire/redocly.yaml')
    const options = [`--config=${config}`, '--format=json', '--fail-on=none']
    const output = await run(
      process.execPath,
      [cli, 'diff', files.base, files.revision, ...options],
      { cwd: root },
    )
    const { changes } = JSON.parse(output) as { changes: Change[] }
    const groups = Map.groupBy(changes, ({ path }) => Number(path.split('/')[2]))
    return pairs.map((_, index) => alone(groups.get(index) ?? [], index))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** One document of which all of these are parts; `plugin.ts` tells Redocly that each is a root. */
function together(documents: Node[]): string {
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
