import { Command, CommanderError, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import {
  accessFlags,
  exportFlags,
  fileFlags,
  outputFlags,
  queueFlags,
  runFlags,
  workFlags,
} from './command/flags.ts'
import {
  accessHelp,
  checkHelp,
  exampleHelp,
  exportHelp,
  fileHelp,
  journalHelp,
  workHelp,
} from './command/help.ts'
import { isUsageError } from './error.ts'
import { mcpFlags, mcpHelp } from './mcp/usage.ts'
import { exitCodes, exitCodesText } from './output/exit.ts'
import { listenForShutdown, type ShutdownRequest } from './shutdown.ts'
import type { Action } from './work.ts'

const exitHelp = `\nExit code:\n${exitCodesText(80)}`

let shutdown: ShutdownRequest | undefined
const listen = (): ShutdownRequest => {
  shutdown = listenForShutdown()
  return shutdown
}

async function main(): Promise<number> {
  let exitCode = 0
  const program = new Command('tags')
    .description(
      'Adds, removes and reads tags on the contacts of a CSV file, and exports contacts, at every vendor.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText('after', exampleHelp)
    .showHelpAfterError('(tags --help lists the commands, tags add --help the flags of one)')

  /** Adds a command. The code of a command is loaded when it runs. */
  const command = (
    name: string,
    description: string,
    // biome-ignore lint/suspicious/noExplicitAny: commander passes arguments and flags untyped
    run: (...args: any[]) => Promise<number>,
  ) =>
    program
      .command(name)
      .description(description)
      .action(async (...args) => {
        exitCode = await run(...args)
      })

  const changes: [Action, string][] = [
    ['add', 'Add tags to the contacts of a CSV file.'],
    ['remove', 'Remove tags from the contacts of a CSV file.'],
    ['get', 'Read the tags of the contacts of a CSV file, and write them into another.'],
  ]
  for (const [action, description] of changes) {
    const added = command(`${action} <file>`, description, async (file: string, flags) => {
      const { change } = await import('./command/change.ts')
      return change(action, file, flags, listen())
    })
    for (const add of [fileFlags, accessFlags, runFlags, queueFlags, outputFlags]) add(added)
    added.addHelpText('after', `${fileHelp}\n${accessHelp()}\n${journalHelp}\n${exitHelp}`)
  }

  const exporting = command(
    'export',
    'Write the contacts of an account, or those with a tag, into a CSV file.',
    async (flags) => {
      const { exportContacts } = await import('./command/export.ts')
      return exportContacts(flags, listen())
    },
  )
  for (const add of [exportFlags, accessFlags]) add(exporting)
  exporting.addHelpText('after', `${exportHelp}\n${accessHelp()}\n${exitHelp}`)

  const checked = command(
    'check <file>',
    'Read a CSV file and show what a run would do. Changes nothing.',
    async (file: string, flags) => {
      const { check } = await import('./command/check.ts')
      return check(file, flags, listen())
    },
  )
  fileFlags(checked)
    .addOption(
      new Option('--for <command>', 'the run to check')
        .choices(['add', 'remove', 'get'])
        .default('add'),
    )
    .option('--env-file <file>', 'read credentials from a file of NAME=value lines')
    .option('--base-url <url>', "read the tags of the file's one vendor from a proxy or a stub")
    .option('--json', 'print the facts as JSON')
    .option('--redact', 'leave out what the rows contain')
    .addHelpText('after', `${fileHelp}\n${checkHelp}`)

  const resumed = command(
    'resume <journal>',
    'Go on with a run or an export that was interrupted.',
    async (journal: string, flags) => {
      const { resume } = await import('./command/resume.ts')
      return resume(journal, flags, listen())
    },
  )
  accessFlags(resumed)
    .option('--file <file>', 'the CSV file, if it was moved since the run began')
    .option('--same-account', 'the new credential is of the same account')
    .option('--queue <url>', 'the queue of the run: the URL of a Redis or Postgres')
    .option('--json', 'print one line of JSON for each row or contact')
    .addHelpText('after', `${accessHelp()}\n${journalHelp}\n${exitHelp}`)

  const worked = command(
    'work',
    'Do the rows that runs with --queue have left to workers.',
    async (flags) => {
      const { work } = await import('./command/working.ts')
      return work(flags, listen())
    },
  )
  workFlags(worked).addHelpText('after', `${workHelp}\n${accessHelp()}`)

  command(
    'pause <journal>',
    'Pause the queue of a run; `tags resume` makes it go on.',
    async (journal: string, flags) => {
      const { pause } = await import('./command/pausing.ts')
      return pause(journal, flags)
    },
  ).requiredOption('--queue <url>', 'the queue of the run: the URL of a Redis or Postgres')

  command(
    'report <journal>',
    'Print the summary of a run or an export.',
    async (journal: string, flags) => {
      const { report } = await import('./command/report.ts')
      return report(journal, flags)
    },
  )
    .option('--file <file>', 'the CSV file, if it was moved since the run began')
    .option('--failed <file>', 'write the rows that failed into a CSV file')
    .option('--tags <file>', 'write the rows whose tags were read, with the tags, into a CSV file')
    .option('--json', 'print the summary as JSON')

  command('vendors', 'List the vendors, and what each can do.', async (flags) => {
    const { listVendors } = await import('./command/catalog.ts')
    return listVendors(flags)
  }).option('--json', 'print the list as JSON')

  const served = command(
    'mcp',
    'Serve tools that read and change tags to an assistant that speaks MCP.',
    async (flags) => {
      const { serve } = await import('./mcp/serve.ts')
      return serve(flags, listen())
    },
  )
  mcpFlags(served).addHelpText('after', `${mcpHelp}\n${accessHelp()}`)

  await program.parseAsync()
  return exitCode
}

let isOutputLost = false
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (isOutputLost) return
  isOutputLost = true
  // The reader of the output may have closed it, as `head` does, and a terminal may be gone.
  if (code === 'EPIPE' || code === 'EIO') return
  process.exitCode ||= exitCodes.failed
  process.stderr.write(`Standard output cannot be written (${code}).\n`)
})
// The journal has all that a lost terminal does not show.
process.stderr.on('error', () => {})

main().then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: Error) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.nothingSent
      return
    }
    if (shutdown?.signal.aborted && error.name === 'AbortError') {
      process.stderr.write('Interrupted. Nothing was sent.\n')
      process.exitCode = shutdown.exitCode()
      return
    }
    console.error(isUsageError(error) ? error.message : error)
    process.exitCode = isUsageError(error) ? exitCodes.nothingSent : exitCodes.failed
  },
)
