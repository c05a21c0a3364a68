#!/usr/bin/env node
import { join, relative } from 'node:path'
import { loadVendors, type Vendor } from '@tags/mocks'
import { Command, CommanderError, Option } from 'commander'
import { listVariables } from './access.ts'
import { UsageError } from './error.ts'
import { interruption } from './interruption.ts'
import { type Options, run } from './run.ts'

const example = join(import.meta.dirname, '../example.csv')
const nearby = relative(process.cwd(), example)

const help = (vendors: readonly Vendor[]) => `
The CSV file has the columns vendor, id, email, phone and tags, in any order. A row names its
contact by one of id, email and phone, of which the first is taken. Tags are separated by | or,
in a field without one, by commas.

Where a vendor does not tell the tags after adding some, they are read with a second request.

With --har, every request is recorded in the format HAR 1.2. Letters are written as a, digits as 1 and
credentials not at all; \`pnpm specs:check\` finds in it what it would find in the real traffic.

With --live, credentials are taken from these environment variables:
${listVariables(vendors)}

Exit code:
  0  every contact was tagged, or skipped for want of its vendor's credential
  1  a contact was not tagged, a row not understood, or the recording not written
  2  nothing could be tried: a wrong flag, a file that is of no use, --live without any credential
  130 or 143  interrupted`

async function main(): Promise<number> {
  const vendors = await loadVendors()
  let exitCode = 0
  const program = new Command('tags')
    .description('Tags on contacts of several vendors.')
    .exitOverride()
  program
    .command('add')
    .description('Tags the contacts of a CSV file, and prints the tags that they have then.')
    .option('--contacts <file>', 'the CSV file', nearby.startsWith('..') ? example : nearby)
    .option('--live', "the real vendors, not mocks that answer with their specs' examples")
    .addOption(new Option('--keep', 'leave the mocks running until Ctrl-C').conflicts('live'))
    .option('--json', 'print one line of JSON a contact instead of a table')
    .option(
      '--har <file>',
      'record the traffic in a new file, without credentials and personal data',
    )
    .addHelpText('after', help(vendors))
    .action(async (options: Options) => {
      exitCode = await run(options, vendors, interruption())
    })
  await program.parseAsync()
  return exitCode
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has gone, as `head` does.
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
