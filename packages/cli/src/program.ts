import { join, relative } from 'node:path'
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { listVariables } from './access/environment.ts'
import { UsageError } from './error.ts'
import { vendors } from './generated/vendors.ts'
import { type Options, run } from './run.ts'
import { listenForShutdown } from './shutdown.ts'

const example = join(import.meta.dirname, '../example.csv')
const nearby = relative(process.cwd(), example)

const help = `
The CSV file has the columns vendor, id, email, phone and tags, in any order. The first of id,
email and phone that is not empty identifies the contact. Tags are separated by | or, in a field
without one, by commas.

Without --live, each vendor is a sandbox in memory that has the contacts of the file, without tags,
and works as the vendor's spec says. Nothing leaves this machine.

If a vendor's answer does not contain the contact's tags, a second request reads them.

With --har, every request is recorded in the format HAR 1.2, without credentials, with letters
replaced by a and digits by 1. \`pnpm specs:check\` reports the same for it as for the real traffic.

With --live, credentials are taken from these environment variables:
${listVariables(vendors)}

Exit code:
  0  every contact was tagged, or skipped because its vendor's credential is not set
  1  a contact failed, a row was invalid, or the recording could not be written
  2  nothing was sent: a wrong flag, an unusable file, or --live without any credential
  130 or 143  interrupted`

async function main(): Promise<number> {
  let exitCode = 0
  const program = new Command('tags')
    .description('Adds tags to contacts of several vendors.')
    .version(manifest.version)
    .exitOverride()
  program
    .command('add')
    .description(
      'Adds tags to the contacts of a CSV file, and prints the tags they have afterwards.',
    )
    .option('--contacts <file>', 'the CSV file', nearby.startsWith('..') ? example : nearby)
    .option('--live', 'call the real vendors instead of a sandbox')
    .option('--json', 'print one line of JSON per contact instead of a table')
    .option(
      '--har <file>',
      'record the traffic in a new file, without credentials and personal data',
    )
    .addHelpText('after', help)
    .action(async (options: Options) => {
      exitCode = await run(options, vendors, listenForShutdown())
    })
  await program.parseAsync()
  return exitCode
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the output has closed it, as `head` does.
  if (error.code === 'EPIPE') process.exit(1)
  throw error
})

main().then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: Error) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    console.error(error instanceof UsageError ? error.message : error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
