/** A request from the wire. Names of headers are in lower case. */
export interface WireRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

/** Parses the first HTTP/1.1 request in `bytes`, and returns it with the rest; `undefined` if it is incomplete. */
export function parseRequest(bytes: Buffer): { request: WireRequest; rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [line = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const [method = '', path = ''] = line.split(' ')
  const headers: Record<string, string> = {}
  for (const header of lines) {
    const colon = header.indexOf(':')
    headers[header.slice(0, colon).toLowerCase()] = header.slice(colon + 1).trim()
  }
  const after = bytes.subarray(end + 4)
  const found = /chunked/i.test(headers['transfer-encoding'] ?? '')
    ? chunkedBody(after)
    : plainBody(after, Number(headers['content-length'] ?? 0))
  if (!found) return undefined
  return { request: { method, path, headers, body: found.body.toString() }, rest: found.rest }
}

interface Body {
  body: Buffer
  rest: Buffer
}

const plainBody = (bytes: Buffer, length: number): Body | undefined =>
  bytes.length < length
    ? undefined
    : { body: bytes.subarray(0, length), rest: bytes.subarray(length) }

function chunkedBody(bytes: Buffer): Body | undefined {
  const chunks: Buffer[] = []
  let start = 0
  for (;;) {
    const end = bytes.indexOf('\r\n', start)
    if (end === -1) return undefined
    const length = Number.parseInt(bytes.toString('latin1', start, end), 16)
    const next = end + 2 + length + 2
    if (bytes.length < next) return undefined
    if (length === 0) return { body: Buffer.concat(chunks), rest: bytes.subarray(next) }
    chunks.push(bytes.subarray(end + 2, next - 2))
    start = next
  }
}
