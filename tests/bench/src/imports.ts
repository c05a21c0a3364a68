import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Figure, measureInRounds } from './rounds.ts'

/** Measures the import of each package in a fresh process in `folder`, in milliseconds. */
export const measureImports = (
  folder: string,
  packages: readonly string[],
  reference: string,
  rounds: number,
): Promise<Map<string, Figure>> =>
  measureInRounds(
    new Map(packages.map((name) => [name, () => importOnce(folder, name)])),
    reference,
    rounds,
  )

async function importOnce(folder: string, name: string): Promise<number> {
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
