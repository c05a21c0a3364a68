import { isTagsError, type TagsError } from '@tags/core'
import { contacts, methodsOf, unifiedMethods, unifiedVendors } from '@tags/mocks'
import { describe, expect, it } from 'vitest'
import { callUnified, canary, stubbed } from './client.ts'

const never = () => {
  throw new Error('nothing may be sent')
}

/** [name, tags, a part of the message] */
const badTags: [string, unknown, RegExp][] = [
  ['missing tags', undefined, /tags must be a list of strings, such as \['vip'\]/],
  ['no tags', [], /tags must be a list of strings, such as \['vip'\]/],
  ['one string', 'vip', /tags must be a list .* not 'vip'/],
  ['a number among them', ['vip', 7], /tags\[1\] must be a string that is not empty, not 7/],
  ['an empty tag', [''], /tags\[0\] must be a string that is not empty, not ''/],
  ['a blank tag', ['  '], /tags\[0\] must be a string that is not empty/],
]

/** Ids that a path cannot carry. */
const badSegments: [string, unknown][] = ['..', '.', '%2e%2e', '%2E.'].map((id) => [id, id])

const badIds: [string, unknown][] = [
  ['an empty id', ''],
  ['a blank id', ' '],
  ['a NUL', 'contact\x000'],
  ['half of a surrogate pair', 'contact\ud800'],
  ['an object', {}],
  ['null', null],
]

const badContacts: [string, unknown][] = [
  ['no contact', undefined],
  ['a bare id', 'contact1'],
  ['an empty object', {}],
  ['two references', { id: 'contact1', email: 'mina@example.com', phone: '+15555550123' }],
  ['another key', { contactId: 'contact1' }],
  ['a key of every object', { toString: 'contact1' }],
]

for (const vendor of await unifiedVendors()) {
  describe(vendor.name, () => {
    const right = contacts(vendor)[0] as never
    const option = vendor.credentialOptions[0] as string

    const [first = ''] = unifiedMethods(vendor)
    const call = (method: string, contact: unknown, tags: unknown) => {
      const { client, sent } = stubbed(vendor, never)
      const promise = callUnified(client, method, contact, tags)
      return promise.then(
        () => expect.unreachable('the call succeeded'),
        (error: TagsError) => {
          expect(sent).toEqual([])
          expect(isTagsError(error)).toBe(true)
          expect(error).toMatchObject({ code: 'invalid', vendor: vendor.name })
          return error.message
        },
      )
    }

    for (const method of unifiedMethods(vendor)) {
      const { parameters = {} } = methodsOf(vendor).find(({ name }) => name === method)?.link ?? {}
      const isInPath = Object.keys(parameters).some(
        (name) =>
          parameters[name] === '$inputs.contact' &&
          Object.keys(vendor.document.paths).join().includes(`{${name}}`),
      )
      it.each(isInPath ? [...badSegments, ...badIds] : badIds)(
        `${method} refuses the id %s`,
        async (_, id) => {
          if (!('id' in vendor.document['x-unified'].contact))
            return expect(await call(method, { id }, ['vip'])).toMatch(/must be given as/)
          expect(await call(method, { id }, ['vip'])).toMatch(
            /cannot be |not as |sent as |must (not contain|be|have) /,
          )
        },
      )
      it.each(badContacts)(`${method} refuses %s`, async (_, contact) => {
        expect(await call(method, contact, ['vip'])).toMatch(/the contact must be given as \{ /)
      })
      if (method === 'getTags') continue
      it.each(badTags)(`${method} refuses %s`, async (_, tags, message) => {
        expect(await call(method, right, tags)).toMatch(message)
      })
    }

    const failure = (make: () => unknown): TagsError => {
      try {
        make()
      } catch (error) {
        return error as TagsError
      }
      return expect.unreachable('a client was made')
    }

    it.each([
      [
        'is missing',
        undefined,
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
      [
        'is empty',
        '',
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
      [
        'begins with a space',
        ` ${canary}`,
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
      [
        'ends in a line break',
        `${canary}\n`,
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
      [
        'has a carriage return',
        `${canary}\r\nx: y`,
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
      [
        'has a letter beyond ASCII',
        `${canary}é`,
        /must be a string of printable ASCII with no space around it, or a function that returns one\.$/,
      ],
    ])(`refuses a credential that %s`, (_, value, message) => {
      const error = failure(() => stubbed(vendor, never, { [option]: value }))
      expect(error).toMatchObject({ code: 'invalid', vendor: vendor.name })
      expect(error.message).toMatch(message)
      expect(error.message).toContain(option)
      expect(error.message).not.toContain(canary)
    })

    it('refuses a bad credential of a function before anything is sent', async () => {
      const { client, sent } = stubbed(vendor, never, { [option]: async () => `${canary}\n` })
      const error = await callUnified(client, first, right, ['vip']).then(
        () => expect.unreachable('the call succeeded'),
        (reason: TagsError) => reason,
      )
      expect(error).toMatchObject({ code: 'invalid' })
      expect(error.message).not.toContain(canary)
      expect(sent).toEqual([])
    })

    it.each([
      '',
      'example.com',
      'ftp://example.com',
      'https://user:pass@example.com',
      'https://example.com?a=b',
      7,
    ])('refuses the base URL %s', (baseUrl) => {
      const error = failure(() => stubbed(vendor, never, { baseUrl: baseUrl as string }))
      expect(error).toMatchObject({ code: 'invalid', vendor: vendor.name })
      expect(error.message).toMatch(/baseUrl must be like 'https:\/\//)
    })
  })
}
