import type { Json } from '../redocly/context.ts'
import { bodiesOf, discriminatorOf } from '../redocly/webhook.ts'
import { follow } from './document.ts'
import type { Document, WebhookSignature } from './spec.ts'
import { comment, literal, quote } from './text.ts'

/** Checks whether the spec describes webhooks. */
export const hasWebhooks = ({ webhooks = {} }: Document): boolean =>
  Object.keys(webhooks).length > 0

/** Emits `hooks.ts`: the events that a vendor sends, and the function that checks their signature. */
export function emitHooks(name: string, document: Document): string {
  const { title } = document.info
  const signature = document['x-hooks']?.signature
  if (!signature) throw new Error('webhooks need the signature of x-hooks.')
  const { description, 'x-source': source, ...how } = signature
  const resolve = follow(document)
  const { property, values } = discriminatorOf(
    bodiesOf(document as unknown as Json, resolve),
    resolve,
  ) ?? { values: [] }
  const verified = `await verifiedBody('${name}', request, options, ${literal(how)})`
  const only = property ? ', or `undefined` for one that the spec does not describe' : ''
  const age = signature.timestamp ? ' or the request too old' : ''
  const imports = ['type WebhookRequest', 'verifiedBody', ...(property ? ['eventOf'] : [])]
  return `import { ${imports.sort().join(', ')} } from '@tags/core/webhook'
import type { webhooks } from './schema.ts'

${comment([
  property
    ? `An event that ${title} sends; \`${property}\` says which.`
    : `The body of a webhook that ${title} sends.`,
])}
export type WebhookEvent =
  webhooks[keyof webhooks]['post']['requestBody']['content']['application/json']

${comment([`Options of \`verifyWebhook\`.`])}
export interface WebhookOptions {
${emitOptions(signature)}
}

${comment([
  `Checks that ${title} sent a request, and returns its event${only}.${source.certainty === 'documented' ? '' : ` How requests are signed is ${source.certainty}, not documented.`}`,
  `@throws {TagsError} with code \`unauthorized\` if the signature is missing or wrong${age}, and with \`invalid\` if an argument is wrong.`,
])}
export async function verifyWebhook(
  request: WebhookRequest,
  options${signature.publicKey ? '?' : ''}: WebhookOptions,
): Promise<WebhookEvent${property ? ' | undefined' : ''}> {
  ${property ? `return eventOf(${verified}, ${quote(property)}, ${literal(values)})` : `return (${verified}) as WebhookEvent`}
}
`
}

function emitOptions({ description, publicKey, timestamp, tolerance }: WebhookSignature): string {
  const byDefault = tolerance === undefined ? 'any age' : String(tolerance)
  return [
    comment([description.trim().replaceAll('\n', ' ')], '  '),
    publicKey ? '  publicKey?: string' : '  secret: string',
    ...(timestamp
      ? [
          comment(
            [
              `The age that a request may have by its \`${timestamp.header}\`, in seconds. Default: ${byDefault}.`,
            ],
            '  ',
          ),
          '  tolerance?: number',
        ]
      : []),
  ].join('\n')
}
