import { afterEach, describe, expect, it, vi } from 'vitest'
import { bearer } from '../src/credential.ts'
import { type TagsEvent, unwrap } from '../src/index.ts'
import { acme, recorder, secret } from './client.ts'

const item = { params: { path: { id: 'item1' } } }
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code,
  )

afterEach(() => {
  vi.restoreAllMocks()
})

describe('changes of one contact', () => {
  const ordered = { contact: 'id' }
  const change = (client: ReturnType<typeof acme>, id: unknown, signal?: AbortSignal) =>
    client.DELETE('/items/{id}', { params: { path: { id: id as string } }, signal })

  it('run one after the other, whether its id is a number or a string of digits', async () => {
    let underWay = 0
    let most = 0
    const fetch = async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await turn()
      underWay -= 1
      return new Response(null, { status: 204 })
    }
    const client = acme({ fetch }, 'bearer', ordered)
    await Promise.all([change(client, 5), change(client, '5'), change(client, 5)])
    expect(most).toBe(1)
    await Promise.all([change(client, 5), change(client, 6)])
    expect(most).toBe(2)
  })

  it('do not begin after they are cancelled, and let the next one begin', async () => {
    const events: TagsEvent[] = []
    let answer = (_: Response) => {}
    const { fetch, requests } = recorder(() => new Promise((resolve) => (answer = resolve)))
    const onEvent = (event: TagsEvent) => events.push(event)
    const client = acme({ fetch, onEvent, limiter: false }, 'bearer', ordered)
    const controller = new AbortController()
    const first = change(client, 'c1')
    const second = codeOf(change(client, 'c1', controller.signal))
    const third = change(client, 'c1')
    await turn()
    controller.abort()
    expect(await second).toBe('aborted')
    for (const call of [first, third]) {
      answer(new Response(null, { status: 204 }))
      await call
      await turn()
    }
    expect(requests).toHaveLength(2)
    expect(events.map(({ type }) => type)).toEqual([
      'attempt',
      'finish',
      'finish',
      'attempt',
      'finish',
    ])
  })
})

describe('a credential that is refused', () => {
  it('uses none of the retry budget of other calls', async () => {
    let given = 0
    const token = async () => {
      given += 1
      if (given > 1 && given < 200) throw new Error('no token')
      return secret
    }
    let status = 401
    const { fetch } = recorder(() => new Response('{}', { status }))
    const credential = bearer('acme', { token }, 'token')
    const client = acme({ fetch, maxRetries: 1, limiter: false }, 'bearer', { credential })
    const calls = Array.from({ length: 150 }, () => codeOf(client.GET('/items/{id}', item)))
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['unauthorized']))
    expect(given).toBe(2)
    given = 300
    status = 503
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const before = recorder(() => new Response('{}', { status: 503 }))
    await client.GET('/items/{id}', { ...item, fetch: before.fetch })
    expect(before.requests).toHaveLength(2)
  })

  it('may be a single letter without redacting the whole message of an error', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const { fetch } = recorder(() => Response.json({ message: 'hello there' }, { status: 503 }))
    const credential = bearer('acme', { token: 'e' }, 'token')
    const client = acme({ fetch, maxRetries: 6, limiter: false }, 'bearer', { credential })
    const { error } = (await client.GET('/items/{id}', item)) as { error: { message: string } }
    expect(JSON.stringify(error)).not.toMatch(/e llo/)
    expect(JSON.stringify(error).length).toBeLessThan(200)
  })
})

describe('a long response', () => {
  it('keeps its integers exact beside a string with a million escapes', async () => {
    const text = `{"text":"12345678901234567890${'\\"1'.repeat(1_000_000)}","id":12345678901234567890,"list":[-9007199254740993,1e400,0.12345678901234567890]}`
    const { fetch } = recorder(() => new Response(text))
    const data = unwrap(await acme({ fetch }).GET('/items/{id}', item)) as Record<string, unknown>
    expect(String(data.text)).toHaveLength(2_000_020)
    expect(data.id).toBe('12345678901234567890')
    expect(data.list).toEqual(['-9007199254740993', Infinity, 0.12345678901234568])
  })

  it('is redacted before its call ends', async () => {
    const list = Array.from({ length: 300_000 }, (_, index) => `a${index}`)
    const body = JSON.stringify([...list, secret])
    const { fetch } = recorder(() => new Response(body, { status: 500 }))
    const client = acme({ fetch, maxRetries: 0, deadline: 20_000 })
    const { error } = (await client.GET('/items/{id}', item)) as { error: string[] }
    expect(error).toHaveLength(300_001)
    expect(error.at(-1)).toBe('[redacted]')
  })
})

describe('a limit that the vendor reports', () => {
  it('is not forgotten when a request fails without an answer', async () => {
    const limits = [{ requests: 10, seconds: 0.4, headers: { remaining: 'x-left' } }]
    const times: number[] = []
    const after = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
    const secondIsSent = Promise.withResolvers<void>()
    const answers = [
      () => secondIsSent.promise.then(() => Response.json({}, { headers: { 'x-left': '0' } })),
      () => {
        secondIsSent.resolve()
        return after(80).then(() => Promise.reject(new Error('reset')))
      },
      async () => Response.json({}),
    ]
    const fetch = () => {
      times.push(performance.now())
      return (answers.shift() as () => Promise<Response>)()
    }
    const client = acme({ fetch, maxRetries: 0 }, 'bearer', { limits })
    const both = [client.GET('/items/{id}', item), codeOf(client.GET('/items/{id}', item))]
    await Promise.all(both)
    await client.GET('/items/{id}', item)
    const [first = 0, , third = 0] = times
    expect(third - first).toBeGreaterThan(400)
  })
})

describe('a listener', () => {
  it('may be async and fail', async () => {
    const rejections: unknown[] = []
    const record = (reason: unknown) => rejections.push(reason)
    process.on('unhandledRejection', record)
    const { fetch } = recorder()
    const onEvent = async () => {
      throw new Error('the log is full')
    }
    await acme({ fetch, onEvent: onEvent as () => void }).GET('/items/{id}', item)
    await turn()
    process.off('unhandledRejection', record)
    expect(rejections).toEqual([])
  })
})
