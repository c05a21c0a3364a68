import { InputError } from '../lib/input.ts'
import { type Command, oneOf, readArguments } from '../lib/main.ts'
import { createProgress } from '../lib/progress.ts'
import { isEnough } from './bump.ts'
import { pageOf } from './format/changes.ts'
import { formatsOf } from './format/formats.ts'
import schema from './report.schema.json' with { type: 'json' }
import type { Report } from './report.ts'
import { readSides } from './side/side.ts'
import { reportVendors } from './vendors.ts'

const help = `Reports what changed in specs, whether it breaks, and which version bump it needs.

  pnpm specs:diff [BASE] [REVISION] [options]

BASE and REVISION are git revisions or files. The default of BASE is the last release of each
vendor, or HEAD without a release; the default of REVISION is the working tree. Specs are OpenAPI
3.0 or 3.1; one of 3.2 is compared as 3.1, without the keys that 3.2 added.

  --vendor NAME         only this vendor; may be repeated
  --format FORMAT       terminal (the default), json, markdown for a comment, github for annotations
  --all                 shows every change where a report begins with a summary
  --no-types            leaves out the types grade, which takes most of the time
  --fail-on GRADE       exits with 1 if a change has this grade or a higher one on either scale
  --help                shows this

Every change has two grades: wire for clients in use, types for users' TypeScript. All formats use
the same words for both, the version bump that a change needs from 1.0 on: major breaks, minor is
compatible, patch is noticed by no client, such as documentation, and none is no change.

The types grade examines calls and their answers, the bodies of webhooks, and components that no
operation uses, as values that are read; not the answers to webhooks, and no callbacks, which have
no types. If it cannot be had, the report says where and why, and only the wire grade counts.

What a \`$ref\` that leads nowhere stands for, and a key of OpenAPI 3.2, is unknown on both sides: it
is not compared, the rest is, and the report says so, with the place and the operations.

Exits with 0, or with 1 because of --fail-on, which judges what was compared; bad input exits with
2, internal errors with 70.
scripts/diff/report.schema.json describes the JSON.
`

const formats = formatsOf<Report>(pageOf, { schema })

const failures: Record<string, (report: Report) => boolean> = {
  none: () => false,
  patch: ({ vendors }) => vendors.some(({ bump }) => isEnough(bump, 'patch')),
  minor: ({ vendors }) => vendors.some(({ bump }) => isEnough(bump, 'minor')),
  major: ({ vendors }) => vendors.some(({ bump }) => isEnough(bump, 'major')),
}

/** Compares specs, and prints a report. */
export const diff: Command = async (args, { root, print, warn }) => {
  const { values: options, positionals } = readArguments(
    {
      args,
      allowPositionals: true,
      options: {
        vendor: { type: 'string', multiple: true },
        format: { type: 'string', default: 'terminal' },
        all: { type: 'boolean', default: false },
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
  const vendors = await reportVendors(root, sides, {
    types: !options['no-types'],
    warn,
    progress: createProgress(),
  })
  const report: Report = { format: 2, vendors }
  print(write(report, options.all))
  return isFailure(report) ? 1 : 0
}
