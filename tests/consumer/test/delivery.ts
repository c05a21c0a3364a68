import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { Signature } from '@tags/core/webhook'
import { exampleOf, json, resolve, type Vendor } from '@tags/mocks'

/** A webhook as a vendor sends it, and the options with which it is accepted. */
export interface Delivery {
  request: { headers: Record<string, string>; body: string }
  options: { secret?: string; publicKey?: string; tolerance?: number }
}

/** Signs the example of a vendor's first webhook; `undefined` if the vendor documents no signature. */
export function deliveryOf({ document, verifyWebhook }: Vendor): Delivery | undefined {
  const [item] = Object.values(document.webhooks ?? {})
  if (!verifyWebhook) return undefined
  const signature: Signature = document['x-hooks'].signature
  const { algorithm, header, encoding, prefix = '', timestamp } = signature
  const { requestBody } = resolve(document, item as never).post
  const body = JSON.stringify(exampleOf(json(requestBody)))
  const time = String(Math.floor(Date.now() / 1000))
  const text = timestamp ? time + (timestamp.separator ?? '') + body : body
  const headers = timestamp ? { [timestamp.header]: time } : {}
  if (algorithm === 'ed25519') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const value = sign(null, Buffer.from(text), privateKey).toString(encoding)
    const key = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    return { request: { headers: { [header]: prefix + value }, body }, options: { publicKey: key } }
  }
  const secret = 'hook-secret'
  const hash = algorithm.replace('hmac-', '')
  const value = createHmac(hash, secret).update(text).digest(encoding)
  return {
    request: { headers: { ...headers, [header]: prefix + value }, body },
    // A slow machine may read it late.
    options: { secret, ...(timestamp && { tolerance: 86_400 }) },
  }
}
