/** The text of a body. `strict`: that must be UTF-8 without a byte order mark. */
export type Body = (strict: boolean) => string

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const loosely = new TextDecoder()

/**
 * Reads a body to its end, so that its connection is free again; `undefined` if it has more than
 * `maximum` bytes, of which the rest is not read.
 */
export async function read(
  response: Response,
  maximum: number,
  signal: AbortSignal,
): Promise<Body | undefined> {
  const reader = response.body?.getReader?.()
  if (!reader) {
    const text = await response.text()
    return () => text
  }
  const cancel = () => reader.cancel().catch(() => {})
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let size = 0; size <= maximum; ) {
    const { done, value } = await reader.read()
    if (done) {
      const bytes = chunks.length > 1 ? await new Blob(chunks).arrayBuffer() : chunks[0]
      return (strict) => (strict ? strictly : loosely).decode(bytes)
    }
    chunks.push(value)
    size += value.length
  }
  cancel()
  return undefined
}

/** The value of a JSON text. An integer that no number can hold exactly becomes a string of its digits. */
export function parse(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (!/\d{16}/.test(text)) return value
  let isString = false
  const exact = text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isString = !isString
    return isString || !/^-?\d+$/.test(token) || Number.isSafeInteger(Number(token))
      ? token
      : `"${token}"`
  })
  return JSON.parse(exact)
}
