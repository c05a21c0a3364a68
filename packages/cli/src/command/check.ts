import { openAccess } from '../access/access.ts'
import { missingVariables, readEnvironment } from '../access/environment.ts'
import { canListTags } from '../access/inventory.ts'
import { exitCodes } from '../output/exit.ts'
import type { CheckData } from '../output/facts.ts'
import { checkPage } from '../output/page.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Action } from '../work.ts'
import type { AccessFlags, FileFlags } from './flags.ts'
import { inspect, planOf } from './inspect.ts'
import { withNewTags } from './newtags.ts'
import { fileOptions } from './reading.ts'
import { accessOptions, plannedWay } from './way.ts'
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
  const plans = await planOf(inspection, plannedWay)
  const environment = await readEnvironment(process.env, envFile)
  const given = baseUrl === undefined ? [] : ['baseUrl']
  const readable = inspection.entries.filter(
    (entry) => canListTags(entry) && missingVariables(entry, environment, given).length === 0,
  )
  const access =
    action === 'add' && readable.length > 0
      ? await openAccess(readable, accessOptions({ envFile, baseUrl }))
      : new Map()
  const planned = { action, file, survey: inspection.survey, plans }
  const data = await withNewTags(planned, access.values(), signal)
  process.stdout.write(json ? jsonOf(data) : checkPage(data, widthOf(process.stdout), redact))
  return inspection.survey.bad > 0 ? exitCodes.failed : exitCodes.done
}
