import { changeOf, entriesOf, operationNames, shorten } from '../diff/format/entry.ts'
import { codeSpan, mark, marked, type Text } from '../diff/format/text.ts'
import type { ClientChange, Finding } from '../diff/report.ts'

/** A summary of changes, as Markdown. */
export interface Summary {
  /** The changes in terms of the client. */
  sentences: string[]
  /** The changes in terms of the API, with the compiler's message about code that compiled before. */
  items: { text: string; compiler?: string }[]
}

/** Summarizes changes for a changelog or a feed. */
export function summarize(client: ClientChange[], findings: Finding[]): Summary {
  const sentences = client.map(
    ({ bump, message }) => mark(bump === 'major') + line(marked(message)),
  )
  const documented = findings.filter(({ documentation }) => documentation)
  const changed = findings.filter(({ documentation }) => !documentation)
  const items: Summary['items'] = entriesOf(changed).map((entry) => {
    const { compiler } = entry.first
    const parts = [operationNames(entry, codeSpan), line(changeOf(entry))].filter(Boolean)
    return {
      text: mark(entry.grade === 'major') + parts.join(', '),
      ...(compiler && { compiler: `${codeSpan(compiler.message)} (${compiler.code})` }),
    }
  })
  if (documented.length) items.push({ text: `Documentation changed: ${reached(documented)}.` })
  return { sentences: sentences.length ? sentences : [unnoticed(changed, documented)], items }
}

function unnoticed(changed: Finding[], documented: Finding[]): string {
  if (changed.length) return 'The API changed; the unified methods are called as before.'
  return documented.length
    ? 'Only the documentation of the API changed.'
    : 'The spec is written in another form.'
}

function reached(findings: Finding[]): string {
  const operations = new Set(entriesOf(findings).flatMap((entry) => entry.operations))
  return shorten([...operations].sort().map((name) => codeSpan(name))) || 'the API as a whole'
}

/** Writes a sentence as one line of Markdown, with angle brackets escaped outside of code. */
const line = (text: Text): string =>
  text
    .map((span) =>
      typeof span === 'string'
        ? span.replace(/\s+/g, ' ').replaceAll('<', '&lt;')
        : codeSpan(span.code),
    )
    .join('')
    .trim()
