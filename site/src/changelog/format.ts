import type { Changeset } from '@tags/scripts/changeset'
import { changeOf, type Entry, entriesOf, operationNames } from '@tags/scripts/format/entry'
import { cells, compilerOf } from '@tags/scripts/format/markdown'
import { codeSpan as code, markdownOf } from '@tags/scripts/format/text'
import type { Release } from '@tags/scripts/record/release'

/** The releases of a package, and the changes for its next one. */
export interface History {
  /** The name of the package: `@tags/highlevel`. */
  name: string
  /** Its CHANGELOG.md; empty before the first release. */
  changelog: string
  /** The records of its releases, if it is a vendor's package. */
  releases?: Release[] | undefined
  /** The changesets for the next release. */
  pending: Changeset[]
  /** The pages of operations, by method and path: `POST /contacts`. */
  pages: ReadonlyMap<string, string>
}

/** Writes the page of a package's changelog, as Markdown without a title. */
export function changelogPage(history: History): string {
  const { name, releases, pending, pages } = history
  const versions = splitVersions(history.changelog)
  const waiting = pending.filter(({ bumps }) => bumps.has(name))
  const records = new Map(releases?.map((release) => [release.version, release]))
  return [
    `Changes in ${code(name)}, the newest first.${releases ? ` ${feed}` : ''}`,
    ...(waiting.length || !versions.length
      ? ['## Not released yet', pendingNote(versions.length > 0, waiting.length > 0)]
      : []),
    ...upcoming(name, waiting),
    ...versions.flatMap(({ version, text }) => {
      const record = records.get(version)
      return [
        `## ${version}`,
        ...(record ? [summary(record)] : []),
        text,
        ...(record ? changes(record, pages) : []),
      ]
    }),
  ].join('\n\n')
}

const feed =
  '[An Atom feed](/feed.atom) has the releases of all vendors, and [latest.json](/latest.json) the last release of each.'

/** Writes the pending changes in the form of a changelog. */
function upcoming(name: string, waiting: Changeset[]): string[] {
  return (['major', 'minor', 'patch'] as const).flatMap((bump) => {
    const entries = waiting
      .filter((changeset) => changeset.bumps.get(name) === bump)
      .map(({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`)
    return entries.length
      ? [`### ${bump[0]?.toUpperCase()}${bump.slice(1)} Changes`, entries.join('\n')]
      : []
  })
}

function pendingNote(isReleased: boolean, isPending: boolean): string {
  if (isReleased) return 'These changes are in the repository and wait for the next release.'
  return isPending
    ? 'There is no release yet. The first one will have these changes:'
    : 'There is no release yet, and no changes wait for one.'
}

/** Splits a changelog into its versions. */
function splitVersions(changelog: string): { version: string; text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      return { version: section.slice(0, end).trim(), text: section.slice(end).trim() }
    })
}

/** Writes the date and both grades of a release. */
function summary({ date, previous, wire, types }: Release): string {
  if (previous === null) return `${date}, the first release.`
  return `${date}, after ${previous}: wire ${wire}, types ${types}.`
}

/** Writes the changes of the vendor's API in a release, as a table. */
function changes({ findings }: Release, pages: ReadonlyMap<string, string>): string[] {
  if (!findings.length) return []
  const entries = entriesOf(findings)
  return [
    '### Changes of the API',
    [
      cells(['operation', 'change, by rule', 'wire', 'types']),
      cells(['---', '---', '---', '---']),
      ...entries.map((entry) => row(entry, pages)),
    ].join('\n'),
    ...entries.flatMap((entry) => {
      const quotes = compilerOf({ entry })
      return quotes.length ? ['This code compiled before and no longer does:', ...quotes] : []
    }),
  ]
}

function row(
  entry: Entry<Release['findings'][number]>,
  pages: ReadonlyMap<string, string>,
): string {
  const { rule, wire, types, documentation } = entry.first
  const link = (name: string) => {
    const page = pages.get(name)
    return page ? `[${code(name)}](${page})` : code(name)
  }
  const grades = documentation ? ['documentation', 'documentation'] : [wire, types ?? '']
  const change = `${markdownOf(changeOf(entry))} ${code(rule)}`
  return cells([operationNames(entry, link), change, ...grades])
}
