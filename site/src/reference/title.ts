import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { routes } from '@tags/scripts/document'
import type { Operation } from '@tags/scripts/spec'
import { command, shared } from '../folders.ts'
import { operationPage, webhookPage } from '../links.ts'
import { vendors } from '../vendors.ts'
import { webhooksOf } from './webhook.ts'

const owners = new Map([
  ...[...shared, command].map((name) => [name, `@tags/${name}`] as const),
  ...vendors.map(({ name, title }) => [name, title] as const),
])

/** The descriptions of the pages of operations and webhooks. */
const descriptions = new Map(
  vendors.flatMap(({ name, title, document }): [page: string, description: string][] => [
    ...routes(document).map(({ method, path, operation }): [string, string] => [
      operationPage(name, operation.operationId),
      `${method} ${path} of ${title}. ${firstSentence(operation)}`,
    ]),
    ...webhooksOf(document).map(({ event, operation }): [string, string] => [
      webhookPage(name, operation.operationId),
      `The webhook ${event} of ${title}. ${firstSentence(operation)}`,
    ]),
  ]),
)

function firstSentence({ description = '' }: Operation): string {
  const [sentence = description] = /^.+?\.(?=\s|$)/s.exec(description.replaceAll('`', '')) ?? []
  return sentence
}

/**
 * Adds the package or vendor to the title of a page and to search results, since vendors have operations with the
 * same name. Adds a description to an operation's page, which starlight-openapi does not.
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
  const fullTitle = `${title} · ${owner}`
  const titleTag = head.find(({ tag }) => tag === 'title')
  if (titleTag) titleTag.content = titleTag.content?.replace(title, fullTitle)
  head.push({ tag: 'meta', attrs: { 'data-pagefind-meta': 'title[content]', content: fullTitle } })
})
