import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { TagsError } from '../src/index.ts'
import { eventOf, type Signature, verifiedBody } from '../src/webhook.ts'

const secret = 'hook-secret-7d2e'
const body = '{"kind":"made"}'
const signature: Signature = { algorithm: 'hmac-sha256', header: 'X-Sign', encoding: 'hex' }
const timed: Signature = { ...signature, timestamp: { header: 'X-Time' }, tolerance: 300 }

const hex = (text: string) => createHmac('sha256', secret).update(text).digest('hex')
const seconds = (age = 0) => String(Math.floor(Date.now() / 1000) - age)
const signed = { headers: { 'x-sign': hex(body) }, body }

async function failure(...given: unknown[]): Promise<TagsError> {
  const call = verifiedBody('acme', ...(given as [never, never, never]))
  const error = await call.then(
    (value) => expect.unreachable(`accepted ${JSON.stringify(value)}`),
    (error) => error,
  )
  expect(error).toBeInstanceOf(TagsError)
  expect(`${error.message} ${error.stack} ${error.cause}`).not.toContain(secret)
  return error
}

it.each<[name: string, headers: object]>([
  ['Headers', new Headers(signed.headers)],
  ['the headers of Node', signed.headers],
  ['headers in another case', { 'X-SIGN': hex(body) }],
  ['a signature in upper case', { 'x-sign': hex(body).toUpperCase() }],
])('takes %s', async (_, headers) => {
  const request = { headers: headers as Headers, body }
  expect(await verifiedBody('acme', request, { secret }, signature)).toEqual({ kind: 'made' })
})

it('takes a part of a longer buffer', async () => {
  const buffer = Buffer.from(`x${body}y`)
  const request = { ...signed, body: buffer.subarray(1, -1) }
  expect(await verifiedBody('acme', request, { secret }, signature)).toEqual({ kind: 'made' })
})

it.each<[name: string, request: unknown, options: unknown, how: Signature, message: RegExp]>([
  ['no request', undefined, { secret }, signature, /^acme: body must be .* not undefined\.$/],
  ['no body', { headers: {}, body: null }, { secret }, signature, / not null\.$/],
  ['a list', { headers: {}, body: [] }, { secret }, signature, / not a list\.$/],
  ['no headers', { body }, { secret }, signature, /headers must be the headers of the request/],
  ['no options', signed, undefined, signature, /^acme: secret must be a string, and not empty\.$/],
  ['no secret', signed, {}, signature, /secret must be a string/],
  ['an empty secret', signed, { secret: '' }, signature, /secret must be a string/],
  ['a secret that is a number', signed, { secret: 5 }, signature, /secret must be a string/],
  ['an age that is a text', signed, { secret, tolerance: '5' }, signature, /tolerance must be a/],
  ['an age below zero', signed, { secret, tolerance: -1 }, signature, /tolerance must be a/],
  ['no age at all', signed, { secret, tolerance: Number.NaN }, signature, /tolerance must be a/],
])('wants other arguments than %s', async (_, request, options, how, message) => {
  const error = await failure(request, options, how)
  expect(error).toMatchObject({ code: 'invalid', vendor: 'acme' })
  expect(error.message).toMatch(message)
})

it('takes a public key in PEM, or its base64 text, and no other', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const how: Signature = { ...signature, algorithm: 'ed25519', encoding: 'base64', publicKey: der }
  const sent = sign(null, Buffer.from(body), privateKey).toString('base64')
  const request = { headers: { 'x-sign': sent }, body }
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  for (const options of [undefined, {}, { publicKey: der }, { publicKey: pem }]) {
    expect(await verifiedBody('acme', request, options, how)).toEqual({ kind: 'made' })
  }
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  for (const wrong of ['%', 'MCow', rsa.export({ type: 'spki', format: 'pem' })]) {
    expect(await failure(request, { publicKey: wrong }, how)).toMatchObject({ code: 'invalid' })
  }
})

it('takes the age of the caller before that of the vendor', async () => {
  const send = (age: number, options: object) => {
    const time = seconds(age)
    const headers = { 'X-Time': time, 'X-Sign': hex(time + body) }
    return [{ headers, body }, { secret, ...options }, timed] as const
  }
  const accepted = [
    send(200, {}),
    send(200, { tolerance: undefined }),
    send(400, { tolerance: 500 }),
    send(-200, {}),
    send(9e8, { tolerance: Number.POSITIVE_INFINITY }),
  ]
  for (const call of accepted) expect(await verifiedBody('acme', ...call)).toEqual({ kind: 'made' })
  for (const call of [send(400, {}), send(200, { tolerance: 100 }), send(-400, {})]) {
    const error = await failure(...call)
    expect(error.code).toBe('unauthorized')
    expect(error.message).toContain('the webhook may be a repetition')
  }
})

it.each(['soon', '', '12e3', 'Infinity', '999999999999999999999'])(
  'refuses a signed time of %j',
  async (time) => {
    const headers = { 'X-Time': time, 'X-Sign': hex(time + body) }
    expect(await failure({ headers, body }, { secret }, timed)).toMatchObject({
      code: 'unauthorized',
    })
  },
)

it('refuses a header that came twice', async () => {
  const headers = { 'x-sign': [hex(body), hex(body)] }
  expect(await failure({ headers, body }, { secret }, signature)).toMatchObject({
    code: 'unauthorized',
  })
})

it('says that a signed body is not JSON', async () => {
  const request = { headers: { 'x-sign': hex('a=1') }, body: 'a=1' }
  expect(await failure(request, { secret }, signature)).toMatchObject({
    code: 'unexpected_response',
    message: 'acme: the body of the webhook is not JSON.',
  })
})

it('reads no option of a polluted prototype', async () => {
  Object.assign(Object.prototype, { secret, tolerance: 0 })
  try {
    expect(await failure(signed, {}, signature)).toMatchObject({ code: 'invalid' })
  } finally {
    for (const key of ['secret', 'tolerance']) Reflect.deleteProperty(Object.prototype, key)
  }
})

it.each([
  [{ kind: 'made' }, true],
  [{ kind: 'other' }, false],
  [{}, false],
  [null, false],
  ['made', false],
])('knows %j: %s', (event, known) => {
  expect(eventOf(event, 'kind', ['made'])).toBe(known ? event : undefined)
})
