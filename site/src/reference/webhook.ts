/** Webhooks in the reference: what a vendor sends, and how the client checks it. */
import { resolve } from '@tags/scripts/document'
import type { Document, Operation, RequestBody } from '@tags/scripts/spec'
import { webhookPage } from '../links.ts'
import type { Vendor } from '../vendors.ts'
import { code, escapeHtml, factList, link, paragraphs, sourceLine, sourceOf } from './html.ts'
import { shownContent } from './response.ts'

/** A webhook of a spec. */
export interface Webhook {
  /** The name of its event. */
  event: string
  operation: Operation
}

/** Lists the webhooks of a spec. */
export const webhooksOf = (document: Document): Webhook[] =>
  Object.entries(document.webhooks ?? {}).map(([event, item]) => {
    return { event, operation: resolve(document, item).post as Operation }
  })

/** Returns the webhooks of a vendor for the reference. */
export const shownWebhooks = ({ name, document }: Vendor): Record<string, object> =>
  Object.fromEntries(
    webhooksOf(document).map(({ event, operation }) => {
      const body = resolve(document, operation.requestBody as RequestBody)
      const source = operation['x-source']
      const facts = factList([
        ['Checked by', `${code('verifyWebhook')} of ${code(`@tags/${name}/webhooks`)}`],
        ['Signature', link(`/${name}/#webhooks`, escapeHtml(signatureOf(document) ?? 'none'))],
        ...(source ? [['Source', sourceOf(source)] as [string, string]] : []),
      ])
      const post = {
        ...operation,
        description: paragraphs(operation.description, facts),
        requestBody: { ...body, content: shownContent(document, body.content) },
      }
      return [event, { post }]
    }),
  )

/** Describes a signature: `HMAC-SHA256 in X-Signature, as hex`. */
function signatureOf(document: Document): string | undefined {
  const { signature } = document['x-hooks'] ?? {}
  if (!signature) return undefined
  const { algorithm, header, encoding, timestamp } = signature
  const signed = timestamp ? `, of ${timestamp.header} and the body` : ', of the body'
  return `${algorithm} in ${header}, as ${encoding}${signed}`
}

/** Writes the section of the overview about webhooks; empty if the spec says nothing of them. */
export function hooks({ name, document }: Pick<Vendor, 'name' | 'document'>): string[] {
  const known = document['x-hooks']
  if (!known) return []
  const all = webhooksOf(document).map(({ event, operation }) => {
    const { operationId, summary = event } = operation
    const title = link(webhookPage(name, operationId), escapeHtml(summary))
    return `<li><span class="method">POST</span> <span>${title}</span> ${code(event)}</li>`
  })
  const { signature } = known
  return [
    '## Webhooks',
    known.description,
    sourceLine(known['x-source']),
    ...(all.length ? [`<ul class="operations">${all.join('')}</ul>`] : []),
    ...(signature
      ? [
          `\`verifyWebhook\` of \`@tags/${name}/webhooks\` checks the signature: ${signatureOf(document)}. See [Webhooks](/guides/webhooks/).`,
          sourceLine(signature['x-source'], 'Source of the signature'),
        ]
      : []),
  ]
}
