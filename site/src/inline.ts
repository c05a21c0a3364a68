import { markdownToHtml } from 'satteri'

/** A line of Markdown as HTML that stands inside a paragraph. */
export const inline = (markdown: string): string =>
  markdownToHtml(markdown)
    .html.trim()
    .replace(/^<p>|<\/p>$/g, '')
