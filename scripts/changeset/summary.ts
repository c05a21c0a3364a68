import { entriesOf, shorten } from '../diff/format/entry.ts'
import { code, mark } from '../diff/format/text.ts'
import { changeOf, operationNames } from '../diff/format/words.ts'
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
  const sentences = client.map(({ bump, message }) => mark(bump === 'major') + sentence(message))
  const documented = findings.filter(({ documentation }) => documentation)
  const changed = findings.filter(({ documentation }) => !documentation)
  const items: Summary['items'] = entriesOf(changed).map((entry) => {
    const { compiler } = entry.finding
    const parts = [operationNames(entry, code), sentence(changeOf(entry))].filter(Boolean)
    return {
      text: mark(entry.bump === 'major') + parts.join(', '),
      ...(compiler && { compiler: `${code(compiler.message)} (${compiler.code})` }),
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
  return shorten([...operations].sort().map(code)) || 'the API as a whole'
}

/** Writes text as one line of Markdown, with angle brackets escaped outside of code. */
function sentence(text: string): string {
  const parts = text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
  return parts.map((part, index) => (index % 2 ? part : part.replaceAll('<', '&lt;'))).join('')
}
