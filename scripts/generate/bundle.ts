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
  for (const path of specs) checkBeginning(path, await readFile(join(root, path), 'utf8'))
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

/** Requires a version of three numbers: the linter ends without a place at another, and reads no spec after it. */
function checkBeginning(path: string, text: string): void {
  const lines = text.split('\n')
  const found = lines.findIndex((line) => /^["']?(openapi|swagger)\b/.test(line))
  const line = lines[found] ?? ''
  if (/^["']?(openapi|swagger)["']?: *["']?(\d+\.\d+\.\d+|2\.0["'])/.test(line)) return
  const place = `${path}:${found < 0 ? 1 : found + 1}:1`
  const reason =
    found < 0 ? 'the spec does not say its version' : `\`${line}\` is no version of OpenAPI`
  throw new Error(`${place}: ${reason}. Write \`openapi: 3.1.0\`.`)
}
