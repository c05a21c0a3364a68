import { dirname, resolve } from 'node:path'
import { UsageError } from '../error.ts'
import type { FileOptions } from '../file/survey.ts'
import { requireRun } from '../journal/head.ts'
import { readHead } from '../journal/read.ts'
import { count, number } from '../output/number.ts'
import {
  checkTool,
  type FileCall,
  fileProperties,
  inspectFile,
  inspectPath,
  signedRun,
} from './checking.ts'
import { failureProperties } from './failed.ts'
import type { Folder } from './folder.ts'
import type { Reached } from './reach.ts'
import type { RunReport, Runs } from './runs.ts'
import { flag, integer, list, object, oneOf, text } from './schema.ts'
import type { Signer } from './signer.ts'
import type { Tool } from './tool.ts'
import { toolSentence } from './wording.ts'

interface StartCall extends FileCall {
  plan: string
  skipBadRows?: boolean
  again?: boolean
}

interface ResumeCall {
  run: string
  sameAccount?: boolean
}

const runProperty = {
  run: text('The name of the run: that of its journal, such as contacts.journal.ndjson.'),
}

/**
 * Returns all tools about files, those that send with `canWrite` alone. Their sentences name files and arguments as an
 * assistant does.
 */
export const fileTools = (
  reached: Reached,
  folder: Folder,
  runs: Runs,
  signer: Signer,
  canWrite: boolean,
): Tool[] =>
  [
    checkTool(reached, folder, signer, canWrite),
    ...runTools(reached, folder, runs, signer, canWrite),
  ].map((tool) => ({
    ...tool,
    async call(args, context) {
      try {
        return await tool.call(args, context)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        throw new UsageError(toolSentence(folder.withNames(error.message)))
      }
    },
  }))

/** The tools about runs over files. */
function runTools(
  reached: Reached,
  folder: Folder,
  runs: Runs,
  signer: Signer,
  canWrite: boolean,
): Tool[] {
  const stateOf = async (run: string) => ({ run, state: await runs.stateOf(run) })
  const getRun: Tool = {
    name: 'get_run',
    title: 'Ask how a run stands',
    description:
      'Tells how a run stands: the rows that are done, failed and left, the reasons of failures, and why it waits. Sends nothing.',
    input: object(runProperty),
    output: runSchema,
    isReadOnly: true,
    isLocal: true,
    call: async ({ run }: { run: string }) => shown(await runs.report(run), folder),
  }
  if (!canWrite) return [getRun]
  return [
    {
      name: 'start_run',
      title: 'Start a run over a file',
      description:
        'Starts what check_file showed: adds, removes or reads the tags of all contacts of a file, within the rate limits. Returns at once; ask get_run how it stands. The run has a journal beside the file, and the same run is not begun twice. Each row is sent at least once: a row whose request was on its way during an interruption may be sent again. The run ends in order with this server, and resume_run goes on with it.',
      input: object({
        ...fileProperties(reached),
        plan: text('The `plan` that check_file returned for the same values.'),
        'skipBadRows?': flag('Send the other rows of a file with bad ones.'),
        'again?': flag('Send all rows of a run that was begun before (--again).'),
      }),
      output: stateSchema,
      isReadOnly: false,
      isDestructive: true,
      async call({ plan, skipBadRows, again, ...args }: StartCall, { signal }) {
        const { inspection, access } = await inspectFile(reached, folder, args, signal)
        signer.require(plan, signedRun(inspection), 'check_file')
        const { rows, bad } = inspection.survey
        if (bad > 0 && (bad === rows || !skipBadRows)) {
          throw new UsageError(
            `Nothing was sent: ${number(bad)} of ${count(rows, 'row')} cannot be sent as they are.${bad < rows ? ' Mend the file, or give `skipBadRows` to send the others.' : ' Mend the file.'}`,
          )
        }
        signal.throwIfAborted()
        const isSandbox = [...access.values()].every((one) => one.isSandbox)
        return stateOf(await runs.start(inspection, access, { isSandbox, again: again === true }))
      },
    },
    getRun,
    {
      name: 'resume_run',
      title: 'Go on with a run',
      description:
        'Goes on with a run that was stopped or interrupted: sends the rows that have no outcome. Returns at once; ask get_run how it stands.',
      input: object({
        ...runProperty,
        'sameAccount?': flag('The credential is a new one, but of the same account.'),
      }),
      output: stateSchema,
      isReadOnly: false,
      isDestructive: true,
      async call({ run, sameAccount }: ResumeCall, { signal }) {
        const journal = await runs.journalOf(run)
        const head = requireRun(run, await readHead(journal))
        const isSandbox = [...reached.values()].every((one) => one.isSandbox)
        if (Boolean(head.sandbox) !== isSandbox) {
          throw new UsageError(
            head.sandbox
              ? 'This run is a rehearsal in a sandbox, and this server reaches vendors.'
              : 'This run is not of a sandbox, and this server has only sandboxes.',
          )
        }
        const path = await folder.find(resolve(dirname(journal), head.file))
        const { action } = head
        const options = head.options as FileOptions
        const { inspection, access } = await inspectPath(reached, path, action, options, signal)
        await runs.resume(run, head, inspection, access, sameAccount === true)
        return stateOf(run)
      },
    },
    {
      name: 'stop_run',
      title: 'Stop a run',
      description:
        'Stops a run in order: no further row begins, and replies on their way are awaited. resume_run goes on with it.',
      input: object(runProperty),
      output: stateSchema,
      isReadOnly: false,
      isLocal: true,
      async call({ run }: { run: string }) {
        await runs.stop(run)
        return stateOf(run)
      },
    },
  ]
}

/** Formats a report for an assistant: paths are names in the folder. */
function shown({ summary, waits, ...report }: RunReport, folder: Folder): object {
  const files = Object.entries(summary.files).flatMap(([use, path]) =>
    path === undefined ? [] : [[use, folder.nameOf(path)]],
  )
  return {
    ...report,
    ...summary,
    files: Object.fromEntries(files),
    vendors: summary.vendors.map((vendor) => {
      const wait = waits.find((wait) => wait.vendor === vendor.vendor)
      return { ...vendor, ...(wait && { wait }) }
    }),
  }
}

const failure = (description: string) => object(failureProperties, description)

const stateProperties = {
  run: text('Its name, for the other tools.'),
  state: oneOf(
    ['running', 'complete', 'stopped'],
    'running: this server sends its rows. complete: every row has an outcome. stopped: rows are left, and this server does not send them.',
  ),
}

const stateSchema = object(stateProperties)

const runSchema = object({
  ...stateProperties,
  action: text(),
  isSandbox: flag('Whether it goes to an account in memory, on this machine.'),
  rows: integer('All rows of the file: done, failed, left and bad.'),
  done: integer(),
  failed: integer(),
  left: integer('The rows without an outcome.'),
  bad: integer('The bad rows, which are not sent.'),
  unsure: integer('The rows that have begun and have no outcome.'),
  unchanged: integer('The done rows at which the vendor says that it had nothing to change.'),
  vendors: list(
    object({
      vendor: text(),
      title: text(),
      rows: integer(),
      done: integer(),
      failed: integer(),
      left: integer(),
      'wait?': object(
        {
          until: text('An ISO date.'),
          why: text('limit, quota or down.'),
          failure: failure('The failure after which the rows wait.'),
        },
        'Present while its rows wait.',
      ),
      'stop?': failure('The failure that ended its rows.'),
    }),
  ),
  causes: list(
    object({
      vendor: text(),
      code: text(),
      'status?': integer(),
      message: text(),
      'said?': text(),
      count: integer('The rows that failed so.'),
      lines: list(integer(), 'The first lines of the file with them.'),
    }),
    'The reasons of failed rows, the most frequent first.',
  ),
  files: object(
    {
      'journal?': text(),
      'failed?': text('The rows that failed, for a new run.'),
      'bad?': text('The bad rows.'),
      'tags?': text('The rows with the tags that were read.'),
    },
    'The files of the run, in the folder of this server.',
  ),
  'problem?': text('The reason why this server stopped sending, other than a vendor.'),
})
