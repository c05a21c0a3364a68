import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isEnough } from '../diff/bump.ts'
import { type Claim, given } from './claims.ts'
import { summarize } from './summary.ts'

/** The maximum number of changes in a changelog; the record of the release has all of them. */
const shownItems = 40

/**
 * Writes the changeset that a claim needs, removes the one that was written for an earlier state of the
 * spec, and returns sentences about both.
 */
export async function answer(root: string, claim: Claim): Promise<string[]> {
  const { asked, changesets, package: name, report } = claim
  const written = new RegExp(`^${report.vendor}-[0-9a-f]{8}\\.md$`)
  const generated = changesets.filter(
    ({ bumps, file }) => bumps.size === 1 && written.test(basename(file)),
  )
  const others = changesets.filter((changeset) => !generated.includes(changeset))
  const file = `.changeset/${report.vendor}-${digest(claim)}.md`
  const verdict = `a ${asked} version of ${name}`

  const present = generated.find((changeset) => changeset.file === file)
  const isCovered = generated.length === 0 && isEnough(given(name, others), asked)
  const lines: string[] = []
  if (asked !== 'none' && isEnough(claim.grown, asked)) {
    lines.push(`package.json has ${verdict} already.`)
  } else if (asked !== 'none' && isCovered) {
    lines.push(`covered by ${others.map((changeset) => changeset.file).join(', ')}: ${verdict}.`)
  } else if (asked !== 'none' && present && isEnough(given(name, [present]), asked)) {
    lines.push(`${file} is there: ${verdict}.`)
  } else if (asked !== 'none') {
    await writeFile(join(root, file), changesetText(claim))
    lines.push(`wrote ${file}: ${verdict}.`)
  }
  for (const stale of generated.filter(
    (changeset) => asked === 'none' || changeset.file !== file,
  )) {
    await rm(join(root, stale.file))
    lines.push(`removed ${stale.file}: the spec has changed since.`)
  }
  return lines.map((line) => `specs/${report.vendor}.yaml: ${line}`)
}

function changesetText({ asked, package: name, report }: Claim): string {
  const { sentences, items } = summarize(report.client, report.findings)
  const list = items
    .slice(0, shownItems)
    .map(({ text, compiler }) => `- ${text}${compiler ? `\n  - TypeScript: ${compiler}` : ''}`)
  const left = items.length - list.length
  if (left > 0) list.push(`- ${left} more, which \`changes\` in the package lists.`)
  const body = [sentences, list].flatMap((lines) => lines.join('\n') || []).join('\n\n')
  return `---\n'${name}': ${asked}\n---\n\n${body}\n`
}

function digest({ report }: Claim): string {
  const fingerprints = [...new Set(report.findings.map(({ fingerprint }) => fingerprint))].sort()
  return createHash('sha256').update(fingerprints.join('\n')).digest('hex').slice(0, 8)
}
