import { type Command, Option } from 'commander'

/** The flags that say how a file is read. */
export interface FileFlags {
  vendor?: string
  tags?: string[]
  columns?: string[]
  tagSeparator?: string
  encoding?: string
}

/** The flags that say where requests go. */
export interface AccessFlags {
  sandbox?: true
  baseUrl?: string
  envFile?: string
  allowHttp?: true
  /** True for `--rate-limit`, false for `--no-rate-limit`. */
  rateLimit?: boolean
  har?: string
}

/** The flags of a run, which has a journal. */
export interface RunFlags {
  journal?: string
  skipBadRows?: true
  json?: true
  yes?: true
  redact?: true
  /** Sends all rows of a run that was begun before. */
  again?: true
}

/** The flags of going on with a run. */
export interface ResumeFlags extends Pick<RunFlags, 'json'> {
  /** The CSV file, if it was moved. */
  file?: string
  sameAccount?: true
}

/** The flags of a run whose rows are jobs of a queue. */
export interface QueueFlags {
  /** The URL of the store. */
  queue?: string
  queueName?: string
  mayLose?: true
}

/** The flags of a worker. */
export interface WorkFlags
  extends Pick<AccessFlags, 'envFile' | 'baseUrl' | 'allowHttp' | 'rateLimit'>,
    Pick<ResumeFlags, 'sameAccount'> {
  queue: string
  queueName?: string
  vendor?: string[]
  limitOver?: string
  onlyWorker?: true
}

/** The flags of an export. */
export interface ExportFlags {
  vendor: string
  tag?: string
  out?: string
  locationId?: string
  journal?: string
  json?: true
}

/** The flags of `report`. */
export interface ReportFlags {
  /** The CSV file, if it was moved. */
  file?: string
  failed?: string
  tags?: string
  json?: true
}

/** Returns the words of the flags that going on with a run needs again, apart from `--base-url`. */
export const flagsToRepeat = ({
  envFile,
  allowHttp,
  rateLimit,
  queue,
}: AccessFlags & QueueFlags): string[] => [
  ...(envFile === undefined ? [] : ['--env-file', envFile]),
  ...(allowHttp ? ['--allow-http'] : []),
  ...(rateLimit === false ? ['--no-rate-limit'] : []),
  ...(queue === undefined ? [] : ['--queue', withoutPassword(queue)]),
]

/** Returns a URL to be shown: without its password. */
export const withoutPassword = (url: string): string =>
  url.replace(/^([a-z]+:\/\/[^/@]*?:)[^@]*@/i, '$1***@')

/** Collects the values of a flag that may be repeated. */
const collect = (value: string, all: string[] = []): string[] => [...all, value]

const repeated = (flags: string, text: string) => new Option(flags, text).argParser(collect)

/** Adds the flags that say how a file is read. */
export const fileFlags = (command: Command): Command =>
  command
    .option('--vendor <name>', 'the vendor of all rows, for a file without a column vendor')
    .addOption(
      repeated(
        '--tags <tags>',
        'the tags of all rows, in place of a column tags: vip|hot lead. May be repeated',
      ),
    )
    .addOption(
      repeated(
        '--columns <column=name>',
        'the name of a column in the file: id="Contact Id". May be repeated',
      ),
    )
    .option('--tag-separator <text>', 'the separator of the tags in a field')
    .option('--encoding <name>', 'the encoding of a file that is not Unicode: windows-1252')

/** Adds the flags that say where requests go. */
export const accessFlags = (command: Command): Command =>
  command
    .option('--env-file <file>', 'read credentials from a file of NAME=value lines')
    .option('--base-url <url>', "send the requests of the file's one vendor to a proxy or a stub")
    .option('--allow-http', 'send credentials without TLS to another machine; only with --base-url')
    .option('--rate-limit', "keep to the vendor's limits in a sandbox, too")
    .option('--no-rate-limit', 'send without pause; only with --base-url')
    .option('--har <file>', 'record the traffic in a new file, without personal data')

/** Adds the flags of an export. */
export const exportFlags = (command: Command): Command =>
  command
    .requiredOption('--vendor <name>', 'the vendor of the account')
    .option('--tag <name>', 'only contacts with this tag')
    .option('--out <file>', 'the file to write, - for standard output. Default: VENDOR-TAG.csv')
    .option('--location-id <id>', 'the location whose contacts HighLevel lists')
    .option('--journal <file>', 'the journal of the export. Default: beside the file')
    .option('--json', 'print one line of JSON per contact')
    .addOption(new Option('--sandbox').hideHelp())

/** Adds the flags of a run. */
export const runFlags = (command: Command): Command =>
  command
    .option(
      '--sandbox',
      'try everything in an account in memory; nothing leaves this machine, and nothing is kept without --journal',
    )
    .option('--journal <file>', 'the journal of the run. Default: beside the CSV file')
    .option('--again', 'send all rows of a run that was begun before')
    .option('--skip-bad-rows', 'send the other rows of a file with bad ones')
    .option('--yes', 'do not ask before anything is sent')

/** Adds the flags of a run in a queue. */
export const queueFlags = (command: Command): Command =>
  command
    .option('--queue <url>', 'leave the rows to workers: the URL of a Redis or Postgres')
    .option('--queue-name <name>', 'the beginning of the names of its queues. Default: tags')
    .option('--may-lose', 'use a Redis that may lose jobs')

/** Adds the flags of a worker. */
export const workFlags = (command: Command): Command =>
  command
    .requiredOption('--queue <url>', 'the queue: the URL of a Redis or Postgres')
    .option('--queue-name <name>', 'the beginning of the names of its queues. Default: tags')
    .addOption(
      repeated(
        '--vendor <name>',
        'do the rows of this vendor. May be repeated. Default: all whose credentials are set',
      ),
    )
    .option('--env-file <file>', 'read credentials from a file of NAME=value lines')
    .option('--base-url <url>', 'send the requests of the only vendor to a proxy or a stub')
    .option('--allow-http', 'send credentials without TLS to another machine; only with --base-url')
    .option('--no-rate-limit', 'send without pause; only with --base-url')
    .option('--limit-over <url>', 'share the rate limits over this Redis, for a queue in Postgres')
    .option('--only-worker', 'share the rate limits with nobody: there is no other worker')
    .option('--same-account', 'the credential is of the same account as that of the run')

/** Adds the flags that say what is printed. */
export const outputFlags = (command: Command): Command =>
  command
    .option('--json', 'print one line of JSON per row, as in the journal')
    .option('--redact', 'leave contacts and replies of vendors out of everything that is written')
