import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listen } from '@tags/sandbox/node'
import { afterEach, describe, expect, it } from 'vitest'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Listens with a function in place of a sandbox. */
async function serve(fetch: (url: string, init?: RequestInit) => Promise<Response>, port?: number) {
  const sandbox = { fetch: (input: unknown, init?: RequestInit) => fetch(String(input), init) }
  const listener = await listen(sandbox, port === undefined ? {} : { port })
  stops.push(listener.stop)
  return listener
}

const bytes = (text: string) => new TextEncoder().encode(text)

it('hands a request over as it came, and returns the response as it is', async () => {
  const seen: unknown[] = []
  const { url } = await serve(async (given, init) => {
    const { method, body, headers } = init ?? {}
    seen.push([method, given, body, new Headers(headers).get('x-mine')])
    return new Response('é', { status: 418, headers: { 'x-theirs': 'yes' } })
  })
  const response = await fetch(`${url}/a%20b?c=1&c=2`, {
    method: 'DELETE',
    body: '["ü"]',
    headers: { 'x-mine': 'yes' },
  })
  expect(seen).toEqual([['DELETE', `${url}/a%20b?c=1&c=2`, '["ü"]', 'yes']])
  expect([response.status, response.headers.get('x-theirs'), await response.text()]).toEqual([
    ...[418, 'yes', 'é'],
  ])
})

it.each([
  ['GET', 200, 'text'],
  ['HEAD', 200, ''],
  ['GET', 204, ''],
])('answers %s with %i', async (method, status, expected) => {
  const { url } = await serve(async () => new Response(status === 204 ? null : 'text', { status }))
  const response = await fetch(url, { method })
  expect([response.status, await response.text()]).toEqual([status, expected])
})

it('sends a body while it comes, its headers first', async () => {
  let next = () => {}
  const { url } = await serve(async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const piece of ['one', 'two']) {
          await new Promise<void>((resolve) => {
            next = resolve
          })
          controller.enqueue(bytes(piece))
        }
        controller.close()
      },
    })
    return new Response(body)
  })
  const response = await fetch(url)
  const reader = response.body?.getReader()
  const read = async () => new TextDecoder().decode((await reader?.read())?.value)
  next()
  expect(await read()).toBe('one')
  next()
  expect(await read()).toBe('two')
})

describe('a connection breaks', () => {
  it('before the response', async () => {
    const { url } = await serve(() => Promise.reject(new TypeError('fetch failed')))
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  })

  it('in the middle of the body', async () => {
    const { url } = await serve(async () => {
      const pieces = [bytes('half')]
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const piece = pieces.pop()
          if (!piece) throw new TypeError('fetch failed')
          controller.enqueue(piece)
        },
      })
      return new Response(body)
    })
    const response = await fetch(url)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
  })
})

it.each<[name: string, fetch: () => Promise<Response>]>([
  ['rejects', () => Promise.reject(new TypeError('no such thing'))],
  [
    'throws',
    () => {
      throw new TypeError('no such thing')
    },
  ],
])('answers with the error if the sandbox %s', async (_, failing) => {
  const { url } = await serve(failing)
  const response = await fetch(url)
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('The sandbox failed: TypeError: no such thing')
})

it('tells the sandbox when the other side is gone', async () => {
  const gone = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  const { url } = await serve((_, init) => {
    arrived.resolve()
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => {
        gone.resolve()
        reject(init.signal?.reason)
      })
    })
  })
  const controller = new AbortController()
  const call = fetch(url, { signal: controller.signal })
  await arrived.promise
  controller.abort()
  await expect(call).rejects.toThrow('aborted')
  await gone.promise
})

it('says that a port is in use', async () => {
  const answer = async () => new Response()
  const { url } = await serve(answer)
  const port = Number(new URL(url).port)
  await expect(serve(answer, port)).rejects.toThrow(
    `listen: port ${port} of 127.0.0.1 is in use; name another, or none for a free one.`,
  )
  await stops.pop()?.()
  expect((await serve(answer, port)).url).toBe(url)
})

it.each([-1, 1.5, 65_536, '80'])('refuses the port %s', async (port) => {
  await expect(serve(async () => new Response(), port as number)).rejects.toThrow(
    'listen: port must be a number from 1 to 65535; leave it out for a free one.',
  )
})

it('lets the process end after stop, whatever is open, and not before', async () => {
  const script = `
    import { listen } from '@tags/sandbox/node'
    const never = () => new Promise(() => {})
    const { url, stop } = await listen({ fetch: never })
    fetch(url).catch(({ cause }) => console.log(cause.code))
    setTimeout(async () => {
      await Promise.all([stop(), stop()])
      console.log('stopped')
    }, 300)`
  const args = ['--input-type=module', '--eval', script]
  const folder = join(import.meta.dirname, '..')
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder })
  expect(stdout.split('\n').sort()).toEqual(['', 'UND_ERR_SOCKET', 'stopped'])
})
