import { highlevel } from '@tags/highlevel'
import { readTokens, type Tokens, writeTokens } from './tokens.ts'

async function refresh({ refresh_token }: Tokens): Promise<Tokens> {
  const response = await fetch(
    'https://services.leadconnectorhq.com/oauth/token',
    {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        grant_type: 'refresh_token',
        refresh_token,
      }),
      signal: AbortSignal.timeout(10_000),
    },
  )
  if (!response.ok) throw new Error(`no new token: ${response.status}`)
  return response.json()
}

let given: string | undefined

async function token() {
  let tokens = await readTokens()
  if (tokens.access_token === given) {
    // It was refused, and nobody has replaced it since.
    tokens = await refresh(tokens)
    await writeTokens(tokens)
    console.log('refreshed')
  }
  given = tokens.access_token
  return given
}

const client = highlevel({ token })
const ids = ['sx6wyHhbFdRXh302LLNR', '3ualbhnV7j3n3a9r2moD']
await Promise.all(ids.map((id) => client.addTags({ id }, ['vip'])))
console.log('both tagged')
