/** Returns the path of a page's Markdown version: `/start.md` for `/start/`, `/index.md` for `/`. */
export const markdownPath = (page: string): string =>
  page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`

/** Converts the target of a link to the target in the Markdown version; undefined for a link within the page. */
export function markdownLink(target: string): string | undefined {
  if (target.startsWith('#')) return undefined
  const [, page, rest = ''] = /^(\/(?:[^#?]*\/)?)([#?].*)?$/.exec(target) ?? []
  return page === undefined ? target : markdownPath(page) + rest
}
