/** The Markdown version of a page: `/start.md` of `/start/`, `/index.md` of `/`. */
export const markdownPath = (page: string): string =>
  page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`

/** Where a link leads from a page's Markdown version: to that of the other page, and nowhere within its own. */
export function markdownLink(target: string): string | undefined {
  if (target.startsWith('#')) return undefined
  const [, page, rest = ''] = /^(\/(?:[^#?]*\/)?)([#?].*)?$/.exec(target) ?? []
  return page === undefined ? target : markdownPath(page) + rest
}
