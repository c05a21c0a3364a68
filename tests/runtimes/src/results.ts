import { table } from '@tags/bench/table'
import type { Vendor } from '@tags/mocks'
import type { Row } from './rows.ts'

/** The result of a row: the runtime's version, and the reason of each failure by vendor. */
export interface Result {
  row: Row
  version: string
  failures: ReadonlyMap<string, string>
}

/** Formats the matrix of runtimes and vendors. */
export const matrix = (vendors: readonly Vendor[], results: readonly Result[]): string =>
  table(
    ['runtime', 'version', 'loaded by', ...vendors.map(({ name }) => name)],
    results.map(({ row: { runtime, loads }, version, failures }) => [
      runtime,
      version,
      loads,
      ...vendors.map(({ name }) => (failures.has(name) ? 'fails' : 'works')),
    ]),
  )

/** Formats the table of runtimes for the command `tags`. */
export const commandTable = (rows: readonly string[][]): string =>
  table(['runtime', 'version', '`tags`'], rows)

/** Formats the document around the tables. Nothing in it changes from run to run. */
export const document = (matrix: string, commands: string): string => `# Runtimes

Written by \`pnpm test:runtimes\`. npm installs the packages in every runtime from the tarballs that would be
published, and Prism is the mock. The client of each vendor makes its first unified call, a call of the vendor's own API,
and a call without a contact, which must be refused with the code \`invalid\`. \`@tags/drift\` watches the responses, to
which an undocumented header is added. Then a client makes the unified call in a \`@tags/sandbox\`. *works* means that all results are the same as from the sources, and that nothing
else is printed.

${matrix}

Deno may use only the network (\`--allow-net\`). The bundles are esbuild's: for workerd with the conditions
\`workerd\`, \`worker\` and \`browser\`, for Chromium as for any page. The worker has none of Node's modules and
globals (\`no_nodejs_compat\`), and the page has a policy that allows requests to the vendor only.

## The command

The command \`tags\` of \`@tags/cli\`, installed by npm, tells its version, tags a contact of each vendor in a sandbox,
reports on its journal, and serves tools to an assistant. Deno gets \`--allow-read\`, \`--allow-write\`, \`--allow-env\` and
\`--allow-sys\`.

${commands}
`
