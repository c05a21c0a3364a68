import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Installation } from './install.ts'
import { type Figure, measureInRounds } from './rounds.ts'

/** How long the import of each package takes in a fresh process, in milliseconds. */
export const measureImports = (
  installation: Installation,
  packages: readonly string[],
  reference: string,
  rounds: number,
): Promise<Map<string, Figure>> =>
  measureInRounds(
    new Map(packages.map((name) => [name, () => importOnce(installation, name)])),
    reference,
    rounds,
  )

async function importOnce({ folder }: Installation, name: string): Promise<number> {
  const code = `const start = performance.now()
await import('${name}')
console.log(performance.now() - start)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: folder },
  )
  return Number(stdout)
}
