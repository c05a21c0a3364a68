import { type Row, testTables } from './lint.ts'

const source = '{ certainty: documented, from: the docs }'
const hmac =
  '{ algorithm: hmac-sha256, header: X-Sign, encoding: hex, description: A secret., x-source: ' +
  `${source} }`

/** Writes a webhook whose body says its kind. */
const post = (name: string, kind: string) => `  ${name}:
    post:
      operationId: on-${name}
      summary: A thing
      description: Sent for a thing.
      x-source: ${source}
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { kind: ${kind} } }
            example: {}
      responses: { '200': { description: Accepted. } }
`

/** Writes webhooks, with what is known of them. */
const row = (
  name: string,
  { signature = hmac, webhooks = '' }: { signature?: string; webhooks?: string },
  want: string,
): Row => [
  name,
  'paths:\n',
  `x-hooks: { description: Sent as JSON., x-source: ${source}${signature && `, signature: ${signature}`} }\n${webhooks && `webhooks:\n${webhooks}`}paths:\n`,
  want,
]

const two = post('made', '{ const: made }') + post('gone', '{ const: gone }')

testTables({
  webhooks: [
    row('a description alone', { signature: '' }, ''),
    row('a signature alone', {}, ''),
    row('one webhook', { webhooks: post('made', '{ type: string }') }, ''),
    row('two webhooks', { webhooks: two }, ''),
    row(
      'webhooks without a signature',
      { signature: '', webhooks: two },
      '42:1 tags/webhook: The client cannot check who sent these: `x-hooks` has no `signature`. Write how the vendor signs them, or only tell of them in its `description`.',
    ),
    row(
      'webhooks that nothing tells apart',
      { webhooks: post('made', '{ const: made }') + post('gone', '{ const: made }') },
      '42:1 tags/webhook: Nothing tells these apart. Give their bodies a property that has another `const` in each.',
    ),
    row(
      'a webhook of another method',
      { webhooks: post('made', '{ const: made }').replace('post:', 'put:') },
      '43:3 tags/webhook: A webhook is a `post` with a `requestBody`.\n42:1 tags/webhook: Nothing tells these apart. Give their bodies a property that has another `const` in each.',
    ),
    row(
      'a webhook that does not say where it is known from',
      { webhooks: post('made', '{ const: made }').replace(`      x-source: ${source}\n`, '') },
      '44:5 tags/source: The operation does not say where it is known from. Add `x-source` with `certainty` and `from`.',
    ),
    row(
      'a webhook without a body',
      {
        webhooks: post('made', '{}').replace(/ {6}requestBody:[\s\S]*example: \{\}\n/, ''),
      },
      '43:3 tags/webhook: A webhook is a `post` with a `requestBody`.\n42:1 tags/webhook: Nothing tells these apart. Give their bodies a property that has another `const` in each.',
    ),
    row(
      'a webhook as form fields',
      {
        webhooks: post('made', '{}').replace(
          'application/json',
          'application/x-www-form-urlencoded',
        ),
      },
      '50:9 tags/json: The client sends and reads JSON only, not `application/x-www-form-urlencoded`.',
    ),
    row(
      'an unknown algorithm',
      { signature: hmac.replace('hmac-sha256', 'md5') },
      '41:117 tags/shape: `algorithm` cannot be `md5`. Known here: `hmac-sha256`, `hmac-sha1`, `ed25519`.',
    ),
    row(
      'a public key that is missing',
      { signature: hmac.replace('hmac-sha256', 'ed25519') },
      "41:106 tags/webhook: `ed25519` is checked with the vendor's public key. Write it as `publicKey`, in base64.",
    ),
    row(
      'a public key of a secret',
      { signature: hmac.replace('encoding', 'publicKey: MCow, encoding') },
      '41:146 tags/webhook: `hmac-sha256` is checked with a secret of the user. Remove this line.',
    ),
    row(
      'an age without a time',
      { signature: hmac.replace('encoding', 'tolerance: 300, encoding') },
      '41:146 tags/webhook: The age is read from a header. Write its name as `timestamp`, or remove this line.',
    ),
    row(
      'a signature without its header',
      { signature: hmac.replace(' header: X-Sign,', '') },
      '41:93 tags/shape: `signature` needs `header`. Write `header: X-Signature`.',
    ),
    row(
      'a time without its header',
      { signature: hmac.replace('encoding', 'timestamp: { separator: . }, encoding') },
      '41:146 tags/shape: `timestamp` needs `header`. Write `header: X-Timestamp`.',
    ),
  ],
})
