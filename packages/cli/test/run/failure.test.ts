import { TagsError } from '@tags/core'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../src/run/failure.ts'
import { saidIn } from '../../src/run/said.ts'

describe('the own sentence of a vendor', () => {
  it.each<[string, unknown, string | undefined]>([
    ['message', { statusCode: 400, message: 'Contact not found' }, 'Contact not found'],
    ['a list of messages', { message: ['a is wrong', 'b is wrong'] }, 'a is wrong; b is wrong'],
    ['detail before title', { title: 'Bad', detail: 'No such list' }, 'No such list'],
    ['description', { error: 'RecordNotFound', description: 'Not found' }, 'Not found'],
    ['error', { error: 'Invalid key' }, 'Invalid key'],
    ['error.message', { error: { title: 'Oh', message: 'Wrong domain' } }, 'Wrong domain'],
    ['errors[0].message', { type: 'error.list', errors: [{ message: 'No' }] }, 'No'],
    ['errors[0] as a text', { errors: ['Not Found'] }, 'Not Found'],
    ['errors by field', { errors: { tags: ['Tag is too long'] } }, 'Tag is too long'],
    ['errors by field beside a message', { message: 'Bad', errors: { a: ['b'] } }, 'Bad'],
    [
      'data[0].message',
      { data: [{ code: 'X', message: 'Too many', status: 'error' }] },
      'Too many',
    ],
    ['a text', 'Rate limit exceeded', 'Rate limit exceeded'],
    ['a page', '<html><head><title>Just a moment...</title>', 'Just a moment...'],
    ['a page without a title', '<html><p>x</p>', undefined],
    ['an empty message before another', { message: ' ', error: 'Denied' }, 'Denied'],
    ['no usual key', { id: 'c1', email: 'mina@example.com' }, undefined],
    ['a number', { message: 5 }, undefined],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['what a terminal would obey', { message: 'a\u001b[2Jb\u202ec\nd\u200be' }, 'a [2Jb c de'],
    ['deep nesting', { error: { error: { error: { error: { error: 'x' } } } } }, 'x'],
    ['deeper nesting', { error: { error: { error: { error: { error: ['x'] } } } } }, undefined],
  ])('is found in %s', (_, body, said) => {
    expect(saidIn(body)).toBe(said)
  })

  it('is at most 300 characters long', () => {
    expect(saidIn({ message: 'x'.repeat(10_000) })).toBe(`${'x'.repeat(299)}…`)
  })
})

describe('a failure', () => {
  it('has the code, the message, the sentence, the status and the time of an error', () => {
    const error = new TagsError('rate_limited', '429 Too Many Requests', {
      vendor: 'kit',
      status: 429,
      retryAt: new Date(0),
      body: { errors: ['Slow down'] },
    })
    expect(failureOf(error)).toEqual({
      code: 'rate_limited',
      message: 'kit: 429 Too Many Requests',
      said: 'Slow down',
      status: 429,
      retryAt: '1970-01-01T00:00:00.000Z',
    })
  })

  it.each<[unknown, string]>([
    [new TypeError('x is not a function'), 'x is not a function'],
    ['gone', 'gone'],
    [undefined, 'undefined'],
  ])('of another exception, %s, is internal', (error, message) => {
    expect(failureOf(error)).toEqual({ code: 'internal', message })
  })
})
