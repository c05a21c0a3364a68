import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { markdownPath } from './link.ts'

/** Tells in the head of each page where its Markdown version is, and in that of a changelog the feed. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { entry, head } = locals.starlightRoute
  if (entry.id === '404') return
  const href = markdownPath(url.pathname)
  head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } })
  if (!entry.id.endsWith('/changelog')) return
  const feed = { rel: 'alternate', type: 'application/atom+xml', href: '/feed.atom' }
  head.push({ tag: 'link', attrs: feed })
})
