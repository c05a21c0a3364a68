import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from '../lib/command.ts'
import type { Document } from './spec.ts'

/**
 * Lints the specs and bundles each into one JSON document, by vendor.
 * @throws an error with the linter's report, if a spec is invalid.
 */
export async function bundle(root: string, names: string[]): Promise<Map<string, Document>> {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const specs = names.map((name) => `specs/${name}.yaml`)
  await run(process.execPath, [cli, 'lint', ...specs, '--max-problems=1000'], { cwd: root }).catch(
    ({ stdout, message }) => {
      throw new Error(stdout.trim() || message)
    },
  )
  return inFolder(async (folder) => {
    // Of a single spec, Redocly takes the output for the name of the file.
    const output = names.length === 1 ? join(folder, `${names[0]}.json`) : folder
    await run(process.execPath, [cli, 'bundle', ...specs, '--ext=json', `--output=${output}`], {
      cwd: root,
    })
    const documents = names.map(async (name): Promise<[string, Document]> => {
      return [name, JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))]
    })
    return new Map(await Promise.all(documents))
  })
}
