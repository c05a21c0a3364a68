import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inFolder, run } from '../../lib/command.ts'
import { InputError } from '../../lib/input.ts'
import { findCycle } from './cycle.ts'
import type { Parsed } from './document.ts'

/**
 * Validates a document that could not be compared against the OpenAPI standard, and returns an error if it is invalid,
 * or if a schema is an alternative of itself.
 */
export async function structProblem(root: string, parsed: Parsed): Promise<InputError | undefined> {
  const { document, label, locate } = parsed
  const errorAt = (pointer: string, message: string) => {
    const place = locate(pointer)
    const where = place ? `${label.file}:${place.line}:${place.column}` : label.file
    return new InputError(`${where}: ${message}`)
  }
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
  if (problem) {
    const message = `this is not OpenAPI: ${problem.message.replace(/\n/g, ' ')}`
    return errorAt(problem.location[0].pointer, message)
  }
  const cycle = findCycle(parsed)
  if (!cycle) return undefined
  const message = `\`${cycle.name}\` is an alternative or a part of itself, which says nothing. Remove this reference.`
  return errorAt(cycle.pointer, message)
}
