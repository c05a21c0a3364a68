import { type Access, openAccess } from '../access/access.ts'
import { sharedLimits } from '../access/limits.ts'
import { createRequestCounter, type RequestCount } from '../access/requests.ts'
import { rulesOf } from '../access/rules.ts'
import { findVendor } from '../access/vendor.ts'
import { UsageError } from '../error.ts'
import { encodings, type FileOptions, type FileRules, readColumnsFlag, readTagsFlag, type Survey, survey } from '../file/read.ts'
import type { Recorder } from '../har/recorder.ts'
import type { CheckData, VendorPlan } from '../output/facts.ts'
import { onEvent } from '../run/watch.ts'
import type { Action, Work } from '../work.ts'
import type { AccessFlags, FileFlags } from './flags.ts'

/** A run that is ready: its file was read once, and nothing was sent. */
export interface Prepared {
  rules: FileRules
  options: FileOptions
  survey: Survey
  /** The ways to the vendors of the file, by name. */
  access: ReadonlyMap<string, Access>
  /** The facts to show before the run. */
  data: CheckData
}
