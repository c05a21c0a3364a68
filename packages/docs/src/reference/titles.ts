import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { vendors } from '../vendors.ts'

const owners = new Map([
  ['core', '@tags/core'],
  ...vendors.map(({ name, title }) => [name, title] as const),
])

/** Tells in the title of a page and in what search finds whose it is, since vendors have operations of one name. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { entry, head } = locals.starlightRoute
  const owner = owners.get(url.pathname.split('/')[1] as string)
  const { title } = entry.data
  if (!owner || title.includes(owner)) return
  const owned = `${title} · ${owner}`
  const inHead = head.find(({ tag }) => tag === 'title')
  if (inHead) inHead.content = inHead.content?.replace(title, owned)
  head.push({ tag: 'meta', attrs: { 'data-pagefind-meta': 'title[content]', content: owned } })
})
