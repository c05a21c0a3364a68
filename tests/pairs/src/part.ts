import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseWithLost } from '@tags/scripts/side/document'
import { withoutLost } from '@tags/scripts/side/uncompared'
import { redoclyDiff } from '@tags/scripts/wire/redocly'
import { prunedOf, sidesOf } from '@tags/scripts/wire/sides'

const root = join(import.meta.dirname, '../../..')

/**
 * Creates a function that measures Redocly's part of `specs:diff` in seconds: its run on the parts that differ, the
 * lower bound of the whole.
 */
export async function redoclyPart(files: [string, string]): Promise<() => Promise<number>> {
  const [base, revision] = (await Promise.all(files.map(read))) as [Parsed, Parsed]
  withoutLost(base, revision)
  const documents = prunedOf(sidesOf({ base, revision }))
  return async () => {
    const start = performance.now()
    await redoclyDiff(root, () => [documents])
    return (performance.now() - start) / 1000
  }
}

type Parsed = ReturnType<typeof parseWithLost>

const read = async (file: string): Promise<Parsed> =>
  parseWithLost(await readFile(file, 'utf8'), { label: file, file })
