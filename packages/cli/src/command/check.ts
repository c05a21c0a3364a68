import { openAccess } from '../access/access.ts'
import type { VendorEntry } from '../access/entry.ts'
import { missingVariables, readEnvironment } from '../access/environment.ts'
import { canListTags } from '../access/inventory.ts'
import { exitCodes } from '../output/exit.ts'
import type { CheckData } from '../output/facts.ts'
import { checkPage } from '../output/page.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Action } from '../work.ts'
import { accessOptions, destinationOf, plannedDestination } from './destination.ts'
import type { AccessFlags, FileFlags } from './flags.ts'
import { inspect, planOf } from './inspect.ts'
import { withNewTags } from './newtags.ts'
import { fileOptions } from './reading.ts'
import { widthOf } from './width.ts'

/** Formats the facts of the page as JSON. */
const jsonOf = ({ action, file, survey, plans }: CheckData): string => {
  const vendors = [...plans].map(([name, { newTags, ...plan }]) => {
    const { rows = 0, tags = new Map<string, number>(), moreTags } = survey.vendors.get(name) ?? {}
    return [
      name,
      {
        rows,
        tags: Object.fromEntries(tags),
        ...(moreTags && { moreTags }),
        ...(newTags && { newTags: [...newTags] }),
        ...plan,
      },
    ]
  })
  return `${JSON.stringify({ action, file, ...survey, vendors: Object.fromEntries(vendors) }, undefined, 2)}\n`
}

/** The flags of `check`. */
export interface CheckFlags extends FileFlags, Pick<AccessFlags, 'envFile' | 'baseUrl'> {
  for: Action
  json?: true
  redact?: true
}

/**
 * Reads a file, prints what a run would do, and returns the exit code. Changes nothing, and needs no credential: where
 * there is one, the tags of the account are read, if the vendor can list them.
 * @throws {UsageError} if the file cannot be used.
 */
export async function check(
  file: string,
  { for: action, json, redact, envFile, baseUrl, ...flags }: CheckFlags,
  { signal }: ShutdownRequest,
): Promise<number> {
  const inspection = await inspect(action, file, fileOptions(flags), signal)
  const environment = await readEnvironment(process.env, envFile)
  const given = baseUrl === undefined ? [] : ['baseUrl']
  const missingOf = (entry: VendorEntry) => missingVariables(entry, environment, given)
  const ready = inspection.entries.filter((entry) => missingOf(entry).length === 0)
  const access = await openAccess(ready, accessOptions({ envFile, baseUrl }))
  const plans = await planOf(inspection, (vendor) => {
    const opened = access.get(vendor.name)
    return opened ? destinationOf(opened) : plannedDestination(vendor, missingOf(vendor), baseUrl)
  })
  const planned = { action, file, survey: inspection.survey, plans }
  const readable = [...access.values()].filter(({ vendor }) => canListTags(vendor))
  const data = await withNewTags(planned, readable, signal)
  process.stdout.write(json ? jsonOf(data) : checkPage(data, widthOf(process.stdout), redact))
  return inspection.survey.bad > 0 ? exitCodes.failed : exitCodes.done
}
