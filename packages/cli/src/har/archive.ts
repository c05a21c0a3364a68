import type { Exchange, Message } from './exchange.ts'

/** Converts an exchange to an entry of HAR 1.2. */
export function entryOf(exchange: Exchange, started: Date, milliseconds: number): object {
  const { method, url, status, request, response } = exchange
  const query = [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: started.toISOString(),
    time: milliseconds,
    request: {
      method,
      url,
      ...headOf(request),
      queryString: query,
      ...(request.body && {
        postData: { mimeType: mediaTypeOf(request), text: request.body },
      }),
    },
    response: {
      status,
      statusText: '',
      ...headOf(response),
      content: {
        size: sizeOf(response),
        mimeType: mediaTypeOf(response),
        ...(response.body !== undefined && { text: response.body }),
      },
      redirectURL: '',
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  }
}

const headOf = (message: Message) => ({
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: message.headers.map(([name, value]) => ({ name, value })),
  headersSize: -1,
  bodySize: sizeOf(message),
})

const sizeOf = ({ body }: Message): number => (body === undefined ? -1 : Buffer.byteLength(body))

const mediaTypeOf = ({ headers }: Message): string =>
  headers.find(([name]) => name === 'content-type')?.[1] ?? ''
