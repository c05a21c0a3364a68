import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml'
import { inFolder, run } from '../lib/command.ts'
import type { Document } from './spec.ts'

/**
 * Lints the specs and bundles each into one JSON document, by vendor.
 * @throws an error with the linter's report, if a spec is invalid.
 */
export async function bundle(root: string, names: string[]): Promise<Map<string, Document>> {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const specs = names.map((name) => `specs/${name}.yaml`)
  for (const path of specs) checkVersion(path, await readFile(join(root, path), 'utf8'))
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

/** Requires a version that the linter knows: it ends without a place at another, and reads no spec after it. */
function checkVersion(path: string, text: string): void {
  // Most specs begin with their version, and YAML is slow to read.
  if (/^openapi: 3\.[0-2]\.\d+\s/.test(text)) return
  const lineCounter = new LineCounter()
  const { contents, errors } = parseDocument(text, { lineCounter, logLevel: 'silent' })
  // The linter explains what is wrong with the YAML.
  if (errors.length) return
  const pair = (isMap(contents) ? contents.items : []).find(
    ({ key }) => isScalar(key) && /^(openapi|swagger)$/.test(String(key.value)),
  )
  const key = pair?.key as Scalar | undefined
  const value = isScalar(pair?.value) ? pair.value.value : pair?.value
  if (typeof value === 'string' && /^(3\.[0-2]\.\d+|2\.0)$/.test(value)) return
  const { line, col } = key?.range ? lineCounter.linePos(key.range[0]) : { line: 1, col: 1 }
  const reason = key
    ? `\`${key.value}: ${value}\` is no version of OpenAPI`
    : 'the spec does not say its version'
  throw new Error(`${path}:${line}:${col}: ${reason}. Write \`openapi: 3.1.0\`.`)
}
