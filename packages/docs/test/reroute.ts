/** Loaded before a sample: sends what is for a vendor to its mock, and nothing anywhere else. */
const mocks: Record<string, string> = JSON.parse(process.env.MOCKS ?? '{}')
const { fetch } = globalThis

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const { origin } = new URL(request.url)
  const mock = mocks[origin]
  if (!mock) throw new Error(`A sample asked for ${origin}, which is no vendor's.`)
  return fetch(new Request(request.url.replace(origin, mock), request))
}
