/** Writes a changeset for every vendor whose spec changed. With --check, only tells where one lacks. */
import { join } from 'node:path'
import { complaint } from './changeset/check.ts'
import { type Claim, readClaims } from './changeset/claims.ts'
import { answer } from './changeset/write.ts'
import { isEnough } from './diff/bump.ts'
import { git } from './lib/git.ts'
import { InputError } from './lib/input.ts'
import { readArguments, start } from './lib/main.ts'

const help = `Writes a changeset for every vendor whose spec changed, with the version that this deserves.

  pnpm specs:changeset [BASE] [options]

BASE is a git revision. Without it, it is the last release of each vendor, or HEAD for one that was
never released.

  --check  writes nothing, and exits with 1 where a changeset lacks or gives too small a version
  --help   shows this

Bad input exits with 2, a mistake of this command with 70.
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
    const enough = changesets.find(({ bumps }) => isEnough(bumps.get(name) ?? 'none', asked))
    console.log(
      `specs/${report.vendor}.yaml: a ${asked} version of ${name} is needed, ` +
        `and ${enough?.file ?? 'package.json'} has it.`,
    )
  }
}

async function write(claims: Claim[]): Promise<void> {
  for (const claim of claims) {
    for (const line of await answer(root, claim)) console.log(line)
  }
}

async function main(): Promise<void> {
  const { values: options, positionals } = readArguments(
    {
      allowPositionals: true,
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    },
    'See `pnpm specs:changeset --help`.',
  )
  if (options.help) return void process.stdout.write(help)
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
  [...new Set(claims.map(({ report }) => report.base.label))].join('; ')

/**
 * Only where this folder is the repository: what was unpacked inside another one has no history of
 * its own.
 */
const isRepository = (): Promise<boolean> =>
  git(root, 'rev-parse', '--show-prefix').then(
    (prefix) => prefix.trim() === '',
    () => false,
  )

start(main)
