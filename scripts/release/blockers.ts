import { readChangesets } from '../changeset/pending.ts'
import { git } from '../lib/git.ts'
import { readPackages } from './packages.ts'

/** Lists the reasons why the working tree cannot be released, each with its remedy. */
export async function blockers(root: string): Promise<string[]> {
  const pending = await readChangesets(root)
  const unversioned = readPackages(root).filter(
    ({ name, version }) => version === '0.0.0' && !pending.some(({ bumps }) => bumps.has(name)),
  )
  return [
    ...(await aboutGit(root)),
    ...pending.map(
      ({ file }) => `${file} is not released yet: run \`npm run version\` and commit the result.`,
    ),
    ...unversioned.map(
      ({ name }) => `${name} has no version yet: run \`pnpm changeset\` to choose its first.`,
    ),
  ]
}

async function aboutGit(root: string): Promise<string[]> {
  const changed = (await git(root, 'status', '--porcelain', '--untracked-files=normal')).trimEnd()
  const uncommitted =
    'Commit or revert your changes; otherwise the tag would not match what is published:'
  const identity = await git(root, 'var', 'GIT_COMMITTER_IDENT').catch(() => '')
  const anonymous = 'A tag needs an author: set `git config user.name` and `git config user.email`.'
  return [...(changed ? [`${uncommitted}\n${changed}`] : []), ...(identity ? [] : [anonymous])]
}
