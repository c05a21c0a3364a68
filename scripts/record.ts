import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSides } from './diff/side/side.ts'
import type { Side } from './diff/side/source.ts'
import { reportVendors } from './diff/vendors.ts'
import { InputError } from './lib/input.ts'
import { type Command, readArguments, runCommand } from './lib/main.ts'
import { type Release, record } from './record/release.ts'

const help = `Records the changes of each version that \`changeset version\` just wrote in packages/<vendor>/changes.

  node scripts/record.ts [options]

  --date DAY    the day of the release, as in 2026-11-22; today if it is missing
  --help        shows this
`

export const main: Command = async (args, { root, print, warn }) => {
  const { values: options } = readArguments(
    { args, options: { date: { type: 'string' }, help: { type: 'boolean' } } },
    'See `node scripts/record.ts --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  if (!isDate(date)) throw new InputError(`--date ${date}: give a day, as in --date 2026-11-22.`)
  const grown = (await readSides(root, {})).filter(
    ({ base, revision }) =>
      revision.label.version && revision.label.version !== versionBefore(base),
  )
  const known = grown.filter(({ base }) => versionBefore(base) !== '0.0.0')
  const reports = await reportVendors(root, known, { types: true, isComplete: true, warn })
  for (const { vendor, base, revision } of grown) {
    const report = reports.find((report) => report.vendor === vendor)
    const { version = '' } = revision.label
    const previous = report ? versionBefore(base) : null
    const file = await write(root, record({ vendor, version, previous, date }, report))
    print(`wrote ${file}\n`)
  }
  if (!grown.length) print('No version is newer than the one at HEAD.\n')
  return 0
}

const versionBefore = ({ label }: Side): string => label.version ?? '0.0.0'

/** Writes the record of a release and returns its path from the root. */
async function write(root: string, release: Release): Promise<string> {
  const folder = `packages/${release.vendor}/changes`
  const file = `${folder}/${release.version}.json`
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, file), `${JSON.stringify(release, null, 2)}\n`)
  return file
}

function isDate(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === text
}

if (import.meta.main) await runCommand(main)
