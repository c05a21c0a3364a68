import fc from 'fast-check'

const printable = fc.string({ minLength: 12, maxLength: 60 })

/** Generates typical credentials, and any others that a header can carry. */
export const credential: fc.Arbitrary<string> = fc.oneof(
  fc.uuid().map((id) => `pit-${id}`),
  fc.base64String({ minLength: 20 }),
  fc.stringMatching(/^[0-9]{12,20}$/),
  fc.array(fc.constantFrom(...'ab"\\/%&\'<>+=.$-_1'), { minLength: 12 }).map((all) => all.join('')),
  printable.filter((text) => text.trim() === text),
)

type Reflection = ((credential: string) => Response) & { [fc.toStringMethod]?: () => string }

const head = (name: string) => (credential: string) =>
  new Response('{}', { status: 400, headers: { [name]: credential } })

const reflections: Record<string, (credential: string) => Response> = {
  text: (credential) => new Response(`You sent "${credential}".`, { status: 400 }),
  'a JSON value': (it) => Response.json({ message: [`${it}, ${it}`] }, { status: 400 }),
  'a JSON key': (it) => Response.json({ message: { [it]: 1 } }, { status: 403 }),
  'a whole JSON text': (it) => Response.json(it, { status: 401 }),
  'JSON in text': (it) => new Response(`got ${JSON.stringify({ it })}`, { status: 500 }),
  'an escaped URL': (it) =>
    Response.json({ url: `?key=${encodeURIComponent(it)}` }, { status: 400 }),
  'a tag': (it) => Response.json({ tags: it }, { status: 200 }),
  'a failed success': (it) => Response.json({ success: false, it }, { status: 200 }),
  'a request id': head('x-request-id'),
  'a status text': (it) => new Response('', { status: 400, statusText: it }),
  'a content type': (it) => new Response('?', { headers: { 'content-type': it } }),
}

/** Generates answers that contain the credential. */
export const reflection: fc.Arbitrary<Reflection> = fc
  .constantFrom(...Object.entries(reflections))
  .map(([name, reflect]) =>
    Object.assign((it: string) => reflect(it), { [fc.toStringMethod]: () => name }),
  )

/** Collects every text in a JSON value, including those inside texts that are JSON themselves. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return decoded(String(value))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)])
}

function decoded(text: string): string[] {
  const texts = [text, text.replace(/\\(["\\/])/g, '$1')]
  try {
    texts.push(decodeURIComponent(text))
  } catch {
    // It is not part of a URL.
  }
  return texts
}
