import { markdownToHtml } from 'satteri'

/** Converts a line of Markdown to HTML without a paragraph around it. */
export const inline = (markdown: string): string =>
  markdownToHtml(markdown)
    .html.trim()
    .replace(/^<p>|<\/p>$/g, '')
