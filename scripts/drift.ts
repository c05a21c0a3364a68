/** Reports where a vendor's own OpenAPI document differs from our spec. */
import { formatsOf } from './diff/format/formats.ts'
import { entries } from './drift/entries.ts'
import { names, pageOf } from './drift/page.ts'
import schema from './drift/report.schema.json' with { type: 'json' }
import type { Report, VendorReport } from './drift/report.ts'
import { watch } from './drift/watch.ts'
import { InputError } from './lib/input.ts'
import { type Command, oneOf, readArguments, runCommand } from './lib/main.ts'

const help = `Reports where a vendor's own OpenAPI document differs from our spec.

  pnpm specs:drift VENDOR [options]

  --upstream FILE-OR-URL  the vendor's document, OpenAPI 3.0 or 3.1 in JSON or YAML, including the
                          files that it refers to; may be repeated. The default is the list in
                          specs/VENDOR.drift.yaml, whose \`next\` lists those
                          of a later version: only what they add is reported
  --timeout SECONDS       the time in which a URL must be read, with the files that it refers to;
                          60 is the default
  --all                   shows every difference, accepted ones, too
  --format FORMAT         terminal (the default), json, markdown for an issue, github for annotations,
                          entries to accept the differences in specs/VENDOR.drift.yaml
  --fail-on GRADE         any (the default) exits with 1 if a difference is not accepted, major only
                          if it would break a client; both also exit with 1 if an accepted difference
                          is not found; none never does
  --help                  shows this

The wire grade says whether a client of our spec breaks if the vendor's document is right: major
breaks, minor is compatible. Only the operations of our spec are compared; each other operation of the vendor is one difference.
Bad input exits with 2, internal errors with 70.
scripts/drift/report.schema.json describes the JSON.
`

const formats = { ...formatsOf<Report>(pageOf, { schema, names }), entries }

const failures: Record<string, (report: VendorReport) => boolean> = {
  any: ({ wire, stale }) => wire !== 'none' || stale.length > 0,
  major: ({ wire, stale }) => wire === 'major' || stale.length > 0,
  none: () => false,
}

export const main: Command = async (args, { root, print }) => {
  const { values: options, positionals } = readArguments(
    {
      args,
      allowPositionals: true,
      options: {
        upstream: { type: 'string', multiple: true },
        timeout: { type: 'string', default: '60' },
        all: { type: 'boolean', default: false },
        format: { type: 'string', default: 'terminal' },
        'fail-on': { type: 'string', default: 'any' },
        help: { type: 'boolean', default: false },
      },
    },
    'See `pnpm specs:drift --help`.',
  )
  if (options.help) {
    print(help)
    return 0
  }
  const write = oneOf('format', options.format, formats)
  const isFailure = oneOf('fail-on', options['fail-on'], failures)
  const [vendor, ...more] = positionals
  if (vendor === undefined || more.length > 0) {
    throw new InputError('Give one vendor: `pnpm specs:drift highlevel`.')
  }
  const { upstream, all } = options
  const timeout = Number(options.timeout)
  if (!(timeout > 0 && timeout <= 3600)) {
    throw new InputError(
      `--timeout ${options.timeout}: give a number of seconds up to 3600, as in --timeout 60.`,
    )
  }
  const report = await watch(root, vendor, { upstream, all, timeout })
  print(write({ format: 2, vendors: [report] }, all))
  return isFailure(report) ? 1 : 0
}

if (import.meta.main) await runCommand(main)
