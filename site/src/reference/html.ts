/** HTML that descriptions hold: Markdown has no classes, and starlight-openapi renders nothing else. */
import type { Source } from '@tags/scripts/spec'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const code = (text: unknown): string => `<code>${escaped(String(text))}</code>`

export const link = (href: string, html: string): string => `<a href="${escaped(href)}">${html}</a>`

/** Prose of a spec, in which URLs become links and what stands in backticks becomes code. */
export const prose = (text: string): string =>
  escaped(text)
    .replace(/https?:\/\/[^\s,;)]+/g, (url) => link(url, url.replace(/^https?:\/\//, '')))
    .replace(/`([^`]+)`/g, '<code>$1</code>')

/** How sure a fact is, with what that means. */
export const certaintyOf = ({ certainty }: Source): string =>
  `<a class="certainty ${certainty}" href="/start/#${certainty}">${certainty}</a>`

/** The same with where the fact is from. */
export const sourceOf = (source: Source): string => `${certaintyOf(source)} ${prose(source.from)}`

/** The same in a paragraph. */
export const sourceLine = (source: Source): string =>
  `<p class="source">Source: ${sourceOf(source)}</p>`

/** A note of ours beside the vendor's words. */
export const note = (html: string): string => `<p class="note">${html}</p>`

/** Terms, and what is said of each in HTML. */
export const factList = (facts: [term: string, html: string][]): string =>
  `<dl class="facts">${facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`).join('')}</dl>`

/** A description with what else is to be said, each in a paragraph of its own. */
export const paragraphs = (...parts: (string | undefined)[]): string | undefined =>
  parts.flatMap((part) => part?.trim() || []).join('\n\n') || undefined
