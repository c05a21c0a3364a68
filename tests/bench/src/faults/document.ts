import type { Row } from '@tags/faults'
import { table, versioned } from '../table.ts'
import type { Results } from './process.ts'
import type { View } from './shown.ts'
import { cell } from './words.ts'

const views: readonly View[] = ['message', 'stack', 'inspected', 'JSON']

/** A client and its results. */
export interface Contender {
  name: string
  configuration: string
  results: Results
}

/** Formats the file: the results of each client, where the credential shows, and each client's configuration. */
export function document(
  rows: readonly Row[],
  contenders: readonly Contender[],
  versions: ReadonlyMap<string, string>,
): string {
  const names = contenders.map(({ name }) => name)
  return `# Faults

Written by \`pnpm bench:faults\`, with Node ${process.version.slice(1)}, ${versioned(names, versions)}.

Every client adds a tag to a contact of HighLevel, which is repeatable, while a server on loopback behaves as
the first column says. These are the faults of [tests/faults](../faults) that apply to
any client. The criteria are the same for all: whether the call succeeded where it can and failed where it
must, how many requests the server saw, and when; in A6 and A7 also whether the error shows the credential. These
are the faults that our client was made for: others do not claim to check the tags of an answer, or to
refuse a redirect. The codes of our errors, our events and our waits are checked in
the tests. Our package is the output of \`pnpm build\`, each client has its own process,
and *hung* is a call without an outcome in ten seconds, or in the shorter time that a fault sets.

${table(
  ['client', 'passed'],
  contenders.map(({ name, results }) => [name, `${passed(rows, results)} of ${rows.length}`]),
)}

## The result of each client for each fault

${table(
  ['fault', ...names],
  rows.map(({ id, title }) => [
    `${id}: ${plain(title)}`,
    ...contenders.map(({ results }) => plain(cell(results.rows.get(id)?.wrong ?? []))),
  ]),
)}

## Excluded

No fault of this list ends the process of a client or keeps it busy forever. One that did was removed: with Node
24.21.0 an answer ended the process of bare fetch, openapi-fetch 0.17.0, ky 2.1.0 and ofetch 1.5.1, with an error
that the caller could not catch. axios 1.21.1, @gohighlevel/api-client 3.1.0 and our client refused that answer; got
16.1.0 read it to its end.

## Where the credential shows

In the errors of these calls, in their causes, and in the output of the client. The inspected form
is that of \`util.inspect\`, ten levels deep. The adapters of bare fetch and openapi-fetch throw their own error
for a status.

${table(
  ['client', ...views, 'printed'],
  contenders.map(({ name, results }) => [name, ...credentialIn(results)]),
)}

## Configuration

Each client gets the row's timeout, deadline, number of retries and limit on a body if it has an option
for them. Adding tags is repeatable, so clients that retry are configured to retry POST. Their default behaviour for
redirects and invalid bodies is unchanged.

${contenders.map(({ name, configuration }) => `- **${name}**: ${configuration.replaceAll('\n', '\n  ')}`).join('\n')}
`
}

/** Counts the rows that a client passed. */
export const passed = (rows: readonly Row[], results: Results): number =>
  rows.filter(({ id }) => results.rows.get(id)?.wrong.length === 0).length

function credentialIn({ rows, isPrinted }: Results): string[] {
  const errors = [...rows.values()].flatMap(({ shown }) => (shown ? [shown] : []))
  const counts = views.map((view) => {
    const { length } = errors.filter((shown) => shown.includes(view))
    return length === 0 ? 'never' : length === errors.length ? 'always' : 'at times'
  })
  return [...counts, isPrinted ? 'yes' : 'no']
}

const plain = (text: string): string => text.replace(/[|_*]/g, '\\$&').replaceAll('<', '&lt;')
