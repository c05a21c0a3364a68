/** Records what the versions that `changeset version` just wrote change: packages/<vendor>/changes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InputError } from './diff/input.ts'
import { readSides } from './diff/side/side.ts'
import { reportVendors } from './diff/side/vendors.ts'
import { vendorNames } from './generate/names.ts'
import { git } from './lib/git.ts'
import { type Release, record } from './record/release.ts'

const root = join(import.meta.dirname, '..')

async function main() {
  const { values: options } = parseArgs({ options: { date: { type: 'string' } } })
  const date = options.date ?? new Date().toISOString().slice(0, 10)
  if (!isDate(date)) throw new InputError(`--date ${date}: give a day, as in --date 2026-11-22.`)
  const versions = await readVersions()
  const grown = versions.filter(({ before, now }) => before !== now)
  const known = grown.filter(({ before }) => before !== '0.0.0').map(({ vendor }) => vendor)
  const sides = known.length ? await readSides(root, { vendors: known }) : []
  const reports = await reportVendors(root, sides, { types: true })
  for (const { vendor, before, now } of grown) {
    const report = reports.find((report) => report.vendor === vendor)
    await write(record(vendor, now, report ? before : null, date, report))
  }
  if (!grown.length) console.log('No version is newer than the one at HEAD.')
}

/** The version of each package at HEAD, and in the working tree. */
async function readVersions(): Promise<{ vendor: string; before: string; now: string }[]> {
  const versions = (await vendorNames(root)).map(async (vendor) => {
    const file = `packages/${vendor}/package.json`
    const committed = await git(root, 'ls-tree', '--name-only', 'HEAD', file)
    const before = committed && (await git(root, 'show', `HEAD:${file}`))
    const now = await readFile(join(root, file), 'utf8')
    const version = (text: string): string => (text ? JSON.parse(text).version : '0.0.0')
    return { vendor, before: version(before), now: version(now) }
  })
  return Promise.all(versions)
}

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

main().catch((error: Error) => {
  const isInput = error instanceof InputError
  console.error(isInput ? error.message : error.stack)
  process.exitCode = isInput ? 2 : 70
})
