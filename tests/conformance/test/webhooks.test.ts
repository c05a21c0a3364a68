import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { isTagsError, type TagsError } from '@tags/core'
import type { Signature } from '@tags/core/webhook'
import { exampleOf, json, loadVendors, resolve, type Vendor } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { delivered } from './receiver.ts'

interface Options {
  secret?: string
  publicKey?: string
  tolerance?: number
}

const secret = 'hook-secret-7d2e'
const other = 'hook-secret-0000'
const pair = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

/** The seconds of the clock, as a vendor writes them. */
const now = (age = 0) => String(Math.floor(Date.now() / 1000) - age)
const iso = (age = 0) => new Date(Date.now() - age * 1000).toISOString()

const hex = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex')
const base64 = (text: string, key = secret) =>
  createHmac('sha256', key).update(text).digest('base64')

/** The headers of a request, written out as each vendor's page says, apart from its spec. */
const senders: Record<string, (body: string, age?: number) => Record<string, string>> = {
  chatwoot(body, age) {
    const time = now(age)
    return {
      'X-Chatwoot-Timestamp': time,
      'X-Chatwoot-Signature': `sha256=${hex(`${time}.${body}`)}`,
    }
  },
  highlevel: (body) => ({
    'X-GHL-Signature': sign(null, Buffer.from(body), pair.privateKey).toString('base64'),
  }),
  intercom: (body) => ({
    'X-Hub-Signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
  }),
  mautic: (body) => ({ 'Webhook-Signature': base64(body) }),
  zendesk(body, age) {
    const time = iso(age)
    return {
      'X-Zendesk-Webhook-Signature-Timestamp': time,
      'X-Zendesk-Webhook-Signature': base64(time + body),
    }
  },
}

const all = await loadVendors()
const hooked = all.filter(({ document }) => Object.keys(document.webhooks ?? {}).length)

const signatureOf = ({ document }: Vendor): Signature => document['x-hooks'].signature
const optionsOf = (vendor: Vendor): Options =>
  signatureOf(vendor).publicKey ? { publicKey: pem(pair.publicKey) } : { secret }

const verifier = ({ verifyWebhook }: Vendor) => verifyWebhook as NonNullable<typeof verifyWebhook>

/** The examples of the bodies that a vendor sends. */
const bodiesOf = ({ document }: Vendor): [name: string, body: unknown][] =>
  Object.entries(document.webhooks).map(([name, item]) => {
    const { requestBody } = resolve(document, item as never).post
    return [name, exampleOf(json(requestBody))]
  })

async function failure(act: Promise<unknown>): Promise<TagsError> {
  const [outcome] = await Promise.allSettled([act])
  if (outcome.status === 'fulfilled')
    expect.unreachable(`accepted: ${JSON.stringify(outcome.value)}`)
  expect(isTagsError(outcome.reason), String(outcome.reason)).toBe(true)
  return outcome.reason
}

it('every spec says what is known of webhooks', () => {
  const silent = all.filter(({ document }) => !document['x-hooks']?.description)
  expect(silent.map(({ name }) => name)).toEqual([])
})

it('every vendor with a signature has a sender here', () => {
  const signed = all.filter(({ document }) => document['x-hooks']?.signature)
  expect(signed.map(({ name }) => name)).toEqual(hooked.map(({ name }) => name))
  expect(hooked.map(({ name }) => name)).toEqual(Object.keys(senders).sort())
})

describe.each(hooked)('$name', (vendor) => {
  const send = senders[vendor.name] as (typeof senders)[string]
  const { header, timestamp, tolerance } = signatureOf(vendor)
  const [[, first] = ['', {}]] = bodiesOf(vendor)
  const text = JSON.stringify(first)

  /** Delivers a request, which the vendor's package checks with these options. */
  const deliver = async (
    headers: Record<string, string>,
    body = text,
    options: Options = optionsOf(vendor),
  ) => {
    const verify = verifier(vendor)
    return delivered((request) => verify(request, options), headers, body)
  }

  it.each(bodiesOf(vendor))('accepts %s', async (_, body) => {
    const sent = JSON.stringify(body)
    expect(await deliver(send(sent), sent)).toEqual(body)
  })

  it('accepts letters beyond ASCII, space and all', async () => {
    const body = { ...Object(first), note: 'Zoë 🎉' }
    const sent = `${JSON.stringify(body, null, 2)}\n`
    expect(await deliver(send(sent), sent)).toEqual(body)
  })

  it('accepts a Request, read as text', async () => {
    const verify = verifier(vendor)
    const request = new Request('https://example.com', {
      method: 'POST',
      headers: send(text),
      body: text,
    })
    const { headers } = request
    expect(await verify({ headers, body: await request.text() }, optionsOf(vendor))).toEqual(first)
  })

  it('refuses a body that was changed', async () => {
    const error = await failure(deliver(send(text), `${text} `))
    expect(error).toMatchObject({ code: 'unauthorized', vendor: vendor.name })
    expect(error.message).toContain(`the signature in ${header} is wrong`)
  })

  it('refuses another key, and shows neither', async () => {
    const key = pem(stranger.publicKey)
    const options = optionsOf(vendor).secret ? { secret: other } : { publicKey: key }
    const error = await failure(deliver(send(text), text, options))
    expect(error.code).toBe('unauthorized')
    const shown = `${error.message} ${JSON.stringify(error)} ${error.stack}`
    for (const word of [secret, other, key.split('\n')[1] ?? '']) expect(shown).not.toContain(word)
  })

  it.each([header, ...(timestamp ? [timestamp.header] : [])])(
    'refuses a request without %s',
    async (name) => {
      const { [name]: _, ...headers } = send(text)
      const error = await failure(deliver(headers))
      expect(error).toMatchObject({ code: 'unauthorized' })
      expect(error.message).toContain(`the webhook has no header ${name}.`)
    },
  )

  it.each(['', 'x', 'sha256=', 'Zm9v', '%', '00', 'sha1=zz'])(
    'refuses %j for a signature',
    async (value) => {
      expect(await failure(deliver({ ...send(text), [header]: value }))).toMatchObject({
        code: 'unauthorized',
      })
    },
  )

  it('wants the body as it was received', async () => {
    const verify = verifier(vendor)
    const parsed = { headers: send(text), body: first as string }
    const error = await failure(verify(parsed, optionsOf(vendor)))
    expect(error.code).toBe('invalid')
    expect(error.message).toContain('body must be the body of the request before it is parsed')
  })

  if (vendor.document['x-hooks'].signature.timestamp) {
    it('refuses an old request where an age is set', async () => {
      const options = { ...optionsOf(vendor), tolerance: 60 }
      expect(await deliver(send(text, 30), text, options)).toEqual(first)
      const error = await failure(deliver(send(text, 90), text, options))
      expect(error).toMatchObject({ code: 'unauthorized' })
      expect(error.message).toContain(`its ${timestamp?.header} is not within 60 seconds`)
    })

    it('refuses an old request by default where the vendor says how old', async () => {
      const old = deliver(send(text, (tolerance ?? 0) + 86_400))
      if (tolerance === undefined) expect(await old).toEqual(first)
      else expect(await failure(old)).toMatchObject({ code: 'unauthorized' })
    })

    it('refuses a time that was changed', async () => {
      const headers = { ...send(text), [timestamp?.header ?? '']: now(1000) }
      expect(await failure(deliver(headers))).toMatchObject({ code: 'unauthorized' })
    })
  }
})

it('an event that the spec does not describe is undefined, once its signature is right', async () => {
  for (const vendor of hooked.filter(({ name }) => name !== 'mautic')) {
    const verify = verifier(vendor)
    const send = senders[vendor.name] as (typeof senders)[string]
    for (const body of ['{"type":"x","event":"x","topic":"x"}', '[]', 'null', '7']) {
      const run = delivered((request) => verify(request, optionsOf(vendor)), send(body), body)
      expect(await run, `${vendor.name} ${body}`).toBeUndefined()
    }
  }
})
