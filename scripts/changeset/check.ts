import { isEnough, worst } from '../diff/bump.ts'
import { changeOf, type Entry, operationNames } from '../diff/format/entry.ts'
import { plain } from '../diff/format/text.ts'
import type { Bump } from '../diff/report.ts'
import { without } from '../lib/list.ts'
import { type Claim, given, unmet } from './claims.ts'
import type { Changeset } from './pending.ts'

const shownChanges = 5

/** Explains why the changesets since `base` do not satisfy a claim; `undefined` if they do. */
export function problemOf(claim: Claim, base: string | undefined): string | undefined {
  const { asked, changesets, grown, package: name, report } = claim
  const enough = worst([grown, given(name, changesets)])
  if (isEnough(enough, asked)) return undefined
  const files = changesets.map(({ file }) => file).join(', ')
  const entries = unmet(claim, enough)
  const reasons = entries.slice(0, shownChanges).map((entry) => `  ${describe(entry)}`)
  const left = entries.length - reasons.length
  return [
    `specs/${report.vendor}.yaml changed since ${report.base.label} and needs a ${asked} version of ${name}, but ${
      files ? `${files} ${limit(enough)}` : 'no changeset since then names it'
    }. Required by:`,
    ...reasons,
    ...(left > 0 ? [`  and ${left} more, which \`pnpm specs:diff\` shows`] : []),
    `Run \`${['pnpm specs:changeset', base].filter(Boolean).join(' ')}\`.`,
  ].join('\n')
}

/**
 * Explains why a changeset stays pending for ever: `changeset version` applies none that names a package
 * outside of `published`. Returns `undefined` if it names only published packages.
 */
export function pendingForever(
  { bumps, file }: Changeset,
  published: readonly string[],
): string | undefined {
  const names = without([...bumps.keys()], published)
  if (!names.length) return undefined
  return (
    `${file} names ${names.join(', ')}, which npm does not deliver, so no release applies the ` +
    `changeset. Name only: ${published.join(', ')}.`
  )
}

const limit = (enough: Bump): string =>
  enough === 'none' ? 'asks for none' : `asks for only a ${enough} version`

/** Describes a change on one line: `POST /contacts, request body: … (specs/aelyst.yaml:12)`. */
function describe(entry: Entry): string {
  const text = [operationNames(entry), plain(changeOf(entry))].filter(Boolean).join(', ')
  return text + (entry.where && ` (${entry.where})`)
}
