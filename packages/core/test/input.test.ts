import { describe, expect, it } from 'vitest'
import { contactReference, integer } from '../src/adapter.ts'
import { basic } from '../src/credential.ts'
import { isTagsError } from '../src/index.ts'

describe('an integer id', () => {
  it.each([
    ['12', {}, 12],
    ['-3', {}, -3],
    ['1', { minimum: 1, maximum: 1 }, 1],
  ])('may be %s within %j', (text, range, want) => {
    expect(integer('acme', text, range)).toBe(want)
  })

  it.each([
    ['007', {}, /an integer, such as '123', not '007'/],
    ['1.5', {}, /an integer/],
    ['1e3', {}, /an integer/],
    ['9007199254740993', {}, /an integer/],
    ['0', { minimum: 1 }, /must be at least 1, not 0/],
    ['6', { maximum: 5 }, /must be at most 5, not 6/],
  ])('may not be %s within %j', (text, range, message) => {
    expect(() => integer('acme', text, range)).toThrow(message)
  })
})

describe('a contact', () => {
  const references = { id: { example: '1', send: (id: string) => `id:${id}` } }

  it('may be identified by a number', () => {
    expect(contactReference('acme', { id: 7 }, references)).toBe('id:7')
  })

  it.each([
    ['abc', "acme: the contact must be given as { id: '1' }, not as 'abc'."],
    [null, "acme: the contact must be given as { id: '1' }, not as null."],
    [{ id: 1.5 }, "acme: the contact must be given as { id: '1' }, not as { id: 1.5 }."],
    [{ id: ' ' }, "acme: the contact must be given as { id: '1' }, not as { id: ' ' }."],
    [
      { id: Object.create(null) },
      "acme: the contact must be given as { id: '1' }, not as { id: an object }.",
    ],
    [
      Object.create({ id: 'x' }),
      "acme: the contact must be given as { id: '1' }, not as an object.",
    ],
    [
      { id: 'c\ud800' },
      "acme: the contact's id, 'c\\u{d800}', must not contain invisible characters; write it like { id: '1' }.",
    ],
    [
      { id: 'x'.repeat(40) },
      "acme: the contact's id has 43 characters, and must have at most 12; write it like { id: '1' }.",
    ],
  ])('may not be identified by %o', (contact, message) => {
    expect(() => contactReference('acme', contact, references, { maxLength: 12 })).toThrow(message)
  })
})

describe('HTTP basic', () => {
  it('accepts a key as user name without a password', async () => {
    const { headers, secrets } = await basic('acme', {
      username: () => 'key',
      password: '',
    }).authorize(new Set())
    expect(headers).toEqual({ authorization: `Basic ${btoa('key:')}` })
    expect('key').toMatch(RegExp(secrets))
  })

  it.each(['', 'X'])('accepts a key with the password %j of all', async (password) => {
    const options = { apiKey: async () => 'key-9b1c77', password: 'not this' }
    const authorizer = basic('acme', options, 'apiKey', password)
    const { headers, secrets } = await authorizer.authorize(new Set())
    const pair = btoa(`key-9b1c77:${password}`)
    expect(headers).toEqual({ authorization: `Basic ${pair}` })
    expect(`key-9b1c77 ${pair}`.replace(RegExp(secrets, 'g'), '*')).toBe('* *')
    const refused = () => basic('acme', { apiKey: 'a:b' }, 'apiKey', password).authorize(new Set())
    const error = await Promise.resolve()
      .then(refused)
      .catch((reason) => reason)
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringContaining('apiKey') })
  })

  it('shows neither of the two in the error of a function for the other', async () => {
    const username = 'ada-9b1c77'
    const fail = () => Promise.reject(new Error(`no password for ${username}`))
    const { authorize } = basic('acme', { username, password: fail })
    const error = await Promise.resolve(authorize(new Set())).catch((reason) => reason)
    expect(error).toMatchObject({
      code: 'unauthorized',
      message: 'acme: password() failed.',
      cause: { message: 'no password for [redacted]' },
    })
  })

  it.each([
    ['us:er', 'x'],
    ['', 'x'],
    ['user', undefined as never],
  ])('refuses %j with %j', async (username, password) => {
    const error = await Promise.resolve()
      .then(() => basic('acme', { username, password }).authorize(new Set()))
      .catch((e) => e)
    expect(isTagsError(error)).toBe(true)
    expect(error.code).toBe('invalid')
  })
})
