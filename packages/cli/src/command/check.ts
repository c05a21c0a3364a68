import { exitCodes } from '../output/exit.ts'
import type { CheckData } from '../output/facts.ts'
import { checkPage } from '../output/page.ts'
import type { ShutdownRequest } from '../shutdown.ts'
import type { Action } from '../work.ts'
import { plannedWay } from './access.ts'
import type { FileFlags } from './flags.ts'
import { inspect, planOf } from './inspect.ts'
import { fileOptions } from './options.ts'
import { widthOf } from './width.ts'

/** Formats the facts of the page as JSON. */
const jsonOf = ({ action, file, survey, plans }: CheckData): string => {
  const vendors = [...plans].map(([name, { newTags, ...plan }]) => {
    const { rows = 0, tags = new Map<string, number>(), moreTags } = survey.vendors.get(name) ?? {}
    return [name, { rows, tags: Object.fromEntries(tags), ...(moreTags && { moreTags }), ...plan }]
  })
  return `${JSON.stringify({ action, file, ...survey, vendors: Object.fromEntries(vendors) }, undefined, 2)}\n`
}

/** The flags of `check`. */
export interface CheckFlags extends FileFlags {
  for: Action
  json?: true
  redact?: true
}

/**
 * Reads a file, prints what a run would do, and returns the exit code. Sends nothing, and needs no credential.
 * @throws {UsageError} if the file cannot be used.
 */
export async function check(
  file: string,
  { for: action, json, redact, ...flags }: CheckFlags,
  { signal }: ShutdownRequest,
): Promise<number> {
  const inspection = await inspect(action, file, fileOptions(flags), signal)
  const plans = await planOf(inspection, plannedWay)
  const data = { action, file, survey: inspection.survey, plans }
  process.stdout.write(json ? jsonOf(data) : checkPage(data, widthOf(process.stdout), redact))
  return inspection.survey.bad > 0 ? exitCodes.failed : exitCodes.done
}
