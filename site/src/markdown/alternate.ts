import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { markdownPath } from './path.ts'

/** Links each page to its Markdown version, and each changelog to the feed, in the head of the page. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { entry, head } = locals.starlightRoute
  if (entry.id === '404') return
  const href = markdownPath(url.pathname)
  head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } })
  if (!entry.id.endsWith('/changelog')) return
  const feed = { rel: 'alternate', type: 'application/atom+xml', href: '/feed.atom' }
  head.push({ tag: 'link', attrs: feed })
})
