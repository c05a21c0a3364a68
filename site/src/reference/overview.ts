/** The overview page of a vendor, from its spec. */

import { routes } from '@tags/scripts/document'
import { credentialOptions } from '@tags/scripts/naming'
import type { Document, Route } from '@tags/scripts/spec'
import { operationPage } from '../links.ts'
import { describeLimit, optionsOf, schemeName } from '../matrix/access.ts'
import type { Vendor } from '../vendors.ts'
import { certaintyOf, code, escapeHtml, factList, link, note, prose, sourceLine } from './html.ts'
import { servedBy } from './operation.ts'
import { hooks } from './webhook.ts'

type Tagged = { name: string; description?: string }

/** Writes a vendor's overview as Markdown, without its title and its first lines. */
export function overview({ name, document }: Vendor): string {
  const [intro = '', ...sections] = (document.info.description ?? '').split(/^(?=## )/m)
  return [
    factList(facts({ name, document })),
    intro.trim(),
    '## Operations',
    ...groups(document).flatMap(({ tag, members }) => [
      `### ${tag.name}`,
      tag.description ?? '',
      `<ul class="operations">${members.map((route) => line(name, document, route)).join('')}</ul>`,
    ]),
    '## Rate limits',
    ...limits(document),
    '## Authentication',
    ...schemes(document),
    ...options(document),
    ...hooks({ name, document }),
    ...sections.map((section) => section.trim()),
  ].join('\n\n')
}

function facts({ name, document }: Pick<Vendor, 'name' | 'document'>): [string, string][] {
  const methods = routes(document).flatMap(({ operation }) =>
    servedBy(document, operation).map((method) =>
      link(operationPage(name, operation.operationId), code(method)),
    ),
  )
  const contact = Object.entries(document['x-unified']?.contact ?? {}).map(
    ([kind, sent]) => `${code(kind)}${typeof sent === 'string' ? '' : ' (looked up)'}`,
  )
  return [
    ['Methods', methods.join(', ') || 'none'],
    ['Contact by', contact.join(', ')],
    ['Servers', document.servers.map(server).join('<br>')],
    ['API version', code(document.info.version)],
    ['More', more(name)],
  ]
}

const server = ({ url, description }: Document['servers'][number]) =>
  `${code(url)}${description ? ` ${prose(description)}` : ''}`

const more = (name: string) =>
  [
    link(`/${name}/try/`, 'Try it'),
    link(`/${name}/changelog/`, 'Changelog'),
    `<a href="/openapi/${name}.json" download>The OpenAPI spec</a>`,
  ].join(' · ')

/** Groups the operations by tag, in the order of the spec. */
function groups(document: Document) {
  const { tags = [] } = document as { tags?: Tagged[] }
  return tags.map((tag) => ({
    tag,
    members: routes(document).filter(({ operation }) =>
      (operation as { tags?: string[] }).tags?.includes(tag.name),
    ),
  }))
}

function line(vendor: string, document: Document, { method, path, operation }: Route): string {
  const { operationId, summary = operationId, 'x-source': source } = operation
  const methods = servedBy(document, operation).map(code).join(', ')
  const certainty = source && source.certainty !== 'documented' ? certaintyOf(source) : ''
  const title = link(operationPage(vendor, operationId), escapeHtml(summary))
  const notes = [methods, certainty].filter(Boolean).join(' ')
  const label = `<span>${title}${notes && ` ${notes}`}</span>`
  return `<li><span class="method">${method}</span> ${label} ${code(path)}</li>`
}

function limits(document: Document): string[] {
  const all = document['x-rate-limit'] ?? []
  if (all.length === 0) return ['Not documented.']
  return all.flatMap((limit) => {
    const { description = '', headers = {}, 'x-source': source } = limit
    const names = Object.entries(headers).map(([part, name]) => `${parts[part]} ${code(name)}`)
    return [
      `**${describeLimit(limit)}.** ${description}`,
      names.length ? note(`Its headers: ${names.join(', ')}.`) : '',
      source ? sourceLine(source) : '',
    ]
  })
}

/** The meanings of a limit's headers. */
const parts: Record<string, string> = {
  limit: 'requests per window',
  remaining: 'requests left',
  interval: 'length of a window',
  reset: 'time until the window ends, in milliseconds',
  resetSeconds: 'time until the window ends, in seconds',
  resetAt: 'when the window ends, in seconds since 1970',
  retryAfter: 'how long to wait',
}

/** Returns the section on the options that the client puts into its requests; nothing if there are none. */
function options(document: Document): string[] {
  const all = optionsOf(document)
  if (all.length === 0) return []
  const rows = all.map(({ name, description = '', isRequired, example }): [string, string] => {
    const use = isRequired ? 'Required.' : 'May be left out.'
    return [code(name), `${prose(description.trim())} ${use} Example: ${code(example)}.`]
  })
  return ['## Options', 'The client puts these into its requests.', factList(rows)]
}

function schemes({ components: { securitySchemes = {} } }: Document): string[] {
  return Object.entries(securitySchemes).flatMap(([name, scheme]) => {
    const { type, in: place = 'header', name: field = 'Authorization', description = '' } = scheme
    const options = credentialOptions(scheme).map((option) => `\`${option}\``)
    const how =
      type === 'http'
        ? `as ${code(`Authorization: ${schemeName(scheme.scheme ?? '')} …`)}`
        : `in the ${place} \`${field}\``
    return [
      `### ${name}`,
      description,
      `The client accepts ${options.join(' and ')}, and sends the credential ${how}: see [Credentials](/guides/credentials/).`,
    ]
  })
}
