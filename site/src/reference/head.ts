import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { routes } from '@tags/scripts/spec'
import { shared } from '../folders.ts'
import { operationPage } from '../links.ts'
import { vendors } from '../vendors.ts'

const owners = new Map([
  ...shared.map((name) => [name, `@tags/${name}`] as const),
  ...vendors.map(({ name, title }) => [name, title] as const),
])

/** What is said of each operation where only its page is named. */
const descriptions = new Map(
  vendors.flatMap(({ name, title, document }) =>
    routes(document).map(({ method, path, operation }): [page: string, description: string] => {
      const { operationId, description = '' } = operation
      const [sentence] = /^.+?\.(?=\s|$)/s.exec(description.replaceAll('`', '')) ?? [description]
      return [operationPage(name, operationId), `${method} ${path} of ${title}. ${sentence}`]
    }),
  ),
)

/**
 * Tells in the title of a page and in what search finds whose it is, since vendors have operations of one name;
 * and describes an operation, which starlight-openapi does not.
 */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { entry, head } = locals.starlightRoute
  const description = descriptions.get(url.pathname)
  if (description) {
    head.push({ tag: 'meta', attrs: { name: 'description', content: description } })
  }
  const owner = owners.get(url.pathname.split('/')[1] as string)
  const { title } = entry.data
  if (!owner || title.includes(owner)) return
  const owned = `${title} · ${owner}`
  const inHead = head.find(({ tag }) => tag === 'title')
  if (inHead) inHead.content = inHead.content?.replace(title, owned)
  head.push({ tag: 'meta', attrs: { 'data-pagefind-meta': 'title[content]', content: owned } })
})
