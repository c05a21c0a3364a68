/** HTML that descriptions hold: Markdown has no classes, and starlight-openapi renders nothing else. */
import type { Source } from '@tags/scripts/spec'

/** Where the site explains what each certainty means. */
export const certaintyPage = '/start/#how-sure-each-fact-is'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const code = (text: unknown): string => `<code>${escaped(String(text))}</code>`

export const link = (href: string, html: string): string => `<a href="${escaped(href)}">${html}</a>`

/** Prose of a spec, in which URLs become links and what stands in backticks becomes code. */
export const prose = (text: string): string =>
  escaped(text)
    .replace(/https?:\/\/[^\s,;)]+/g, (url) => link(url, url.replace(/^https?:\/\//, '')))
    .replace(/`([^`]+)`/g, '<code>$1</code>')

/** How sure a fact is, and where it is from. */
export const sourceOf = ({ certainty, from }: Source): string =>
  `<a class="certainty ${certainty}" href="${certaintyPage}">${certainty}</a> ${prose(from)}`

/** The same as a paragraph. */
export const sourceLine = (source: Source): string =>
  `<p class="source">Source: ${sourceOf(source)}</p>`

/** A description with what else is to be said, each in a paragraph of its own. */
export const paragraphs = (...parts: (string | undefined)[]): string | undefined =>
  parts.flatMap((part) => part?.trim() || []).join('\n\n') || undefined
