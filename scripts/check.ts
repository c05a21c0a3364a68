/** Reports where recorded traffic differs from the specs. */
import { names, pageOf } from './check/page.ts'
import schema from './check/report.schema.json' with { type: 'json' }
import type { Report } from './check/report.ts'
import { check } from './check/traffic.ts'
import { formatsOf } from './diff/format/formats.ts'
import { InputError } from './lib/input.ts'
import { type Command, oneOf, readArguments, runCommand } from './lib/main.ts'

const help = `Reports where recorded traffic differs from the specs.

  pnpm specs:check HAR... [options]

HAR is a recording in the format HAR 1.2, as browsers export it and as \`tags add --har\` writes it,
or - for standard input. Only requests to the servers in the specs are checked. The report contains
operations, names, types and counts, but no values from the traffic.

  --vendor NAME         only this vendor
  --base-url URL        the server of its traffic, if not in the spec: a proxy or a mock
  --format FORMAT       terminal (the default), json, markdown for a comment, github for annotations
  --all                 shows every difference where a report begins with a summary
  --fail-on none        exits with 0 even if something differs; any is the default
  --help                shows this

Differences exit with 1, bad input with 2, internal errors with 70.
scripts/check/report.schema.json describes the JSON.
`

const formats = formatsOf<Report>(pageOf, { schema, names })

const failures: Record<string, (report: Report) => boolean> = {
  any: ({ vendors }) => vendors.some(({ findings }) => findings.length > 0),
  none: () => false,
}

export const main: Command = async (args, { root, stdin, print }) => {
  const { values: options, positionals: files } = readArguments(
    {
      args,
      allowPositionals: true,
      options: {
        vendor: { type: 'string' },
        'base-url': { type: 'string' },
        format: { type: 'string', default: 'terminal' },
        all: { type: 'boolean', default: false },
        'fail-on': { type: 'string', default: 'any' },
        help: { type: 'boolean', default: false },
      },
    },
    'See `pnpm specs:check --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  const write = oneOf('format', options.format, formats)
  const isFailure = oneOf('fail-on', options['fail-on'], failures)
  if (files.length === 0) {
    throw new InputError(
      'Give a HAR file, or - for standard input: `pnpm specs:check traffic.har`.',
    )
  }
  const choice = { vendor: options.vendor, baseUrl: options['base-url'] }
  const report = await check(root, files, { ...choice, stdin })
  print(write(report, options.all))
  return isFailure(report) ? 1 : 0
}

if (import.meta.main) await runCommand(main)
