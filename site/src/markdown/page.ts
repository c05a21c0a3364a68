import { convert } from './convert.ts'

/** A built page with its Markdown version. */
export interface Page {
  /** `/start/` */
  path: string
  title: string
  /** Empty if the page has no description. */
  description: string
  /** The index of its link in the sidebar, which orders the pages of a topic. */
  position: number
  markdown: string
}

/** Reads a page from its HTML; undefined if it has no main content, as a redirect. */
export function readPage(path: string, html: string): Page | undefined {
  const start = html.indexOf('<main')
  if (start === -1) return undefined
  const markdown = convert(html)
  const links = [...html.slice(0, start).matchAll(/<a [^>]*?href="([^"]*)"/g)]
  const position = links.findLastIndex(([, href]) => href === path)
  return {
    path,
    title: /^# (.*)/.exec(markdown)?.[1] ?? '',
    description: unescapeHtml(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    position: position === -1 ? links.length : position,
    markdown,
  }
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const unescapeHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => characters[name] as string)
