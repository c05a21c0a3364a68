/** Records what the versions that `changeset version` just wrote change: packages/<vendor>/changes. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSides } from './diff/side/side.ts'
import type { Side } from './diff/side/source.ts'
import { reportVendors } from './diff/vendors.ts'
import { InputError } from './lib/input.ts'
import { readArguments, start } from './lib/main.ts'
import { type Release, record } from './record/release.ts'

const root = join(import.meta.dirname, '..')

async function main(): Promise<void> {
  const { values: options } = readArguments(
    { options: { date: { type: 'string' } } },
    'The form is `node scripts/record.ts --date 2026-11-22`.',
  )
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  if (!isDate(date)) throw new InputError(`--date ${date}: give a day, as in --date 2026-11-22.`)
  const grown = (await readSides(root, {})).filter(
    ({ base, revision }) =>
      revision.label.version && revision.label.version !== versionBefore(base),
  )
  const known = grown.filter(({ base }) => versionBefore(base) !== '0.0.0')
  const reports = await reportVendors(root, known, { types: true })
  for (const { vendor, base, revision } of grown) {
    const report = reports.find((report) => report.vendor === vendor)
    const { version = '' } = revision.label
    const previous = report ? versionBefore(base) : null
    await write(record({ vendor, version, previous, date }, report))
  }
  if (!grown.length) console.log('No version is newer than the one at HEAD.')
}

const versionBefore = ({ label }: Side): string => label.version ?? '0.0.0'

async function write(release: Release): Promise<void> {
  const folder = `packages/${release.vendor}/changes`
  const file = `${folder}/${release.version}.json`
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, file), `${JSON.stringify(release, null, 2)}\n`)
  console.log(`wrote ${file}`)
}

function isDate(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === text
}

start(main)
