import type { Access } from '../access/access.ts'
import { destinationOf } from '../command/destination.ts'
import { type Inspection, inspect, planOf } from '../command/inspect.ts'
import { withNewTags } from '../command/newtags.ts'
import { UsageError } from '../error.ts'
import { encodings, type FileOptions } from '../file/survey.ts'
import type { CheckData } from '../output/facts.ts'
import { limitText, paceOf, timeText } from '../output/limit.ts'
import { enumerate } from '../output/text.ts'
import type { Action } from '../work.ts'
import type { Folder } from './folder.ts'
import type { Reached } from './reach.ts'
import { flag, integer, list, object, oneOf, type Schema, text } from './schema.ts'
import type { Signer } from './signer.ts'
import type { Tool } from './tool.ts'
import { toolSentence } from './wording.ts'

/** The arguments that say what is done with the rows of a file. */
export interface FileCall extends FileOptions {
  file: string
  action: Action
}

/** The most tags that an answer lists for each vendor. */
const mostTags = 100

const vendorNames = (reached: Reached) => [...reached.keys()]

/** Describes the arguments that say what is done with the rows of a file. */
export const fileProperties = (reached: Reached): Record<string, Schema> => ({
  file: text('The name of a CSV file in the folder of this server, such as contacts.csv.'),
  action: oneOf(['add', 'remove', 'get'], 'What is done with the tags of each row.'),
  'vendor?': oneOf(vendorNames(reached), 'The vendor of all rows, if no column says it.'),
  'tags?': {
    ...list({ ...text(), minLength: 1 }, 'The tags of all rows, in place of a column of tags.'),
    minItems: 1,
  },
  'columns?': {
    type: 'object',
    description:
      'The names of columns that are not recognised, by their use: { "email": "Work e-mail" }.',
    properties: Object.fromEntries(
      ['vendor', 'id', 'email', 'phone', 'tags'].map((use) => [use, text()]),
    ),
    additionalProperties: false,
  },
  'tagSeparator?': text('The text between two tags of a field.'),
  'encoding?': oneOf(encodings, 'The encoding of a file that is not Unicode.'),
})

/** A file that was read, and the vendors of its rows. */
export interface Inspected {
  inspection: Inspection
  access: ReadonlyMap<string, Access>
}

/**
 * Reads a file, and checks each row by its vendor's client. Sends nothing.
 * @throws {UsageError} if the file cannot be used, or has rows of a vendor that the server does not reach.
 */
export async function inspectFile(
  reached: Reached,
  folder: Folder,
  { file, action, ...given }: FileCall,
  signal: AbortSignal,
): Promise<Inspected> {
  return inspectPath(reached, await folder.find(file), action, optionsOf(given), signal)
}

const optionsOf = ({
  vendor,
  tags,
  columns,
  tagSeparator,
  encoding,
}: FileOptions): FileOptions => ({
  ...(vendor !== undefined && { vendor }),
  ...(tags && { tags: [...new Set(tags)] }),
  // The order of the columns in a call says nothing.
  ...(columns && { columns: Object.fromEntries(Object.entries(columns).sort()) }),
  ...(tagSeparator !== undefined && { tagSeparator }),
  ...(encoding !== undefined && { encoding }),
})

/** Reads the file at a path. */
export async function inspectPath(
  reached: Reached,
  path: string,
  action: Action,
  options: FileOptions,
  signal: AbortSignal,
): Promise<Inspected> {
  const inspection = await inspect(action, path, options, signal)
  const missing = inspection.entries.filter(({ name }) => !reached.has(name))
  if (missing.length > 0) {
    throw new UsageError(
      `The file has rows of ${enumerate(missing.map(({ title }) => title))}, which this server does not reach; it reaches ${enumerate(vendorNames(reached))}.`,
    )
  }
  const access = inspection.entries.map(({ name }) => [name, reached.get(name) as Access] as const)
  return { inspection, access: new Map(access) }
}

/** Returns what is signed: everything that decides what a run sends. */
export const signedRun = ({ rules, options, survey }: Inspection): unknown => [
  rules.action,
  survey.sha256,
  options,
]

/** The tool that shows what a run would do. */
export const checkTool = (
  reached: Reached,
  folder: Folder,
  signer: Signer,
  canWrite: boolean,
): Tool => ({
  name: 'check_file',
  title: 'Check a file of contacts',
  description: `Reads a CSV file of contacts and shows what a run would do: rows, bad rows, tags, requests, limits and time. Changes nothing. Where the vendor lists its tags, they are read, to mark those that are new to the account.${
    canWrite
      ? ' Show the result to the person, and then call start_run with the same values and its `plan`.'
      : ''
  }`,
  input: object(fileProperties(reached)),
  output: checkSchema,
  isReadOnly: true,
  async call(args: FileCall, { signal }) {
    const { inspection, access } = await inspectFile(reached, folder, args, signal)
    const { survey } = inspection
    const plans = await planOf(
      inspection,
      ({ name }) => destinationOf(access.get(name) as Access),
      false,
    )
    const live = [...access.values()].filter(({ isSandbox }) => !isSandbox)
    const data = await withNewTags(
      { action: args.action, file: inspection.file, survey, plans },
      live,
      signal,
    )
    return {
      ...(canWrite && { plan: signer.sign(signedRun(inspection)) }),
      ...survey,
      firstBad: survey.firstBad.map((row) => ({ ...row, message: toolSentence(row.message) })),
      notes: survey.notes.map(toolSentence),
      file: folder.nameOf(inspection.file),
      action: args.action,
      vendors: [...data.plans].map(([name]) => vendorOf(data, name, access)),
    }
  },
})

/** Describes the rows of a vendor. */
function vendorOf(data: CheckData, name: string, access: ReadonlyMap<string, Access>): object {
  const plan = data.plans.get(name)
  const rows = data.survey.vendors.get(name)
  const { title, requests, limits = [], newTags } = plan ?? {}
  const { least = 0, most } = requests ?? {}
  const tags = [...(rows?.tags ?? [])]
  const isSandbox = access.get(name)?.isSandbox
  return {
    vendor: name,
    title,
    rows: rows?.rows,
    tags: tags.slice(0, mostTags).map(([tag, count]) => ({
      tag,
      rows: count,
      ...(newTags && { isNew: newTags.has(tag) }),
    })),
    hasMoreTags: rows?.moreTags === true || tags.length > mostTags,
    leastRequests: least,
    ...(most !== undefined && Number.isFinite(most) && { mostRequests: most }),
    limits: limits.map(limitText),
    ...(!isSandbox && { time: timeText(least, most, paceOf(limits)) }),
    isSandbox,
  }
}

const checkSchema = object({
  'plan?': text('Stands for this run. start_run needs it.'),
  file: text(),
  action: text(),
  rows: integer('The number of rows, bad rows included.'),
  bad: integer('The number of rows that cannot be sent as they are.'),
  firstBad: list(object({ line: integer(), message: text() }), 'The first bad rows.'),
  notes: list(text(), 'Peculiarities of the file.'),
  encoding: text(),
  delimiter: text(),
  columns: { type: 'object', description: 'The columns that are used.' },
  ignored: list(text(), 'The columns that are not used.'),
  vendors: list(
    object({
      vendor: text(),
      title: text(),
      rows: integer('The rows that a run sends.'),
      tags: list(
        object({
          tag: text(),
          rows: integer('The rows that have it.'),
          'isNew?': flag('Whether the account does not have it yet.'),
        }),
      ),
      hasMoreTags: flag('Whether the rows have further tags.'),
      leastRequests: integer(),
      'mostRequests?': integer('Absent if it is not bounded.'),
      limits: list(text(), 'The rate limits that hold.'),
      'time?': text('How long the limits make the run.'),
      isSandbox: flag('Whether the rows go to an account in memory, on this machine.'),
    }),
  ),
})
