interface Env {
  HIGHLEVEL_TOKEN: string
  SESSIONS: { get: (session: string) => Promise<string | null> }
}

const vendor = 'https://services.leadconnectorhq.com'
const allowed = /^(POST|DELETE) \/contacts\/[^/]+\/tags$/

/** Sends the allowed requests of a signed-in page to HighLevel. */
export async function proxy(request: Request, env: Env) {
  const authorization = request.headers.get('authorization') ?? ''
  const session = authorization.replace('Bearer ', '')
  if (!(await env.SESSIONS.get(session))) return answer(401, 'Sign in.')

  const path = new URL(request.url).pathname.replace('/highlevel', '')
  if (!allowed.test(`${request.method} ${path}`)) {
    return answer(403, 'This is not for pages.')
  }

  const reply = await fetch(vendor + path, {
    method: request.method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${env.HIGHLEVEL_TOKEN}`,
      'content-type': 'application/json',
      version: request.headers.get('version') ?? '',
    },
    body: await request.text(),
    redirect: 'manual',
  })
  // A 401 of the vendor would look like the end of the page's session.
  if (reply.status === 401) return answer(502, 'HighLevel gave a 401.')

  const headers = new Headers(reply.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.delete('set-cookie')
  return new Response(reply.body, { status: reply.status, headers })
}

const answer = (status: number, message: string) =>
  Response.json({ message }, { status })
