import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTagLimit } from '../../test/limit.ts'
import { clientChanges } from '../client/sentences.ts'
import { parse } from '../side/document.ts'

const root = join(import.meta.dirname, '../../..')

const specs = {
  aelyst: withTagLimit(readFileSync(join(root, 'specs/aelyst.yaml'), 'utf8'), 10),
  highlevel: readFileSync(join(root, 'specs/highlevel.yaml'), 'utf8'),
  whautomate: readFileSync(join(root, 'specs/whautomate.yaml'), 'utf8'),
}

type Vendor = keyof typeof specs

const documentOf = (text: string) => parse(text, { label: 'spec', file: 'spec.yaml' }).document

/** The changes reported to users when `from` in a spec becomes `to`, and the reverse. */
type Row = [what: string, vendor: Vendor, from: string, to: string, there: string[], back: string[]]

const rows: Row[] = [
  [
    'fewer tags per request',
    'aelyst',
    '      maxItems: 10\n',
    '      maxItems: 8\n',
    [
      'major: `addTags`: at most 8 tags go in one request now, instead of 10; more go in several. Versions before this one send up to 10 in one, which the vendor may refuse.',
    ],
    ['minor: `addTags`: at most 10 tags go in one request now, instead of 8; more go in several.'],
  ],
  [
    'no limit of tags',
    'aelyst',
    '      maxItems: 10\n',
    '',
    ['minor: `addTags`: all tags now go in one request, instead of at most 10.'],
    [
      'major: `addTags`: at most 10 tags go in one request now; more go in several. Versions before this one send all in one, which the vendor may refuse.',
    ],
  ],
  [
    'a length of tags',
    'aelyst',
    'type: string\n      description: The name of a tag. Aelyst',
    'type: string\n      maxLength: 64\n      description: The name of a tag. Aelyst',
    ['major: `addTags`, `removeTags`: a tag of more than 64 characters is now refused.'],
    ['minor: `addTags`, `removeTags`: a tag of more than 64 characters is no longer refused.'],
  ],
  [
    'a method',
    'aelyst',
    '  removeTags:\n    operationId: removeTags',
    '  x-removeTags:\n    operationId: removeTags',
    ['major: `removeTags`: removed.'],
    ['minor: `removeTags`: new; it sends `DELETE /contact/{identifier}/tag`.'],
  ],
  [
    'a way to identify a contact',
    'aelyst',
    '    phone: phone:{$inputs.contact.phone}\n',
    '',
    ['major: A contact can no longer be identified by `{ phone }`.'],
    ['minor: A contact can now also be identified by `{ phone }`.'],
  ],
  [
    'how a contact is sent',
    'aelyst',
    'phone: phone:{$inputs.contact.phone}',
    'phone: tel:{$inputs.contact.phone}',
    ["minor: A contact's `phone` is now sent in another form."],
    ["minor: A contact's `phone` is now sent in another form."],
  ],
  [
    'the outputs of a reply',
    'aelyst',
    '      contactId: $response.body#/id\n      tags:',
    '      tags:',
    ['major: `getTags`: the result no longer has `contactId`.'],
    ['minor: `getTags`: the result now has `contactId`.'],
  ],
  [
    'whether a method is repeated',
    'aelyst',
    'tags: [Tags]\n      x-idempotent: true',
    'tags: [Tags]',
    ['minor: `addTags`: no longer repeated after a failure, because a repetition may cause harm.'],
    ['minor: `addTags`: now repeated after a temporary failure.'],
  ],
  [
    'the code of an error',
    'aelyst',
    'x-error: queued',
    'x-error: unavailable',
    [
      'major: `addTags`: may now fail with 449 (`unavailable`), and no longer documented to fail with 449 (`queued`).',
    ],
    [
      'major: `addTags`: may now fail with 449 (`queued`), and no longer documented to fail with 449 (`unavailable`).',
    ],
  ],
  [
    'a faster rate in a shorter time',
    'aelyst',
    'requests: 5\n    seconds: 1',
    'requests: 100\n    seconds: 10',
    [
      'minor: The client now keeps to 100 requests in 10 s for each path, instead of 5 requests in 1 s for each path.',
    ],
    [
      'minor: The client now keeps to 5 requests in 1 s for each path, instead of 100 requests in 10 s for each path. Versions before this one are refused with 429 more often.',
    ],
  ],
  [
    'the server',
    'aelyst',
    'url: https://api.aelyst.ai/v1',
    'url: https://api.aelyst.ai/v2',
    [
      'major: The client now calls `https://api.aelyst.ai/v2`. Versions before this one call `https://api.aelyst.ai/v1`, unless `baseUrl` is given.',
    ],
    [
      'major: The client now calls `https://api.aelyst.ai/v1`. Versions before this one call `https://api.aelyst.ai/v2`, unless `baseUrl` is given.',
    ],
  ],
  [
    'the credential',
    'whautomate',
    'type: apiKey\n      in: header\n      name: x-api-key',
    'type: http\n      scheme: bearer',
    ['major: The client now takes `token` instead of `apiKey`.'],
    ['major: The client now takes `apiKey` instead of `token`.'],
  ],
  [
    'a header with one value',
    'highlevel',
    "const: '2021-07-28'",
    "const: '2022-01-01'",
    ['minor: The client now sends `Version: 2022-01-01` instead of `2021-07-28`.'],
    ['minor: The client now sends `Version: 2021-07-28` instead of `2022-01-01`.'],
  ],
]

describe('the changes reported to users', () => {
  it.each(rows)('%s', (_what, vendor, from, to, there, back) => {
    const text = specs[vendor]
    expect(text).toContain(from)
    const [base, revision] = [text, text.replace(from, to)].map(documentOf)
    const messages = (before: typeof base, after: typeof base, isReleased = true) =>
      clientChanges(vendor, before as never, after as never, isReleased).map(
        ({ bump, message }) => `${bump}: ${message}`,
      )
    expect(messages(base, revision)).toEqual(there)
    expect(messages(revision, base)).toEqual(back)
    expect(messages(base, revision, false).join()).not.toContain('Versions before this one')
  })

  it('another name of a path parameter: nothing', () => {
    const renamed = specs.aelyst
      .replaceAll('{identifier}', '{contact}')
      .replaceAll('name: identifier', 'name: contact')
      .replaceAll('identifier: $inputs.contact', 'contact: $inputs.contact')
    const [base, revision] = [specs.aelyst, renamed].map(documentOf)
    expect(renamed).not.toBe(specs.aelyst)
    expect(clientChanges('aelyst', base as never, revision as never, true)).toEqual([])
  })
})
