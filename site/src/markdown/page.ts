import { convert } from './convert.ts'

/** A built page, and its Markdown version. */
export interface Page {
  /** `/start/` */
  path: string
  title: string
  /** Empty if the page says none of itself. */
  description: string
  /** Its place among the links before its content, by which pages of a topic are ordered. */
  place: number
  markdown: string
}

/** The page of a file of HTML; none if it has no main content, as a redirect. */
export function readPage(path: string, html: string): Page | undefined {
  const start = html.indexOf('<main')
  if (start === -1) return undefined
  const markdown = convert(html)
  const links = [...html.slice(0, start).matchAll(/<a [^>]*?href="([^"]*)"/g)]
  const place = links.findLastIndex(([, href]) => href === path)
  return {
    path,
    title: /^# (.*)/.exec(markdown)?.[1] ?? '',
    description: unescaped(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    place: place === -1 ? links.length : place,
    markdown,
  }
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => characters[name] as string)
