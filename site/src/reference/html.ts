/** HTML for descriptions, since Markdown has no classes. starlight-openapi renders both. */
import type { Source } from '@tags/scripts/spec'

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const code = (text: unknown): string => `<code>${escapeHtml(String(text))}</code>`

export const link = (href: string, html: string): string =>
  `<a href="${escapeHtml(href)}">${html}</a>`

/** Converts prose of a spec: URLs become links, and text in backticks becomes code. */
export const prose = (text: string): string =>
  escapeHtml(text).replace(/`([^`]+)`|https?:\/\/[^\s,;)`]+/g, (part, words) =>
    words === undefined ? link(part, part.replace(/^https?:\/\//, '')) : `<code>${words}</code>`,
  )

/** Returns the certainty of a fact, linked to its meaning. */
export const certaintyOf = ({ certainty }: Source): string =>
  `<a class="certainty ${certainty}" href="/start/#${certainty}">${certainty}</a>`

/** Returns the certainty and the source of a fact. */
export const sourceOf = (source: Source): string => `${certaintyOf(source)} ${prose(source.from)}`

/** Returns the certainty and the source in a paragraph. */
export const sourceLine = (source: Source, title = 'Source'): string =>
  `<p class="source">${title}: ${sourceOf(source)}</p>`

/** Returns a note of ours, set apart from the vendor's words. */
export const note = (html: string): string => `<p class="note">${html}</p>`

/** Returns a list of terms with their descriptions in HTML. */
export const factList = (facts: [term: string, html: string][]): string =>
  `<dl class="facts">${facts.map(([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`).join('')}</dl>`

/** Joins the parts of a description to paragraphs; undefined if there are none. */
export const paragraphs = (...parts: (string | undefined)[]): string | undefined =>
  parts.flatMap((part) => part?.trim() || []).join('\n\n') || undefined
