/** Limits on reading a body: `time` is in milliseconds. */
interface Bounds {
  bytes: number
  time: number
}

/**
 * Reads the text of a body to its end. Cancels the rest and returns `undefined` if the body exceeds the limits
 * or `signal` aborts.
 */
export async function readText(
  response: Response,
  { bytes, time }: Bounds,
  signal?: AbortSignal | null,
): Promise<string | undefined> {
  const reader = response.body?.getReader?.()
  let stop = () => {}
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined)
      reader?.cancel().catch(() => {})
    }
  })
  const timer = setTimeout(stop, time)
  signal?.addEventListener('abort', stop)
  try {
    return await Promise.race([stopped, reader ? readAll(reader, bytes) : response.text()])
  } finally {
    stop()
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  bytes: number,
): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; size <= bytes; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    text += decoder.decode(value, { stream: true })
  }
  return undefined
}
