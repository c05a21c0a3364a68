import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a server receives it. */
export interface Received {
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * Sends a request to a server on a socket of its own, and returns what `receive` makes of it there, or its error.
 */
export async function delivered<Result>(
  receive: (request: Received) => Promise<Result>,
  headers: Record<string, string>,
  body: string,
): Promise<Result> {
  let result: Promise<Result> | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    result = receive({ headers: request.headers, body: Buffer.concat(chunks) })
    result.then(
      () => response.writeHead(204).end(),
      () => response.writeHead(401).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const url = `http://127.0.0.1:${port}/hook`
    const { status } = await fetch(url, { method: 'POST', headers, body })
    const settled = await Promise.allSettled([result as Promise<Result>])
    const [{ status: outcome }] = settled
    if ((status === 204) !== (outcome === 'fulfilled')) throw new Error(`the sender got ${status}`)
    return await (result as Promise<Result>)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}
