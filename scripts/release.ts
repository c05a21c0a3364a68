/** Publishes the packages whose version the registry does not have, and tags them. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, pnpm } from './lib/command.ts'
import { InputError } from './lib/input.ts'
import { type Command, readArguments, runCommand } from './lib/main.ts'
import { blockers } from './release/blockers.ts'
import { readPackages } from './release/packages.ts'
import { problems } from './release/tarball.ts'

const help = `Builds, packs and checks the packages whose version the registry does not have, publishes
them, and tags each as <package>@<version>. Registry and login are those of npm's configuration.

  pnpm release [options]

A published version cannot be replaced. After a failure, run the command again: it continues with
the missing packages. Then push the tags, with \`git push --follow-tags\`.

  --dry-run  neither publishes nor tags
  --help     shows this

Exits with 2 if a package is not ready or the registry refuses it, and with 70 on internal errors.
`

/** A version that the registry does not have. */
interface Release {
  name: string
  version: string
  /** The packed tarball. */
  tarball: { path: string }
}

const root = join(import.meta.dirname, '..')

export const main: Command = async (args, { print }) => {
  const { values: options } = readArguments(
    { args, options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } },
    'See `pnpm release --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  refuse(await blockers(root))
  const build = [process.execPath, join(root, 'scripts/turbo.ts'), 'fresh', 'build']
  run(build, 'The generated code is stale or not built; see the output above.')
  await inFolder((folder) => release(folder, options['dry-run'] ?? false))
  return 0
}

/** Packs the missing versions into `folder`, checks the tarballs, and publishes the same files. */
async function release(folder: string, isDry: boolean): Promise<void> {
  const plan = join(folder, 'plan.json')
  changeset('publish-plan', '--output', plan)
  const isMissing = readPlan(plan).length > 0
  if (isMissing && !isDry) requireLogin()
  changeset('pack', '--from-publish-plan', plan, '--out-dir', folder)
  const releases = readPlan(join(folder, 'publish-plan.json'))
  const folders = new Map(readPackages(root).map(({ name, folder }) => [name, folder]))
  refuse(
    releases.flatMap(({ name, tarball }) =>
      problems(readFileSync(join(folder, tarball.path)), folders.get(name) as string),
    ),
  )
  if (!isDry) {
    if (isMissing) changeset('publish', '--from-pack-dir', folder)
    // This also tags versions that an earlier run published but did not tag.
    changeset('git-tag')
  }
  const done = isDry ? 'would publish' : 'published'
  for (const { name, version } of releases) console.log(`${done} ${name}@${version}`)
  if (!isMissing) console.log('The registry has every version.')
}

const readPlan = (file: string): Release[] => JSON.parse(readFileSync(file, 'utf8')).plan.flat()

function changeset(...args: string[]): void {
  const failure = `\`changeset ${args[0]}\` failed; see the output above.`
  run([...pnpm(root), 'exec', 'changeset', ...args], failure)
}

/** Runs a command with its output on standard error, apart from the output of this command. */
function run([program = '', ...args]: string[], failure: string): void {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['inherit', 2, 2] })
  if (status !== 0) throw new InputError(failure)
}

/** Refuses to publish without a login; a trusted workflow is authorized for each package instead. */
function requireLogin(): void {
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL) return
  const scoped = ask('config', 'get', '@tags:registry').stdout.trim()
  const { stderr } = ask('whoami', ...(scoped.startsWith('http') ? ['--registry', scoped] : []))
  refuse(stderr.includes('WHOAMI_UNAUTHORIZED') ? ['Nobody is logged in; run `npm login`.'] : [])
}

function ask(...words: string[]): { stdout: string; stderr: string } {
  const [program, ...args] = pnpm(root)
  return spawnSync(program, [...args, ...words], { cwd: root, encoding: 'utf8' })
}

function refuse(reasons: string[]): void {
  if (reasons.length) throw new InputError(reasons.join('\n'))
}

if (import.meta.main) await runCommand(main)
