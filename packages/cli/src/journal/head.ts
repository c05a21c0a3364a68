import { UsageError } from '../error.ts'
import { quote } from '../output/text.ts'
import type { Action } from '../work.ts'

/** The first line of a journal. */
export type Head = RunHead | ExportHead

/** The first line of the journal of an export. */
export interface ExportHead {
  /** The version of the format. */
  journal: 1
  action: 'export'
  /** The path of the CSV file that is written, from the folder of the journal. */
  file: string
  options: ExportOptions
  /** The base URL and the account of the vendor. `account` shows no credential. */
  vendors: Record<string, { baseUrl: string; account: string }>
  /** When the export began, as an ISO date. */
  at: string
}

/** The contacts that an export lists. */
export interface ExportOptions {
  vendor: string
  /** Only contacts with this tag. */
  tag?: string
  /** The id of the location, which HighLevel needs. */
  locationId?: string
}

/** The first line of the journal of a run over a file. */
export interface RunHead {
  /** The version of the format. */
  journal: 1
  action: Action
  /** The path of the CSV file, as it was given. */
  file: string
  /** The SHA-256 of the file. */
  sha256: string
  /** The number of rows, bad rows included. */
  rows: number
  /** The number of bad rows, which are not sent. */
  bad: number
  /** The last line of the file. */
  lines: number
  /** The options of reading the file: JSON. */
  options: object
  /** The base URL, the account and the number of valid rows of each vendor. `account` shows no credential. */
  vendors: Record<string, { baseUrl: string; account: string; rows: number }>
  /** Present if the run is a rehearsal against sandboxes. */
  sandbox?: true
  /** Present if the rows are jobs of a queue: the beginning of its name, the id of the run in it, and the kind of store. */
  queue?: { name: string; run: string; store: 'redis' | 'postgres' }
  /** Present if the journal holds no personal data. */
  redact?: true
  /** When the run began, as an ISO date. */
  at: string
}

/** The facts of a run that must be the same when it is resumed. */
export interface Expected extends Pick<RunHead, 'action' | 'sha256' | 'rows' | 'queue'> {
  vendors: Record<string, { baseUrl: string; account: string }>
}

/**
 * Reads the first line of a journal.
 * @throws {UsageError} if it is none, or of a newer version.
 */
export function parseHead(journal: string, text: string | undefined): Head {
  const none = () =>
    new UsageError(
      `${quote(journal)} is not a journal: its first line is not that of a run. Expected a file that \`tags add\`, \`remove\`, \`get\` or \`export\` wrote, such as contacts.journal.ndjson.`,
    )
  if (text === undefined) {
    throw new UsageError(
      `${quote(journal)} is empty, so nothing was sent. Delete it and begin the run again.`,
    )
  }
  let head: Head
  try {
    head = JSON.parse(text)
  } catch {
    throw none()
  }
  const version: unknown = head?.journal
  if (typeof version === 'number' && version > 1) {
    throw new UsageError(
      `${quote(journal)} was written by a newer version of this command (format ${version}; this one reads 1). Resume it with that version: npx @tags/cli@latest resume ${quote(journal)}`,
    )
  }
  const isHead =
    version === 1 &&
    head.vendors instanceof Object &&
    (head.action === 'export' ? isOfExport(head) : isOfRun(head))
  if (!isHead) throw none()
  return head
}

const isOfRun = ({ lines, rows, sha256, action }: RunHead): boolean =>
  Number.isSafeInteger(lines) &&
  Number.isSafeInteger(rows) &&
  typeof sha256 === 'string' &&
  typeof action === 'string'

const isOfExport = ({ file, options }: ExportHead): boolean =>
  typeof file === 'string' && typeof options?.vendor === 'string'

/**
 * Returns the head of a journal if it is that of a run over a file.
 * @throws {UsageError} otherwise.
 */
export function requireRun(journal: string, head: Head): RunHead {
  if (head.action !== 'export') return head
  throw new UsageError(
    `${quote(journal)} is the journal of an export, which has no rows of a file.`,
  )
}

/**
 * Compares the head of a journal with the run that is to go on.
 * @throws {UsageError} that names the first difference and the ways to go on.
 */
export function checkHead(journal: string, head: RunHead, expected: Expected): void {
  const differs = otherRun(journal)
  if (head.action !== expected.action) {
    throw differs(
      `it is for \`${head.action}\`, not for \`${expected.action}\``,
      `Resume it with \`tags resume ${quote(journal)}\`, ${anew}.`,
    )
  }
  if (head.queue && !expected.queue) {
    throw new UsageError(
      `The rows of ${quote(journal)} are in the queue ${quote(head.queue.name)}, where workers do them: go on with \`tags resume ${quote(journal)} --queue ${head.queue.store}://…\`.`,
    )
  }
  if (head.sha256 !== expected.sha256 || head.rows !== expected.rows) {
    const rows =
      head.rows === expected.rows ? '' : ` (${head.rows} rows then, ${expected.rows} now)`
    throw differs(
      `${quote(head.file)} has changed since it began${rows}`,
      `Restore the file as it was (SHA-256 ${head.sha256.slice(0, 12)}…), ${anew}: rows with an outcome are then sent again.`,
    )
  }
  checkVendors(journal, head.vendors, expected.vendors)
}

/**
 * Compares the base URLs and the accounts of a journal's head with those of the run that is to go on.
 * @throws {UsageError} that names the first difference and the ways to go on.
 */
export function checkVendors(
  journal: string,
  before: Head['vendors'],
  expected: Expected['vendors'],
): void {
  const differs = otherRun(journal)
  for (const [vendor, { baseUrl, account }] of Object.entries(before)) {
    const now = expected[vendor]
    if (now?.baseUrl !== baseUrl) {
      throw differs(
        `it sends to ${vendor} at ${baseUrl}, and now ${now ? `that is ${now.baseUrl}` : 'there is none'}`,
        `Give the same --base-url, ${anew}.`,
      )
    }
    if (now.account !== account) {
      throw differs(
        `the credential of ${vendor} is of another account, or a new one`,
        `Set the credential that the run began with, ${anew}.`,
      )
    }
  }
  const more = Object.keys(expected).find((vendor) => !before[vendor])
  if (more) {
    throw differs(`it sends nothing to ${more}`, `Resume it without ${more}, ${anew}.`)
  }
}

const anew = 'or begin a new run with another --journal'

const otherRun = (journal: string) => (difference: string, advice: string) =>
  new UsageError(`${quote(journal)} belongs to another run: ${difference}. ${advice}`)
