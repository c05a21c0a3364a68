/** Writes a changeset for every vendor whose spec changed. With --check, only reports missing changesets. */
import { pendingForever, problemOf } from './changeset/check.ts'
import { type Claim, readClaims } from './changeset/claims.ts'
import { readChangesets } from './changeset/pending.ts'
import { answer } from './changeset/write.ts'
import { isEnough } from './diff/bump.ts'
import { git } from './lib/git.ts'
import { InputError } from './lib/input.ts'
import { type Command, readArguments, runCommand } from './lib/main.ts'
import { readPackages } from './release/packages.ts'

const help = `Writes a changeset for every vendor whose spec changed, with the version bump that it needs.

  pnpm specs:changeset [BASE] [options]

BASE is a git revision. The default is the last release of each vendor, or HEAD without a release.

  --check  writes nothing, and exits with 1 if a changeset is missing, has too small a bump, or names
           a package that npm does not deliver
  --help   shows this

Bad input exits with 2, internal errors with 70.
`

export const main: Command = async (args, { root, print, warn }) => {
  const { values: options, positionals } = readArguments(
    {
      args,
      allowPositionals: true,
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    },
    'See `pnpm specs:changeset --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  const [base, ...more] = positionals
  if (more.length) throw new InputError('Give one BASE, as in `pnpm specs:changeset main`.')
  if (options.check && !(await isRepository(root))) {
    print('This is not a git repository, so there is nothing to compare the specs with.\n')
    return 0
  }
  const claims = await readClaims(root, base, warn)
  if (!options.check) {
    for (const claim of claims) {
      for (const line of await answer(root, claim)) print(`${line}\n`)
    }
  }
  const changed = claims.filter(({ asked }) => asked !== 'none')
  if (!changed.length) print(`No spec asks for a new version since ${since(claims)}.\n`)
  if (!options.check) return 0
  const published = readPackages(root).map(({ name }) => name)
  const problems = [
    ...(await readChangesets(root)).map((changeset) => pendingForever(changeset, published)),
    ...changed.map((claim) => problemOf(claim, base)),
  ].filter((problem) => problem !== undefined)
  if (problems.length) {
    warn(problems.join('\n\n'))
    return 1
  }
  for (const claim of changed) print(`${covered(claim)}\n`)
  return 0
}

/** Writes the sentence about a claim that a changeset or the version satisfies. */
function covered({ asked, changesets, package: name, report }: Claim): string {
  const enough = changesets.find(({ bumps }) => isEnough(bumps.get(name) ?? 'none', asked))
  return (
    `specs/${report.vendor}.yaml: a ${asked} version of ${name} is needed, ` +
    `and ${enough?.file ?? 'package.json'} has it.`
  )
}

/** Names the bases of the comparison, which may differ by vendor. */
const since = (claims: Claim[]): string =>
  [...new Set(claims.map(({ report }) => report.base.label))].join('; ')

/**
 * Checks that this folder is the root of a git repository: an archive that was unpacked inside another
 * repository has no history.
 */
const isRepository = (root: string): Promise<boolean> =>
  git(root, 'rev-parse', '--show-prefix').then(
    (prefix) => prefix.trim() === '',
    () => false,
  )

if (import.meta.main) await runCommand(main)
