import { aelyst } from '@tags/aelyst'
import { type HighlevelOptions, highlevel } from '@tags/highlevel'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from './cases.ts'
import { interceptors, type Stage } from './interceptors.ts'
import type { Answer } from './vendor.ts'

const contact = { id: 'c-1' }
const added: Answer = { status: 201, body: { tags: ['vip'], tagsAdded: ['vip'] } }

describe.each(Object.entries(interceptors))('%s', (_, intercept) => {
  let stage: Stage
  afterEach(() => stage.stop())

  async function start(answers: Answer[], options: Partial<HighlevelOptions> = {}) {
    stage = await intercept('https://services.leadconnectorhq.com', answers)
    const { fetch } = stage
    return highlevel({ token: 'a-token', ...(fetch && { fetch }), ...options })
  }

  it('sees a body, and returns an answer', async () => {
    const client = await start([added])
    expect(await client.addTags(contact, ['vip', 'hot lead ☕'])).toEqual({
      tags: ['vip'],
      changed: ['vip'],
    })
    expect(stage.received).toEqual([
      {
        method: 'POST',
        path: '/contacts/c-1/tags',
        token: 'a-token',
        type: 'application/json',
        body: '{"tags":["vip","hot lead ☕"]}',
      },
    ])
  })

  it('sees a token that is renewed after a 401, and the same body', async () => {
    const tokens = ['old', 'new']
    const unauthorized = { status: 401, body: { message: 'Invalid JWT' } }
    const client = await start([unauthorized, added], { token: () => tokens.shift() as string })
    await client.addTags(contact, ['vip'])
    expect(stage.received.map(({ token, body }) => [token, body])).toEqual([
      ['old', '{"tags":["vip"]}'],
      ['new', '{"tags":["vip"]}'],
    ])
  })

  it('sees the retry after a 503', async () => {
    const busy = { status: 503, body: {}, headers: { 'retry-after': '0' } }
    const client = await start([busy, added])
    expect(await client.addTags(contact, ['vip'])).toMatchObject({ tags: ['vip'] })
    expect(stage.received.map(({ body }) => body)).toEqual(Array(2).fill('{"tags":["vip"]}'))
  })

  it('returns an error response', async () => {
    const client = await start([{ status: 422, body: { message: ['no'] } }])
    const error = await failure(client.removeTags(contact, ['vip']))
    expect(error).toMatchObject({ code: 'invalid', status: 422, body: { message: ['no'] } })
  })

  it('serves the client of another vendor', async () => {
    stage = await intercept('https://api.aelyst.ai', [{ status: 200, body: { contactId: 12345 } }])
    const { fetch } = stage
    const client = aelyst({ token: 'a-token', ...(fetch && { fetch }) })
    expect(await client.addTags({ id: '12345' }, ['vip'])).toEqual({ contactId: '12345' })
    expect(stage.received).toMatchObject([{ method: 'POST', body: '["vip"]' }])
  })
})
