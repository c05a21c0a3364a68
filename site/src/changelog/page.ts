import type { Changeset } from '@tags/scripts/changeset'
import { type Entry, entriesOf } from '@tags/scripts/format/entry'
import { cells, prose } from '@tags/scripts/format/markdown'
import { code, fenceOf } from '@tags/scripts/format/text'
import { changeOf, gradeOf, operationNames } from '@tags/scripts/format/words'
import type { Release } from '@tags/scripts/record/release'

/** What became of a package, and what is about to. */
export interface History {
  /** The name of the package: `@tags/highlevel`. */
  name: string
  /** Its CHANGELOG.md; empty before the first release. */
  changelog: string
  /** The records of its releases, if it is a vendor's. */
  releases?: Release[] | undefined
  /** The changesets that wait for the next release. */
  pending: Changeset[]
  /** The page of an operation by its method and path: `POST /contacts`. */
  pages: ReadonlyMap<string, string>
}

/** The page of a package's changelog, as Markdown without a title. */
export function changelogPage(history: History): string {
  const { name, releases, pending, pages } = history
  const versions = splitVersions(history.changelog)
  const waiting = pending.filter(({ bumps }) => bumps.has(name))
  const records = new Map(releases?.map((release) => [release.version, release]))
  return [
    `What changed in ${code(name)}, the newest first.${releases ? ` ${feed}` : ''}`,
    ...(waiting.length || !versions.length
      ? ['## Not released yet', waits(versions.length > 0, waiting.length > 0)]
      : []),
    ...upcoming(name, waiting),
    ...versions.flatMap(({ version, text }) => {
      const record = records.get(version)
      return [
        `## ${version}`,
        ...(record ? [graded(record)] : []),
        text,
        ...(record ? changes(record, pages) : []),
      ]
    }),
  ].join('\n\n')
}

const feed =
  'The releases of all vendors are in [an Atom feed](/feed.atom), the last of each in [latest.json](/latest.json).'

/** What waits, in the form in which a changelog will have it. */
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

function waits(isReleased: boolean, isPending: boolean): string {
  if (isReleased) return 'These changes are in the repository and wait for the next release.'
  return isPending
    ? 'There is no release yet. This is what the first one will say:'
    : 'There is no release yet, and nothing waits for one.'
}

/** The sections of a changelog by version, in its order. */
function splitVersions(changelog: string): { version: string; text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      return { version: section.slice(0, end).trim(), text: section.slice(end).trim() }
    })
}

/** When a release was, and both its grades. */
function graded({ date, previous, wire, types }: Release): string {
  if (previous === null) return `${date}, the first release.`
  return `${date}, after ${previous}: wire ${gradeOf(wire)}, types ${gradeOf(types)}.`
}

/** What a release changed in the vendor's API, operation by operation. */
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
    ...entries.flatMap(compiler),
  ]
}

function row(entry: Entry, pages: ReadonlyMap<string, string>): string {
  const { rule, wire, types, documentation } = entry.finding
  const link = (name: string) => {
    const page = pages.get(name)
    return page ? `[${code(name)}](${page})` : code(name)
  }
  const grades = documentation
    ? ['documentation', 'documentation']
    : [gradeOf(wire), types ? gradeOf(types) : '']
  const change = `${prose(changeOf(entry))} ${code(rule)}`
  return cells([operationNames(entry, link), change, ...grades])
}

/** What the compiler says to code that was right before. */
function compiler({ finding }: Entry): string[] {
  if (!finding.compiler) return []
  const { usage, message, code: number } = finding.compiler
  const text = `${usage.trim()}\n// ${number}: ${message.replaceAll('\n', '\n// ')}`
  const fence = fenceOf(text, 3)
  return ['The compiler refuses what was right before:', `${fence}ts\n${text}\n${fence}`]
}
