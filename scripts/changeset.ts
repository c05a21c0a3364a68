/** Writes a changeset for every vendor whose spec changed. With --check, only tells where one lacks. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { complaint } from './changeset/check.ts'
import { type Claim, readClaims } from './changeset/claims.ts'
import { answer } from './changeset/write.ts'
import { InputError } from './diff/input.ts'
import { git } from './lib/git.ts'

const usage = `pnpm specs:changeset [--check] [BASE]

Compares every spec with BASE, or else with the last release of its package, and writes the changeset
that its changes deserve. With --check it writes nothing, and exits with 1 where there is none, or
one with too small a version.
`

const root = join(import.meta.dirname, '..')

function check(claims: Claim[], base: string | undefined): void {
  const complaints = claims.flatMap((claim) => complaint(claim, base) ?? [])
  if (complaints.length) {
    console.error(complaints.join('\n\n'))
    process.exitCode = 1
    return
  }
  for (const { asked, changesets, package: name, report } of claims) {
    const files = changesets.map(({ file }) => file).join(', ') || 'package.json'
    console.log(`specs/${report.vendor}.yaml: ${files} gives a ${asked} version of ${name}.`)
  }
}

async function write(claims: Claim[]): Promise<void> {
  for (const claim of claims) {
    for (const line of await answer(root, claim)) console.log(line)
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new InputError(`${(error as Error).message} See \`pnpm specs:changeset --help\`.`)
  }
}

async function main() {
  const { values: options, positionals } = readArguments()
  if (options.help) return process.stdout.write(usage)
  const [base, ...more] = positionals
  if (more.length) throw new InputError('Give one BASE, as in `pnpm specs:changeset main`.')
  if (options.check && !(await isRepository())) {
    return console.log('This is no git repository, so there is nothing to compare the specs with.')
  }
  const claims = await readClaims(root, base)
  if (!options.check) await write(claims)
  const changed = claims.filter(({ asked }) => asked !== 'none')
  if (!changed.length) {
    return console.log(`No spec asks for a new version since ${since(claims)}.`)
  }
  if (options.check) check(changed, base)
}

/** Where the specs are compared with, which may differ by vendor. */
const since = (claims: Claim[]): string =>
  [...new Set(claims.map(({ report }) => report.base.label))].join(', ')

const isRepository = (): Promise<boolean> =>
  git(root, 'rev-parse', '--show-prefix').then(
    (prefix) => prefix.trim() === '',
    () => false,
  )

main().catch((error: Error) => {
  const isInput = error instanceof InputError
  console.error(isInput ? error.message : error.stack)
  process.exitCode = isInput ? 2 : 70
})
