import { github } from './diff/format/github.ts'
import { json } from './diff/format/json.ts'
import { markdown } from './diff/format/markdown.ts'
import { terminal, terminalStyle } from './diff/format/terminal.ts'
import type { Report } from './diff/report.ts'
import { readSides } from './diff/side/side.ts'
import { reportVendors } from './diff/vendors.ts'
import { InputError } from './lib/input.ts'
import { type Command, oneOf, readArguments, runCommand } from './lib/main.ts'

const help = `Reports what changed in specs, whether it breaks, and which version bump it needs.

  pnpm specs:diff [BASE] [REVISION] [options]

BASE and REVISION are git revisions or files. The default of BASE is the last release of each
vendor, or HEAD without a release; the default of REVISION is the working tree.

  --vendor NAME         only this vendor; may be repeated
  --format FORMAT       terminal (the default), json, markdown for a comment, github for annotations
  --no-types            leaves out the types grade, which takes most of the time
  --fail-on breaking    exits with 1 if a change breaks on either grade
  --help                shows this

The wire grade says whether a client in use breaks, the types grade whether a user's TypeScript
stops compiling. Bad input exits with 2, internal errors with 70.
scripts/diff/report.schema.json describes the JSON.
`

const formats: Record<string, (report: Report) => string> = {
  terminal: (report) => terminal(report, terminalStyle()),
  json,
  markdown,
  github,
}

const failures: Record<string, (report: Report) => boolean> = {
  breaking: ({ vendors }) => vendors.some(({ bump }) => bump === 'major'),
  none: () => false,
}

export const main: Command = async (args, { root, print, warn }) => {
  const { values: options, positionals } = readArguments(
    {
      args,
      allowPositionals: true,
      options: {
        vendor: { type: 'string', multiple: true },
        format: { type: 'string', default: 'terminal' },
        'no-types': { type: 'boolean', default: false },
        'fail-on': { type: 'string', default: 'none' },
        help: { type: 'boolean', default: false },
      },
    },
    'See `pnpm specs:diff --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  const [base, revision, ...more] = positionals
  if (more.length) {
    throw new InputError(
      `BASE and REVISION are all that can be given; ${more.join(' ')} is too much.`,
    )
  }
  const write = oneOf('format', options.format, formats)
  const isFailure = oneOf('fail-on', options['fail-on'], failures)
  const sides = await readSides(root, { base, revision, vendors: options.vendor })
  const vendors = await reportVendors(root, sides, { types: !options['no-types'], warn })
  const report: Report = { format: 1, vendors }
  print(write(report))
  return isFailure(report) ? 1 : 0
}

if (import.meta.main) await runCommand(main)
