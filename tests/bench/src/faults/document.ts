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

Every client adds a tag to a contact of HighLevel, which is repeatable, while a server on loopback does what
stands in the first column. These are the faults of [tests/faults](../faults) that make sense for
any client. What is judged is the same for all: whether the call succeeded where it can and failed where it
must, how many requests the server saw, and when; in A6 and A7 also whether the error shows the credential. Our
faults are those that our client was made for: others do not claim to check the tags of an answer, or to
refuse a redirect. Our own errors' codes, events and waits are left to
the tests. Our package is what \`pnpm build\` makes for npm, each client has a process of its own,
and *hung* is a call without an outcome in ten seconds, or in the shorter time that a fault sets.

${table(
  ['client', 'passed'],
  contenders.map(({ name, results }) => [name, `${passed(rows, results)} of ${rows.length}`]),
)}

## What each made of each fault

${table(
  ['fault', ...names],
  rows.map(({ id, title }) => [
    `${id}: ${plain(title)}`,
    ...contenders.map(({ results }) => plain(cell(results.rows.get(id)?.wrong ?? []))),
  ]),
)}

## What is left out

No fault of this list ends the process of a client or keeps it busy for ever. One that did was taken out: with Node
24.21.0 an answer ended the process of bare fetch, openapi-fetch 0.17.0, ky 2.1.0 and ofetch 1.5.1, with an error
that the caller could not catch. axios 1.21.1, @gohighlevel/api-client 3.1.0 and our client refused that answer; got
16.1.0 read it to its end.

## Where the credential shows

In the errors that came of these calls and in their causes, and in what the client printed. The inspected form
is that of \`util.inspect\`, ten levels deep. What the adapters of bare fetch and openapi-fetch throw for a
status is an error of their own.

${table(
  ['client', ...views, 'printed'],
  contenders.map(({ name, results }) => [name, ...credentialIn(results)]),
)}

## How each was configured

Each row's timeout, deadline, number of retries and bound on a body are given to a client wherever it has an option
for them; adding tags is repeatable, so those that retry were told to retry POST. What a client does by itself
about redirects, and about a body that is not what it should be, was left as it is.

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
