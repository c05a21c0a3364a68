import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from '../../lib/command.ts'
import { InputError } from '../../lib/input.ts'
import type { Parsed } from './document.ts'

/** Validates a document against the OpenAPI standard, and returns an error if it is invalid. */
export async function structProblem(
  root: string,
  { document, label, locate }: Parsed,
): Promise<InputError | undefined> {
  const output = await inFolder(async (folder) => {
    await writeFile(join(folder, 'redocly.yaml'), 'rules: { struct: error }\n')
    await writeFile(join(folder, 'spec.json'), JSON.stringify(document))
    const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js')
    const args = [cli, 'lint', 'spec.json', '--format=json', '--max-problems=1']
    return run(process.execPath, args, { cwd: folder }).catch(
      ({ stdout }: { stdout: string }) => stdout,
    )
  })
  const [problem] = JSON.parse(output).problems
  if (!problem) return undefined
  const place = locate(problem.location[0].pointer)
  const where = place ? `${label.file}:${place.line}:${place.column}` : label.file
  return new InputError(`${where}: this is not OpenAPI: ${problem.message.replace(/\n/g, ' ')}`)
}
