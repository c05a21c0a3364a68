import { readChangesets } from '../changeset/pending.ts'
import { git } from '../lib/git.ts'
import { readPackages } from './packages.ts'

/** What keeps the working tree from being released, in sentences that say what to do about it. */
export async function hindrances(root: string): Promise<string[]> {
  const pending = await readChangesets(root)
  const unversioned = readPackages(root).filter(
    ({ name, version }) => version === '0.0.0' && !pending.some(({ bumps }) => bumps.has(name)),
  )
  return [
    ...(await aboutGit(root)),
    ...pending.map(
      ({ file }) => `${file} waits for its version: run \`npm run version\` and commit the result.`,
    ),
    ...unversioned.map(
      ({ name }) => `${name} never had a version: run \`pnpm changeset\` to give it its first.`,
    ),
  ]
}

async function aboutGit(root: string): Promise<string[]> {
  const changed = (await git(root, 'status', '--porcelain', '--untracked-files=normal')).trimEnd()
  const dirt = 'A tag would not tell what is published: commit or undo what git calls changed.'
  const identity = await git(root, 'var', 'GIT_COMMITTER_IDENT').catch(() => '')
  const stranger = 'A tag says who made it: set `git config user.name` and `git config user.email`.'
  return [...(changed ? [`${dirt}\n${changed}`] : []), ...(identity ? [] : [stranger])]
}
